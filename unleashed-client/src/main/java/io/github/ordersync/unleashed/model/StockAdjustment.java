package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A correction of stock. Its lines hold new quantities, not differences. */
@Value.Immutable
@JsonDeserialize(builder = StockAdjustment.Builder.class)
public sealed interface StockAdjustment extends OpenModel permits ImmutableStockAdjustment {

    /** {@return the id; may be chosen by the caller} */
    Optional<UUID> guid();

    /** {@return the number; drawn by the service} */
    Optional<String> adjustmentNumber();

    /** {@return when it takes effect, UTC} */
    Optional<Instant> adjustmentDate();

    /** {@return the reason} */
    Optional<String> adjustmentReason();

    /** {@return the warehouse, by guid or code} */
    Optional<Warehouse> warehouse();

    /** {@return {@code Parked} when nothing is given, or {@code Completed}} */
    Optional<String> status();

    /** {@return the account} */
    Optional<String> accountCode();

    /** {@return the lines} */
    List<StockAdjustmentLine> stockAdjustmentLines();

    /** {@return who completed it; read only} */
    Optional<String> confirmedBy();

    /** {@return when it was completed, UTC; read only} */
    Optional<Instant> confirmedOn();

    /** {@return when it was changed last, UTC; read only} */
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

    /** Builds a stock adjustment. */
    final class Builder extends ImmutableStockAdjustment.Builder {
        Builder() {}
    }
}
