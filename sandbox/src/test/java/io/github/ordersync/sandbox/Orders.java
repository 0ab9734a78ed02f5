package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Bodies of sales orders whose sums are right. */
final class Orders {

    static final String GUID = "3b0a9a52-0d7e-5c1c-9a33-6f1d2c4b5a60";

    /** When the tests begin, with milliseconds, so that they are not lost unnoticed. */
    static final Instant START = Instant.parse("2026-03-02T09:30:00.250Z");

    private Orders() {}

    /** Two mugs at 18.50 and a tea at 12.00 less 10 %, 15 % tax, for HARBOUR out of MAIN. */
    static ObjectNode body(String status) {
        ObjectNode order = Trees.object();
        order.put("OrderStatus", status);
        order.putObject("Customer").put("CustomerCode", "HARBOUR");
        order.putObject("Warehouse").put("WarehouseCode", "MAIN");
        order.put("ExchangeRate", BigDecimal.ONE);
        order.putObject("Tax").put("TaxCode", "GST15");
        order.put("OrderDate", "2026-03-01");
        order.put("SubTotal", new BigDecimal("47.80"));
        order.put("TaxTotal", new BigDecimal("7.17"));
        order.put("Total", new BigDecimal("54.97"));
        order.put("SourceId", "orderdesk:10042:29481");
        order.put("Comments", "Leave at the door / ring");
        line(order, 1, "MUG", "2", "18.50", "0", "37.00", "5.55");
        line(order, 2, "TEA", "1", "12.00", "0.1", "10.80", "1.62");
        return order;
    }

    static void line(
            ObjectNode order,
            int number,
            String code,
            String quantity,
            String price,
            String discount,
            String total,
            String tax) {
        ObjectNode line = order.withArrayProperty("SalesOrderLines").addObject();
        line.put("LineNumber", number);
        line.putObject("Product").put("ProductCode", code);
        line.put("OrderQuantity", new BigDecimal(quantity));
        line.put("UnitPrice", new BigDecimal(price));
        line.put("DiscountRate", new BigDecimal(discount));
        line.put("LineTotal", new BigDecimal(total));
        line.put("LineTax", new BigDecimal(tax));
    }

    static ObjectNode line(ObjectNode order, int index) {
        return (ObjectNode) order.path("SalesOrderLines").get(index);
    }
}
