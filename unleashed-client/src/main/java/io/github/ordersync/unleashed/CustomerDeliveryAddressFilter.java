package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which delivery addresses a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = CustomerDeliveryAddressFilter.Builder.class)
public sealed interface CustomerDeliveryAddressFilter extends ListFilter
        permits ImmutableCustomerDeliveryAddressFilter {

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static CustomerDeliveryAddressFilter all() {
        return builder().build();
    }

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a customer delivery address filter. */
    final class Builder extends ImmutableCustomerDeliveryAddressFilter.Builder {
        Builder() {}
    }
}
