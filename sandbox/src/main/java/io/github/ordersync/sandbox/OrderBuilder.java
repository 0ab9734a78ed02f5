package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Describes an order that a shop puts into Order Desk. Amounts are without tax unless the order says otherwise. */
public final class OrderBuilder {

    private final OrderDeskSide orderDesk;
    private final ObjectNode order = Trees.object();
    private final ArrayNode items;
    private String folder = "";

    OrderBuilder(OrderDeskSide orderDesk) {
        this.orderDesk = orderDesk;
        this.items = order.putArray("order_items");
        shipping("Sam", "Sample");
    }

    /**
     * Adds an item.
     *
     * @param code the product code, empty for none
     * @param name the name
     * @param price the unit price; a whole number is written as text, as Order Desk does at times
     * @param quantity how many
     * @return this
     */
    public OrderBuilder item(String code, String name, BigDecimal price, int quantity) {
        ObjectNode item = items.addObject().put("code", code).put("name", name);
        BigDecimal plain = price.stripTrailingZeros();
        if (plain.scale() <= 0) {
            item.put("price", plain.toPlainString());
        } else {
            item.put("price", plain);
        }
        item.put("quantity", quantity);
        return this;
    }

    /**
     * Adds an item.
     *
     * @param code the product code, empty for none
     * @param name the name
     * @param price the unit price as text, such as {@code 12.50}
     * @param quantity how many
     * @return this
     */
    public OrderBuilder item(String code, String name, String price, int quantity) {
        return item(code, name, new BigDecimal(price), quantity);
    }

    /**
     * Gives the last item a metadata value.
     *
     * @param key the key, such as {@code DiscountRate}
     * @param value the value
     * @return this
     * @throws IllegalStateException if there is no item yet
     */
    public OrderBuilder itemMetadata(String key, String value) {
        lastItem().withObjectProperty("metadata").put(key, value);
        return this;
    }

    /**
     * Gives the last item a variation.
     *
     * @param key the key, such as {@code Size}
     * @param value the value
     * @return this
     * @throws IllegalStateException if there is no item yet
     */
    public OrderBuilder itemVariation(String key, String value) {
        lastItem().withObjectProperty("variation_list").put(key, value);
        return this;
    }

    /**
     * Gives the last item a weight.
     *
     * @param weight the weight of one, in the store's unit
     * @return this
     * @throws IllegalStateException if there is no item yet
     */
    public OrderBuilder itemWeight(String weight) {
        lastItem().put("weight", new BigDecimal(weight));
        return this;
    }

    private ObjectNode lastItem() {
        if (items.isEmpty()) {
            throw new IllegalStateException("Add an item first");
        }
        return (ObjectNode) items.get(items.size() - 1);
    }

    /**
     * Sets checkout data.
     *
     * @param key the key, such as {@code customer_code}
     * @param value the value
     * @return this
     */
    public OrderBuilder checkoutData(String key, String value) {
        order.withObjectProperty("checkout_data").put(key, value);
        return this;
    }

    /**
     * Sets order metadata.
     *
     * @param key the key, such as {@code TaxCode}
     * @param value the value
     * @return this
     */
    public OrderBuilder metadata(String key, String value) {
        order.withObjectProperty("order_metadata").put(key, value);
        return this;
    }

    /**
     * Names the recipient.
     *
     * @param firstName the first name
     * @param lastName the last name
     * @return this
     */
    public OrderBuilder shipping(String firstName, String lastName) {
        order.withObjectProperty("shipping").put("first_name", firstName).put("last_name", lastName);
        return this;
    }

    /**
     * Sets the shipping address.
     *
     * @param firstName the first name
     * @param lastName the last name
     * @param company the company, empty for none
     * @param address1 the street
     * @param city the city
     * @param state the state or region
     * @param postalCode the postal code
     * @param country the country's name or code
     * @return this
     */
    public OrderBuilder shipping(
            String firstName,
            String lastName,
            String company,
            String address1,
            String city,
            String state,
            String postalCode,
            String country) {
        shipping(firstName, lastName);
        order.withObjectProperty("shipping")
                .put("company", company)
                .put("address1", address1)
                .put("city", city)
                .put("state", state)
                .put("postal_code", postalCode)
                .put("country", country);
        return this;
    }

