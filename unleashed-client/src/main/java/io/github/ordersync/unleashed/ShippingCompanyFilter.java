package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** How carriers are listed; the service knows no filter. */
@Value.Immutable
@JsonDeserialize(builder = ShippingCompanyFilter.Builder.class)
public sealed interface ShippingCompanyFilter extends ListFilter permits ImmutableShippingCompanyFilter {

    /** {@return the filter that holds every row} */
    static ShippingCompanyFilter all() {
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

    /** Builds a shipping company filter. */
    final class Builder extends ImmutableShippingCompanyFilter.Builder {
        Builder() {}
    }
}
