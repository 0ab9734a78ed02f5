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

/** A line of a move of stock. */
@Value.Immutable
@JsonDeserialize(builder = WarehouseStockTransferLine.Builder.class)
public sealed interface WarehouseStockTransferLine extends OpenModel permits ImmutableWarehouseStockTransferLine {

    /** {@return the id; needed on update} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code; required} */
    Optional<ProductReference> product();

    /** {@return the moved quantity, above 0; required} */
    Optional<BigDecimal> transferQuantity();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return the moved serial numbers} */
    List<SerialNumber> serialNumbers();

    /** {@return the moved batches and the quantities out of each} */
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

    /** Builds a warehouse stock transfer line. */
    final class Builder extends ImmutableWarehouseStockTransferLine.Builder {
        Builder() {}
    }
}
