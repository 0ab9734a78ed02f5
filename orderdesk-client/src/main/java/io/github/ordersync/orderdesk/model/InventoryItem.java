package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stock item (documented, Order Desk API, "Inventory Items").
 *
 * <p>Order Desk replaces the whole item on a write: what is left out becomes blank. Change an item that was just read,
 * with {@link #toBuilder()}, and send all of it.
 */
@Value.Immutable
@JsonDeserialize(builder = InventoryItem.Builder.class)
public sealed interface InventoryItem extends OpenModel permits ImmutableInventoryItem {

    /** {@return Order Desk's own id, read-only; a number on the wire} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> id();

    /** {@return the name; needed} */
    Optional<String> name();

    /** {@return the SKU, unique; needed} */
    Optional<String> code();

    /** {@return the price of one unit} */
    Optional<BigDecimal> price();

    /** {@return what one unit costs the store} */
    Optional<BigDecimal> cost();

    /** {@return one unit's weight, in the store's own unit (inferred)} */
    Optional<BigDecimal> weight();

    /** {@return the units that are available} */
    Optional<BigDecimal> stock();

    /** {@return the warehouse or the fulfilment method that is responsible} */
    Optional<String> location();

    /** {@return the manufacturer's own code} */
    Optional<String> manufacturerSku();

    /** {@return the system that changed the item last; may be set} */
    Optional<String> updateSource();

    /** {@return what distinguishes the variant, by name} */
    Map<String, JsonValue> variationList();

    /** {@return extras for integrations, by name; values are mostly text} */
    Map<String, JsonValue> metadata();

    /** {@return when it was made, read-only} */
    Optional<Instant> dateAdded();

    /** {@return when it was last changed, read-only} */
    Optional<Instant> dateUpdated();

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

    /** Builds an inventory item. */
    final class Builder extends ImmutableInventoryItem.Builder {
        Builder() {}
    }
}
