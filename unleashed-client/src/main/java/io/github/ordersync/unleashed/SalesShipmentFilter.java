package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which shipments a list holds; without any value all, changed last first. */
@Value.Immutable
@JsonDeserialize(builder = SalesShipmentFilter.Builder.class)
public sealed interface SalesShipmentFilter extends ListFilter permits ImmutableSalesShipmentFilter {

    /** {@return shipments of the order with this number; overrides the other filters (documented)} */
    Optional<String> orderNumber();

    /** {@return the status} */
    Optional<ShipmentStatus> shipmentStatus();

    /** {@return dispatch date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return dispatch date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the warehouse's code, exactly} */
    Optional<String> warehouseCode();

    /** {@return whether lines hold their serial numbers and batches; by default they do not} */
    Optional<Boolean> serialBatch();

    /** {@return the member to sort by; only {@code ShipmentNumber} is documented} */
    Optional<String> orderBy();

    /** {@return the direction} */
    Optional<Sort> sort();

    /** {@return the filter that holds every row} */
    static SalesShipmentFilter all() {
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

    /** Builds a sales shipment filter. */
    final class Builder extends ImmutableSalesShipmentFilter.Builder {
        Builder() {}
    }
}