    /**
     * Sets the name of the chosen shipping method.
     *
     * @param name the name
     * @return this
     */
    public OrderBuilder shippingMethod(String name) {
        order.put("shipping_method", name);
        return this;
    }

    /**
     * Sets the customer's e-mail address.
     *
     * @param email the address
     * @return this
     */
    public OrderBuilder email(String email) {
        order.put("email", email);
        return this;
    }

    /**
     * Sets the shop's own order number. Without it, it is Order Desk's id.
     *
     * @param sourceId the number
     * @return this
     */
    public OrderBuilder sourceId(String sourceId) {
        order.put("source_id", sourceId);
        return this;
    }

    /**
     * Sets the name of the shop that the order comes from.
     *
     * @param sourceName the name
     * @return this
     */
    public OrderBuilder sourceName(String sourceName) {
        order.put("source_name", sourceName);
        return this;
    }

    /**
     * Sets when the order was added. Without it, it is now.
     *
     * @param dateAdded the instant
     * @return this
     */
    public OrderBuilder dateAdded(Instant dateAdded) {
        order.put("date_added", OrderDeskStore.dateTime(dateAdded));
        return this;
    }

    /**
     * Sets what shipping costs.
     *
     * @param amount the amount
     * @return this
     */
    public OrderBuilder shippingTotal(BigDecimal amount) {
        order.put("shipping_total", amount);
        return this;
    }

    /**
     * Sets what shipping costs.
     *
     * @param amount the amount as text
     * @return this
     */
    public OrderBuilder shippingTotal(String amount) {
        return shippingTotal(new BigDecimal(amount));
    }

    /**
     * Sets what handling costs.
     *
     * @param amount the amount
     * @return this
     */
    public OrderBuilder handlingTotal(BigDecimal amount) {
        order.put("handling_total", amount);
        return this;
    }

    /**
     * Sets what handling costs.
     *
     * @param amount the amount as text
     * @return this
     */
    public OrderBuilder handlingTotal(String amount) {
        return handlingTotal(new BigDecimal(amount));
    }

    /**
     * Sets the tax.
     *
     * @param amount the amount
     * @return this
     */
    public OrderBuilder taxTotal(BigDecimal amount) {
        order.put("tax_total", amount);
        return this;
    }

    /**
     * Sets the tax.
     *
     * @param amount the amount as text
     * @return this
     */
    public OrderBuilder taxTotal(String amount) {
        return taxTotal(new BigDecimal(amount));
    }

    /**
     * Adds a discount on the whole order.
     *
     * @param name what it is for
     * @param amount the amount, positive
     * @return this
     */
    public OrderBuilder discount(String name, BigDecimal amount) {
        order.withArrayProperty("discount_list").addObject().put("name", name).put("amount", amount);
        return this;
    }

    /**
     * Adds a discount on the whole order.
     *
     * @param name what it is for
     * @param amount the amount as text, positive
     * @return this
     */
    public OrderBuilder discount(String name, String amount) {
        return discount(name, new BigDecimal(amount));
    }

    /**
     * Adds a note.
     *
     * @param username who wrote it
     * @param content what it says
     * @return this
     */
    public OrderBuilder note(String username, String content) {
        order.withArrayProperty("order_notes")
                .addObject()
                .put("username", username)
                .put("content", content);
        return this;
    }

    /**
     * Puts the order into a folder. Without it, the order goes to the first one, {@code New}.
     *
     * @param name the folder's name
     * @return this
     */
    public OrderBuilder folder(String name) {
        folder = name;
        return this;
    }

    /**
     * Adds the order.
     *
     * @return the order's id
     * @throws java.util.NoSuchElementException if there is no such folder
     */
    public String add() {
        ObjectNode body = order.deepCopy();
        if (!folder.isEmpty()) {
            body.put("folder_id", orderDesk.folder(folder));
        }
        return orderDesk.addOrder(body);
    }
}
