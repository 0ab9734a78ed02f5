package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A line of a shipment. */
@Value.Immutable
@JsonDeserialize(builder = SalesShipmentLine.Builder.class)
public sealed interface SalesShipmentLine extends OpenModel permits ImmutableSalesShipmentLine {

    /** {@return the id; needed on update} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code; required} */
    Optional<ProductReference> product();

    /** {@return the shipped quantity, 4 decimals; required} */
    Optional<BigDecimal> shipmentQty();

    /** {@return the number of the order's line; the service checks it against the product} */
    Optional<Integer> salesOrderLineNumber();

    /** {@return the cost of one unit; read only} */
    Optional<BigDecimal> unitCost();

    /** {@return the value for customs} */
    Optional<BigDecimal> commercialMonetaryValue();

    /** {@return the shipped serial numbers} */
    List<SerialNumber> serialNumbers();

    /** {@return the shipped batches and the quantities out of each} */
    List<BatchNumber> batchNumbers();

    /** {@return who made the line; read only} */
    Optional<String> createdBy();

    /** {@return when the line was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the line last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the line was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a sales shipment line. */
    final class Builder extends ImmutableSalesShipmentLine.Builder {
        Builder() {}
    }
}
