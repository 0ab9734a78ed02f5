package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.unleashed.model.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** Which sales orders a list holds; without any value all but the deleted ones, changed last first. */
@Value.Immutable
@JsonDeserialize(builder = SalesOrderFilter.Builder.class)
public sealed interface SalesOrderFilter extends ListFilter permits ImmutableSalesOrderFilter {

    /** {@return the one order with this number; overrides all other filters (documented)} */
    Optional<String> orderNumber();

    /** {@return the orders with this source id; overrides all other filters (documented, U-SOURCE-ID-FILTER)} */
    Optional<String> sourceId();

    /** {@return customers whose code starts with this: a prefix, so look at the rows} */
    Optional<String> customerCode();

    /** {@return customers by guid} */
    List<UUID> customerId();

    /** {@return statuses; deleted orders appear only when {@link OrderStatus#DELETED} is among them} */
    List<OrderStatus> orderStatus();

    /** {@return custom statuses; overrides {@link #orderStatus()} (documented)} */
    List<String> customOrderStatus();

    /** {@return order date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return order date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return completed after this day, UTC} */
    Optional<LocalDate> completedAfter();

    /** {@return completed before this day, UTC} */
    Optional<LocalDate> completedBefore();

    /** {@return made or changed since; whether inclusive is not documented (U-MODIFIED-SINCE-INCLUSIVE), so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the warehouse's code, exactly} */
    Optional<String> warehouseCode();

    /** {@return whether lines hold their serial numbers and batches; by default they do not} */
    Optional<Boolean> serialBatch();

    /** {@return the filter that holds every row} */
    static SalesOrderFilter all() {
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

    /** Builds a sales order filter. */
    final class Builder extends ImmutableSalesOrderFilter.Builder {
        Builder() {}
    }
}
