package io.github.ordersync.unleashed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** Which rows of stock a list holds; without any value one per product that ever moved, summed over all warehouses. */
@Value.Immutable
@JsonDeserialize(builder = StockOnHandFilter.Builder.class)
public sealed interface StockOnHandFilter extends ListFilter permits ImmutableStockOnHandFilter {

    /** {@return changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the stock at the end of this day, UTC} */
    Optional<LocalDate> asAtDate();

    /** {@return only products that are assembled, or only the others} */
    @JsonProperty("isAssembled")
    Optional<Boolean> isAssembled();

    /** {@return products by guid} */
    List<UUID> productId();

    /** {@return the product's code (weak, U-STOCK-BY-PRODUCT-CODE: not documented, used by several clients)} */
    Optional<String> productCode();

    /** {@return only this warehouse, by code; rows are then per warehouse} */
    Optional<String> warehouseCode();

    /** {@return only this warehouse, by name; rows are then per warehouse} */
    Optional<String> warehouseName();

    /** {@return the member to sort by} */
    Optional<String> orderBy();

    /** {@return the filter that holds every row} */
    static StockOnHandFilter all() {
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

    /** Builds a stock on hand filter. */
    final class Builder extends ImmutableStockOnHandFilter.Builder {
        Builder() {}
    }
}
