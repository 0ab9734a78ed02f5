package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the options of lists and writes do to the lines of documents. */
final class SalesOrderLines {

    private SalesOrderLines() {}

    /** Null unless they are asked for (documented); the sandbox assigns none, so that there are none to show. */
    static ObjectNode shown(Call call, ObjectNode row, String member) {
        if (!call.flag("serialBatch")) {
            return row;
        }
        ObjectNode copy = row.deepCopy();
        for (JsonNode line : copy.path(member)) {
            ((ObjectNode) line).putArray("SerialNumbers");
            ((ObjectNode) line).putArray("BatchNumbers");
        }
        return copy;
    }

    /**
     * Turns amounts that include tax into amounts without it, which are then computed anew (documented as "recalculated").
     * That the unit price is what counts, and its rounding to 4 decimals, are inferred.
     */
    static void withoutTax(ObjectNode order, BigDecimal orderRate, SalesOrderRecord record) {
        for (JsonNode line : order.path("SalesOrderLines")) {
            BigDecimal rate = record.lineTaxRate(line, orderRate);
            ((ObjectNode) line)
                    .put(
                            "UnitPrice",
                            Trees.number(line, "UnitPrice", BigDecimal.ZERO)
                                    .divide(BigDecimal.ONE.add(rate), 4, RoundingMode.HALF_UP));
        }
        compute(order, orderRate, record);
    }

    /** Line totals, line taxes and totals out of quantities, prices, discounts and rates. */
    static void compute(ObjectNode order, BigDecimal orderRate, SalesOrderRecord record) {
        for (JsonNode line : order.path("SalesOrderLines")) {
            // Quantity and discount of a charge are ignored (documented).
            boolean charge = SalesOrderRecord.isCharge(line);
            BigDecimal total = Sums.lineTotal(
                    charge ? BigDecimal.ONE : Trees.number(line, "OrderQuantity", BigDecimal.ZERO),
                    Trees.number(line, "UnitPrice", BigDecimal.ZERO),
                    charge ? BigDecimal.ZERO : Trees.number(line, "DiscountRate", BigDecimal.ZERO));
            BigDecimal rate = record.lineTaxRate(line, orderRate);
            ((ObjectNode) line).put("LineTotal", total).put("LineTax", Trees.round(total.multiply(rate), 2));
        }
        Sums.compute(order, "SalesOrderLines");
    }

    /** The address of an order's delivery as one of a customer's. */
    static ObjectNode deliveryAddress(JsonNode order) {
        ObjectNode address = Trees.object().put("AddressType", "Shipping");
        address.set("AddressName", order.path("DeliveryName"));
        address.set("StreetAddress", order.path("DeliveryStreetAddress"));
        address.set("StreetAddress2", order.path("DeliveryStreetAddress2"));
        address.set("Suburb", order.path("DeliverySuburb"));
        address.set("City", order.path("DeliveryCity"));
        address.set("Region", order.path("DeliveryRegion"));
        address.set("Country", order.path("DeliveryCountry"));
        address.set("PostalCode", order.path("DeliveryPostCode"));
        return address;
    }
}
