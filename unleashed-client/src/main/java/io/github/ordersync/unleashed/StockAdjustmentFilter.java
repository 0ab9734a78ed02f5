package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which corrections of stock a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = StockAdjustmentFilter.Builder.class)
public sealed interface StockAdjustmentFilter extends ListFilter permits ImmutableStockAdjustmentFilter {

    /** {@return effective from this day on, UTC} */
    Optional<LocalDate> adjustmentDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return the warehouse's code} */
    Optional<String> warehouseCode();

    /** {@return the filter that holds every row} */
    static StockAdjustmentFilter all() {
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

    /** Builds a stock adjustment filter. */
    final class Builder extends ImmutableStockAdjustmentFilter.Builder {
        Builder() {}
    }
}
