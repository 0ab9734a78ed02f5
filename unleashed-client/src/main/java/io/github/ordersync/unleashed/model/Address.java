package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An address of a customer or on an invoice. Each text has at most 500 characters where nothing else is said. */
@Value.Immutable
@JsonDeserialize(builder = Address.Builder.class)
public sealed interface Address extends OpenModel permits ImmutableAddress {

    /** {@return what it is for: {@code Postal}, {@code Physical} or {@code Shipping}; at most 20 characters} */
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

    /** {@return whether it is the usual address of its type} */
    @JsonProperty("IsDefault")
    Optional<Boolean> isDefault();

    /** {@return instructions for deliveries to it} */
    Optional<String> deliveryInstruction();

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

    /** Builds an address. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
