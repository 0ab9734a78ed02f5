package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Which taxes a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = TaxFilter.Builder.class)
public sealed interface TaxFilter extends ListFilter permits ImmutableTaxFilter {

    /** {@return only taxes that apply to sales, or only the others} */
    Optional<Boolean> canApplyToRevenue();

    /** {@return only taxes that apply to purchases, or only the others} */
    Optional<Boolean> canApplyToExpenses();

    /** {@return the filter that holds every row} */
    static TaxFilter all() {
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

    /** Builds a tax filter. */
    final class Builder extends ImmutableTaxFilter.Builder {
        Builder() {}
    }
}
