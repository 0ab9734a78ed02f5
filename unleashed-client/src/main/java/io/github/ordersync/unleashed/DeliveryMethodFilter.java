package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** How delivery methods are listed; the service knows no filter. */
@Value.Immutable
@JsonDeserialize(builder = DeliveryMethodFilter.Builder.class)
public sealed interface DeliveryMethodFilter extends ListFilter permits ImmutableDeliveryMethodFilter {

    /** {@return the filter that holds every row} */
    static DeliveryMethodFilter all() {
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

    /** Builds a delivery method filter. */
    final class Builder extends ImmutableDeliveryMethodFilter.Builder {
        Builder() {}
    }
}
