package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes a product of Unleashed. Without a word about stock it has never moved: the stock list leaves it out. */
public final class ProductBuilder {

    private final CatalogSide unleashed;
    private final ObjectNode product = Trees.object();
    private final Map<String, BigDecimal> stock = new LinkedHashMap<>();

    ProductBuilder(CatalogSide unleashed, String code) {
        this.unleashed = unleashed;
        product.put("ProductCode", code).put("ProductDescription", code);
    }

    /**
     * Sets the description. Without it, it is the code.
     *
     * @param description the description
     * @return this
     */
    public ProductBuilder description(String description) {
        return with("ProductDescription", description);
    }

    /**
     * Sets the default sell price.
     *
     * @param amount the amount without tax, such as {@code 12.50}
     * @return this
     */
    public ProductBuilder sellPrice(String amount) {
        return with("DefaultSellPrice", new BigDecimal(amount));
    }

    /**
     * Sets the least that the product may be sold for, after discount.
     *
     * @param amount the amount without tax
     * @return this
     */
    public ProductBuilder minimumSellPrice(String amount) {
        return with("MinimumSellPrice", new BigDecimal(amount));
    }

    /**
     * Sets the barcode.
     *
     * @param barcode the barcode
     * @return this
     */
    public ProductBuilder barcode(String barcode) {
        return with("Barcode", barcode);
    }

    /**
     * Sets the product group.
     *
     * @param name the group's name
     * @return this
     */
    public ProductBuilder group(String name) {
        product.putObject("ProductGroup").put("GroupName", name);
        return this;
    }

    /**
     * Makes it a product whose stock never runs down, such as a service.
     *
     * @return this
     */
    public ProductBuilder neverDiminishing() {
        product.put("NeverDiminishing", true);
        return this;
    }

    /**
     * Makes it obsolete: lists hide it, and it can't be sold.
     *
     * @return this
     */
    public ProductBuilder obsolete() {
        product.put("Obsolete", true);
        return this;
    }

    /**
     * Puts some on the shelf of a warehouse.
     *
     * @param warehouseCode the warehouse, which must be there
     * @param onHand how many
     * @return this
     */
    public ProductBuilder stock(String warehouseCode, long onHand) {
        stock.put(warehouseCode, BigDecimal.valueOf(onHand));
        return this;
    }

    /**
     * Sets any other text.
     *
     * @param member the member's name as in the API, such as {@code Notes}
     * @param value the value
     * @return this
     */
    public ProductBuilder with(String member, String value) {
        product.put(member, value);
        return this;
    }

    /**
     * Sets any other number.
     *
     * @param member the member's name as in the API, such as {@code Weight}
     * @param value the value
     * @return this
     */
    public ProductBuilder with(String member, BigDecimal value) {
        product.put(member, value);
        return this;
    }

    /**
     * Adds the product.
     *
     * @return the product's guid
     * @throws IllegalArgumentException if the service would refuse it, with the answer
     * @throws java.util.NoSuchElementException if a warehouse is not there
     */
    public String add() {
        String guid = unleashed.add("Products", product);
        stock.forEach((warehouse, onHand) -> unleashed.setStock(guid, warehouse, onHand));
        return guid;
    }
}
