package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A contact of a customer. First name, last name or e-mail address is required, and together they are unique
 * (documented).
 */
@Value.Immutable
@JsonDeserialize(builder = CustomerContact.Builder.class)
public sealed interface CustomerContact extends OpenModel permits ImmutableCustomerContact {

    /** {@return the id; chosen by the service} */
    Optional<UUID> guid();

    /** {@return first name} */
    Optional<String> firstName();

    /** {@return last name} */
    Optional<String> lastName();

    /** {@return e-mail address} */
    Optional<String> emailAddress();

    /** {@return telephone number} */
    Optional<String> phoneNumber();

    /** {@return mobile telephone number} */
    Optional<String> mobilePhone();

    /** {@return office telephone number} */
    Optional<String> officePhone();

    /** {@return whether it is the main contact} */
    @JsonProperty("IsDefault")
    Optional<Boolean> isDefault();

    /** {@return whether it gets invoices} */
    Optional<Boolean> forInvoicing();

    /** {@return whether it gets orders} */
    Optional<Boolean> forOrdering();

    /** {@return whether it gets shipping papers} */
    Optional<Boolean> forShipping();

    /** {@return the name of an address of the customer} */
    Optional<String> deliveryAddress();

    /** {@return when the contact was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a customer contact. */
    final class Builder extends ImmutableCustomerContact.Builder {
        Builder() {}
    }
}
