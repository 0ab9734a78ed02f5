package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Describes an inventory item of Order Desk. */
public final class InventoryItemBuilder {

    private final OrderDeskSide orderDesk;
    private final ObjectNode item = Trees.object();

    InventoryItemBuilder(OrderDeskSide orderDesk, String code) {
        this.orderDesk = orderDesk;
        item.put("code", code).put("name", code).put("update_source", "Manual");
    }

    /**
     * Sets the name. Without it, it is the code.
     *
     * @param name the name
     * @return this
     */
    public InventoryItemBuilder name(String name) {
        return with("name", name);
    }

    /**
     * Sets the units that are available.
     *
     * @param stock how many
     * @return this
     */
    public InventoryItemBuilder stock(long stock) {
        return with("stock", BigDecimal.valueOf(stock));
    }

    /**
     * Sets the price.
     *
     * @param price the price, such as {@code 12.50}
     * @return this
     */
    public InventoryItemBuilder price(String price) {
        return with("price", new BigDecimal(price));
    }

    /**
     * Names the warehouse or fulfilment method that is responsible.
     *
     * @param location the name
     * @return this
     */
    public InventoryItemBuilder location(String location) {
        return with("location", location);
    }

    /**
     * Sets a metadata value.
     *
     * @param key the key
     * @param value the value
     * @return this
     */
    public InventoryItemBuilder metadata(String key, String value) {
        item.withObjectProperty("metadata").put(key, value);
        return this;
    }

    /**
     * Sets a variation.
     *
     * @param key the key, such as {@code Size}
     * @param value the value
     * @return this
     */
    public InventoryItemBuilder variation(String key, String value) {
        item.withObjectProperty("variation_list").put(key, value);
        return this;
    }

    /**
     * Sets any other text.
     *
     * @param member the member's name as in the API, such as {@code manufacturer_sku}
     * @param value the value
     * @return this
     */
    public InventoryItemBuilder with(String member, String value) {
        item.put(member, value);
        return this;
    }

    /**
     * Sets any other number.
     *
     * @param member the member's name as in the API, such as {@code cost}
     * @param value the value
     * @return this
     */
    public InventoryItemBuilder with(String member, BigDecimal value) {
        item.put(member, value);
        return this;
    }

    /**
     * Adds the item.
     *
     * @return the item's id
     * @throws IllegalArgumentException if the code is in use
     */
    public int add() {
        return orderDesk.addInventoryItem(item.deepCopy());
    }
}
