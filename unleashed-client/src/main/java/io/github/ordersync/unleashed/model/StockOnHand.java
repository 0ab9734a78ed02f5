package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * How much of a product there is: over all warehouses, or in one where the call asked for it. Products that never
 * moved have no row.
 */
@Value.Immutable
@JsonDeserialize(builder = StockOnHand.Builder.class)
public sealed interface StockOnHand extends OpenModel permits ImmutableStockOnHand {

    /** {@return the product's id} */
    Optional<UUID> productGuid();

    /** {@return the product's id once more} */
    Optional<UUID> guid();

    /** {@return the product's code, at most 100 characters} */
    Optional<String> productCode();

    /** {@return the product's description, at most 500 characters} */
    Optional<String> productDescription();

    /** {@return the name of the product's group, at most 450 characters; blank when it has none} */
    Optional<String> productGroupName();

    /** {@return the product's key in another system, at most 500 characters} */
    Optional<String> productSourceId();

    /** {@return the warehouse's id; empty when the row is the sum over several} */
    Optional<UUID> warehouseId();

    /** {@return the warehouse's name, at most 100 characters; blank when the row is the sum over several} */
    Optional<String> warehouse();

    /** {@return the warehouse's code, at most 15 characters; blank when the row is the sum over several} */
    Optional<String> warehouseCode();

    /** {@return what is physically there} */
    Optional<BigDecimal> qtyOnHand();

    /** {@return what is reserved by sales orders} */
    Optional<BigDecimal> allocatedQty();

    /**
     * {@return on hand less allocated; can be negative, and above what is on hand for products that can be assembled
     * (seen)}
     */
    Optional<BigDecimal> availableQty();

    /** {@return what is on open purchase orders} */
    Optional<BigDecimal> onPurchase();

    /** {@return the average cost of one unit, up to 16 digits} */
    Optional<BigDecimal> avgCost();

    /** {@return the cost of what is on hand, up to 16 digits} */
    Optional<BigDecimal> totalCost();

    /** {@return days since the last sale; empty when there was none} */
    Optional<Integer> daysSinceLastSale();

    /** {@return when the row was changed last, UTC} */
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

    /** Builds a stock on hand. */
    final class Builder extends ImmutableStockOnHand.Builder {
        Builder() {}
    }
}
