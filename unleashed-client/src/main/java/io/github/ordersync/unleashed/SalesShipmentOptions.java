package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the service does beside writing a shipment. Without any value nothing of it. Sent in the query, as for sales
 * orders (inferred).
 */
@Value.Immutable
@JsonDeserialize(builder = SalesShipmentOptions.Builder.class)
public sealed interface SalesShipmentOptions permits ImmutableSalesShipmentOptions {

    /**
     * {@return on create whether serial numbers and batches are taken from the order, on update whether they are
     * assigned by the service whatever the order has (documented)}
     */
    Optional<Boolean> serialBatch();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a sales shipment options. */
    final class Builder extends ImmutableSalesShipmentOptions.Builder {
        Builder() {}
    }
}
