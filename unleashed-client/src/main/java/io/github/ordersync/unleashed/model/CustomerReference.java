package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** The customer of an order, a shipment or an invoice. */
@Value.Immutable
@JsonDeserialize(builder = CustomerReference.Builder.class)
public sealed interface CustomerReference extends OpenModel permits ImmutableCustomerReference {

    /** {@return the customer's id} */
    Optional<UUID> guid();

    /** {@return the customer's code, at most 500 characters} */
    Optional<String> customerCode();

    /** {@return the customer's name, at most 500 characters; read only} */
    Optional<String> customerName();

    /** {@return the number of the customer's currency; read only} */
    Optional<Integer> currencyId();

    /** {@return when the customer was changed last, UTC; read only} */
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

    /** Builds a customer reference. */
    final class Builder extends ImmutableCustomerReference.Builder {
        Builder() {}
    }
}
