package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** The person to deliver to. Each text has at most 500 characters. */
@Value.Immutable
@JsonDeserialize(builder = DeliveryContact.Builder.class)
public sealed interface DeliveryContact extends OpenModel permits ImmutableDeliveryContact {

    /** {@return the contact's id} */
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

    /** Builds a delivery contact. */
    final class Builder extends ImmutableDeliveryContact.Builder {
        Builder() {}
    }
}
