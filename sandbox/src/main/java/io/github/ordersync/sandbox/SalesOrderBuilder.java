package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Describes a sales order that a person types into Unleashed. Line taxes and totals are computed. Without a word about
 * them: a placed order of customer GUEST from warehouse MAIN with tax code NONE.
 */
public final class SalesOrderBuilder {

    private final UnleashedSide unleashed;
    private final ObjectNode order = Trees.object();
    private final ArrayNode lines;
    private int products;

    SalesOrderBuilder(UnleashedSide unleashed) {
        this.unleashed = unleashed;
        lines = order.putArray("SalesOrderLines");
        order.put("ExchangeRate", BigDecimal.ONE);
        customer("GUEST").warehouse("MAIN").tax("NONE").status("Placed");
    }

    /**
     * Names the customer.
     *
     * @param code the customer code
     * @return this
     */
    public SalesOrderBuilder customer(String code) {
        order.putObject("Customer").put("CustomerCode", code);
        return this;
    }

    /**
     * Names the warehouse.
     *
     * @param code the warehouse code
     * @return this
     */
    public SalesOrderBuilder warehouse(String code) {
        order.putObject("Warehouse").put("WarehouseCode", code);
        return this;
    }

    /**
     * Names the tax.
     *
     * @param code the tax code
     * @return this
     */
    public SalesOrderBuilder tax(String code) {
        order.putObject("Tax").put("TaxCode", code);
        return this;
    }

    /**
     * Sets the status.
     *
     * @param status Parked, Placed, Backordered or Completed
     * @return this
     */
    public SalesOrderBuilder status(String status) {
        return with("OrderStatus", status);
    }

    /**
     * Sets the order number. Without it, it is the next of the account's sequence.
     *
     * @param number the number, at most 17 characters
     * @return this
     */
    public SalesOrderBuilder number(String number) {
        return with("OrderNumber", number);
    }

    /**
     * Sets the guid.
     *
     * @param guid the guid
     * @return this
     */
    public SalesOrderBuilder guid(String guid) {
        return with("Guid", guid);
    }

    /**
     * Sets the id that leads back to the system that the order comes from.
     *
     * @param sourceId the id
     * @return this
     */
    public SalesOrderBuilder sourceId(String sourceId) {
        return with("SourceId", sourceId);
    }

    /**
     * Sets the order's date. Without it, it is now.
     *
     * @param date the instant
     * @return this
     */
    public SalesOrderBuilder orderDate(Instant date) {
        return with("OrderDate", date.toString());
    }

    /**
     * Sets the exchange rate, for customers with another currency than the account's.
     *
     * @param rate the rate, such as {@code 0.6}
     * @return this
     */
    public SalesOrderBuilder exchangeRate(String rate) {
        order.put("ExchangeRate", new BigDecimal(rate));
        return this;
    }

    /**
     * Adds a line.
     *
     * @param productCode the product
     * @param quantity how many
     * @param unitPrice the price of one without tax
     * @return this
     */
    public SalesOrderBuilder line(String productCode, String quantity, String unitPrice) {
        return line(productCode, quantity, unitPrice, "0");
    }

    /**
     * Adds a line with a discount.
     *
     * @param productCode the product
     * @param quantity how many
     * @param unitPrice the price of one without tax
     * @param discountRate the discount as a fraction: {@code 0.1} is 10 %
     * @return this
     */
    public SalesOrderBuilder line(String productCode, String quantity, String unitPrice, String discountRate) {
        ObjectNode line = lines.addObject();
        line.put("LineNumber", ++products);
        line.putObject("Product").put("ProductCode", productCode);
        line.put("OrderQuantity", new BigDecimal(quantity));
        line.put("UnitPrice", new BigDecimal(unitPrice));
        line.put("DiscountRate", new BigDecimal(discountRate));
        return this;
    }

    /**
     * Adds a charge, such as freight.
     *
     * @param description what it is for
     * @param amount the amount without tax
     * @return this
     */
    public SalesOrderBuilder charge(String description, String amount) {
        ObjectNode line = lines.addObject();
        line.put("LineNumber", 0).put("LineType", "Charge");
        line.putObject("Product").put("ProductDescription", description);
        line.put("OrderQuantity", 1).put("UnitPrice", new BigDecimal(amount)).put("DiscountRate", 0);
        return this;
    }

    /**
     * Sets any other text.
     *
     * @param member the member's name as in the API, such as {@code Comments}
     * @param value the value
     * @return this
     */
    public SalesOrderBuilder with(String member, String value) {
        order.put(member, value);
        return this;
    }

    /**
     * Adds the order. A completed one is shipped at once.
     *
     * @return the order's guid
     * @throws IllegalArgumentException if the service would refuse it, with the answer
     */
    public String add() {
        return unleashed.addSalesOrder(order.deepCopy());
    }
}
