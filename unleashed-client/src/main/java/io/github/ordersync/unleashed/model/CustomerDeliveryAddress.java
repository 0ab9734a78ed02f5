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
 * An address to which a customer has goods delivered. The fields are inferred from the filter and from those of a
 * customer's address.
 */
@Value.Immutable
@JsonDeserialize(builder = CustomerDeliveryAddress.Builder.class)
public sealed interface CustomerDeliveryAddress extends OpenModel permits ImmutableCustomerDeliveryAddress {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return the customer's id} */
    Optional<UUID> customerGuid();

    /** {@return what it is for} */
    Optional<String> addressType();

    /** {@return its name} */
    Optional<String> addressName();

    /** {@return street} */
    Optional<String> streetAddress();

    /** {@return second line of the street} */
    Optional<String> streetAddress2();

    /** {@return suburb} */
    Optional<String> suburb();

    /** {@return city} */
    Optional<String> city();

    /** {@return region or state} */
    Optional<String> region();

    /** {@return country} */
    Optional<String> country();

    /** {@return postal code} */
    Optional<String> postalCode();

    /** {@return whether it is the usual one} */
    @JsonProperty("IsDefault")
    Optional<Boolean> isDefault();

    /** {@return instructions for deliveries to it} */
    Optional<String> deliveryInstruction();

    /** {@return when the address was changed last, UTC; read only} */
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

    /** Builds a customer delivery address. */
    final class Builder extends ImmutableCustomerDeliveryAddress.Builder {
        Builder() {}
    }
}
