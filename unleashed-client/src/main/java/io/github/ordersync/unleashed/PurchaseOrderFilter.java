package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.unleashed.model.PurchaseOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which purchase orders a list holds; without any value all, products in short. */
@Value.Immutable
@JsonDeserialize(builder = PurchaseOrderFilter.Builder.class)
public sealed interface PurchaseOrderFilter extends ListFilter permits ImmutablePurchaseOrderFilter {

    /** {@return the one with this number; overrides the other filters} */
    Optional<String> orderNumber();

    /** {@return suppliers whose code starts with this: a prefix, so look at the rows} */
    Optional<String> supplierCode();

    /** {@return statuses} */
    List<PurchaseOrderStatus> orderStatus();

    /** {@return custom statuses; overrides {@link #orderStatus()}} */
    List<String> customOrderStatus();

    /** {@return order date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return order date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return completed after this day, UTC} */
    Optional<LocalDate> completedAfter();

    /** {@return completed before this day, UTC} */
    Optional<LocalDate> completedBefore();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the warehouse's code} */
    Optional<String> warehouseCode();

    /** {@return whether lines hold their serial numbers and batches; by default they do not} */
    Optional<Boolean> serialBatch();

    /** {@return whether the products of lines are short; {@code true} when empty (documented)} */
    Optional<Boolean> brief();

    /** {@return the filter that holds every row} */
    static PurchaseOrderFilter all() {
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

    /** Builds a purchase order filter. */
    final class Builder extends ImmutablePurchaseOrderFilter.Builder {
        Builder() {}
    }
}
