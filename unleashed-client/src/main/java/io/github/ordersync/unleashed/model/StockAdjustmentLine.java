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

/** A line of a correction of stock. */
@Value.Immutable
@JsonDeserialize(builder = StockAdjustmentLine.Builder.class)
public sealed interface StockAdjustmentLine extends OpenModel permits ImmutableStockAdjustmentLine {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code} */
    Optional<ProductReference> product();

    /** {@return what is there from now on: absolute, not a difference} */
    Optional<BigDecimal> newQuantity();

    /** {@return what that is worth from now on} */
    Optional<BigDecimal> newActualValue();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return the serial numbers} */
    List<SerialNumber> serialNumbers();

    /** {@return the batches and the quantities in each} */
    List<BatchNumber> batchNumbers();

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

    /** Builds a stock adjustment line. */
    final class Builder extends ImmutableStockAdjustmentLine.Builder {
        Builder() {}
    }
}
