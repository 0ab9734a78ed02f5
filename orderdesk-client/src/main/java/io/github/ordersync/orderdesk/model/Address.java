package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The address of a customer or of a delivery. */
@Value.Immutable
@JsonDeserialize(builder = Address.Builder.class)
public sealed interface Address extends OpenModel permits ImmutableAddress {

    /** {@return the first name} */
    Optional<String> firstName();

    /** {@return the last name} */
    Optional<String> lastName();

    /** {@return the company} */
    Optional<String> company();

    /** {@return the first address line} */
    Optional<String> address1();

    /** {@return the second address line} */
    Optional<String> address2();

    /** {@return the third address line; the customer has none} */
    Optional<String> address3();

    /** {@return the fourth address line; the customer has none} */
    Optional<String> address4();

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

    /** Builds an address. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
