package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything in both services that somebody could care about, as text that is compared: without times, and without
 * numbers that follow from the order in which things were made.
 */
final class Snapshot {

    private Snapshot() {}

    static String of(World world) {
        List<String> rows = new ArrayList<>();
        for (JsonNode order : world.orderDesk.orders()) {
            String id = order.path("id").asText();
            List<String> shipments = new ArrayList<>();
            order.path("order_shipments")
                    .forEach(shipment -> shipments.add(texts(
                            shipment, "tracking_number", "carrier_code", "shipment_method", "source", "date_shipped")));
            List<String> history = new ArrayList<>();
            world.orderDesk.history(id).forEach(note -> history.add(texts(note, "source_name", "note")));
            shipments.sort(null);
            history.sort(null);
            rows.add("order " + id + " in " + world.orderDesk.folderOf(id) + " items " + order.path("order_items")
                    + " shipments " + shipments + " history " + history);
        }
        Map<String, String> sourceByGuid = new HashMap<>();
        for (JsonNode salesOrder : world.unleashed.salesOrders()) {
            String source = salesOrder.path("SourceId").asText();
            sourceByGuid.put(salesOrder.path("Guid").asText(), source);
            List<String> lines = new ArrayList<>();
            salesOrder
                    .path("SalesOrderLines")
                    .forEach(line ->
                            lines.add(line.path("Product").path("ProductCode").asText()
                                    + texts(line, "OrderQuantity", "UnitPrice", "LineTotal", "LineTax")));
            rows.add("sales order " + texts(salesOrder, "Guid", "OrderStatus", "SubTotal", "TaxTotal", "Total") + source
                    + " lines " + lines);
        }
        for (JsonNode shipment : world.unleashed.salesShipments()) {
            List<String> lines = new ArrayList<>();
            shipment.path("SalesShipmentLines")
                    .forEach(line ->
                            lines.add(line.path("Product").path("ProductCode").asText() + texts(line, "ShipmentQty")));
            rows.add(
                    "shipment of " + sourceByGuid.get(shipment.path("OrderGuid").asText())
                            + texts(shipment, "ShipmentStatus", "TrackingNumber")
                            + shipment.path("ShippingCompany").path("Name").asText() + lines);
        }
        for (JsonNode item : world.orderDesk.inventoryItems()) {
            ObjectNode copy = item.deepCopy();
            rows.add("item " + copy.without(List.of("date_updated", "date_added")));
        }
        world.unleashed
                .customers()
                .forEach(customer -> rows.add("customer " + texts(customer, "Guid", "CustomerCode")));
        world.unleashed.products().forEach(product -> rows.add("product " + texts(product, "Guid", "ProductCode")));
        rows.sort(null);
        return String.join("\n", rows);
    }

    private static String texts(JsonNode object, String... members) {
        StringBuilder text = new StringBuilder("[");
        for (String member : members) {
            text.append(object.path(member).asText()).append('|');
        }
        return text.append(']').toString();
    }
}
