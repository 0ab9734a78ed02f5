package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an order goes when it comes back. */
@Value.Immutable
@JsonDeserialize(builder = ReturnAddress.Builder.class)
public sealed interface ReturnAddress extends OpenModel permits ImmutableReturnAddress {

    /** {@return what the address is called in Order Desk} */
    Optional<String> title();

    /** {@return who receives it} */
    Optional<String> name();

    /** {@return the company} */
    Optional<String> company();

    /** {@return the first address line} */
    Optional<String> address1();

    /** {@return the second address line} */
    Optional<String> address2();

    /** {@return the city} */
    Optional<String> city();

    /** {@return state or region, as a code or in words} */
    Optional<String> state();

    /** {@return the postal code} */
    Optional<String> postalCode();

    /** {@return the country, a two-letter code or a full name (documented)} */
    Optional<String> country();

    /** {@return the telephone number} */
    Optional<String> phone();

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

    /** Builds a return address. */
    final class Builder extends ImmutableReturnAddress.Builder {
        Builder() {}
    }
}
