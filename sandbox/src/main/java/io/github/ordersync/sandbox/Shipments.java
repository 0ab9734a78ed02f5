package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How goods leave: shipments of sales orders, and what they do to the order and to stock. */
final class Shipments {

    static final String DISPATCHED = "Dispatched";

    /** What a shipment has from its order. */
    private static final List<String> INHERITED = List.of(
            "CustomerRef",
            "DeliveryContact",
            "DeliveryName",
            "DeliveryStreetAddress",
            "DeliveryStreetAddress2",
            "DeliverySuburb",
            "DeliveryCity",
            "DeliveryRegion",
            "DeliveryCountry",
            "DeliveryPostCode",
            "DeliveryMethod",
            "DeliveryInstruction");

    /** What the service sets, whatever a write says. */
    private static final Set<String> KNOWN = Stream.concat(
                    INHERITED.stream(),
                    Stream.of(
                            "Guid",
                            "OrderNumber",
                            "OrderGuid",
                            "ShipmentNumber",
                            "Customer",
                            "Warehouse",
                            "TotalCommercialValue",
                            "CreatedBy",
                            "CreatedOn",
                            "LastModifiedBy",
                            "LastModifiedOn",
                            "SalesShipmentLines"))
            .collect(Collectors.toSet());

    private final UnleashedAccount account;

    Shipments(UnleashedAccount account) {
        this.account = account;
    }

    /** What has been dispatched of each order, by the order's guid and the line's number. */
    static Map<String, Map<Integer, BigDecimal>> shippedQuantities(UnleashedAccount account) {
        Map<String, Map<Integer, BigDecimal>> shipped = new HashMap<>();
        for (Row shipment : account.shipments.rows()) {
            if (isDispatched(shipment.json())) {
                Map<Integer, BigDecimal> lines =
                        shipped.computeIfAbsent(shipment.text("OrderGuid"), guid -> new HashMap<>());
                for (JsonNode line : shipment.json().path("SalesShipmentLines")) {
                    lines.merge(
                            line.path("SalesOrderLineNumber").asInt(),
                            Trees.number(line, "ShipmentQty", BigDecimal.ZERO),
                            BigDecimal::add);
                }
            }
        }
        return shipped;
    }

    static boolean isDispatched(JsonNode shipment) {
        return Trees.text(shipment, "ShipmentStatus").equalsIgnoreCase(DISPATCHED);
    }

    List<Row> of(Row order) {
        return account.shipments.of(order.guid());
    }

    /** What is still to be shipped, by line number; charges are never shipped. */
    Map<Integer, BigDecimal> remaining(Row order) {
        Map<Integer, BigDecimal> shipped = new HashMap<>();
        for (Row shipment : of(order)) {
            if (isDispatched(shipment.json())) {
                for (JsonNode line : shipment.json().path("SalesShipmentLines")) {
                    shipped.merge(
                            line.path("SalesOrderLineNumber").asInt(),
                            Trees.number(line, "ShipmentQty", BigDecimal.ZERO),
                            BigDecimal::add);
                }
            }
        }
        Map<Integer, BigDecimal> remaining = new LinkedHashMap<>();
        for (JsonNode line : order.json().path("SalesOrderLines")) {
            int number = line.path("LineNumber").asInt();
            BigDecimal open = Trees.number(line, "OrderQuantity", BigDecimal.ZERO)
                    .subtract(shipped.getOrDefault(number, BigDecimal.ZERO));
            if (!SalesOrderRecord.isCharge(line) && open.signum() > 0) {
                remaining.put(number, open);
            }
        }
        return remaining;
    }

    /** Ships what is left and closes the order: a completed order has been dispatched. */
    void complete(Row order) {
        Map<Integer, BigDecimal> rest = remaining(order);
        if (rest.isEmpty()) {
            close(order);
        } else {
            create(order, rest, Trees.object().put("ShipmentStatus", DISPATCHED));
        }
    }

    private void close(Row order) {
        order.json().put("OrderStatus", "Completed");
        order.json().putNull("CustomOrderStatus");
        order.json().set("CompletedDate", WireDates.write(account.stamps.now()));
        account.orders.touch(order);
    }

    /**
     * Makes a shipment.
     *
     * @param quantities how much of which line
     * @param header the shipment's own members, checked: guid, status, tracking number and so on
     */
    Row create(Row order, Map<Integer, BigDecimal> quantities, ObjectNode header) {
        ObjectNode json = Trees.object();
        json.put("OrderNumber", order.text("OrderNumber"));
        json.put("OrderGuid", order.guid());
        json.put("ShipmentNumber", account.shipments.nextNumber());
        putHeader(json, header);
        json.set("Customer", order.json().path("Customer").deepCopy());
        json.set("Warehouse", order.json().path("Warehouse").deepCopy());
        for (String inherited : INHERITED) {
            json.set(inherited, order.json().path(inherited).deepCopy());
        }
        json.putNull("TotalCommercialValue");
        json.put("CreatedBy", "api@unleashedsoftware.com");
        json.set("CreatedOn", WireDates.write(account.stamps.now()));
        json.put("LastModifiedBy", "api@unleashedsoftware.com");
        ArrayNode lines = json.putArray("SalesShipmentLines");
        int number = 0;
        for (JsonNode orderLine : order.json().path("SalesOrderLines")) {
            BigDecimal quantity = quantities.get(orderLine.path("LineNumber").asInt());
            if (quantity != null && !SalesOrderRecord.isCharge(orderLine)) {
                lines.add(line(++number, orderLine, quantity));
            }
        }
        if (!Trees.blank(header, "Guid")) {
            json.put("Guid", Trees.text(header, "Guid"));
        }
        Row shipment = account.shipments.add(json, order.guid());
        if (isDispatched(json)) {
            dispatched(order, shipment);
        }
        return shipment;
    }

    private ObjectNode line(int number, JsonNode orderLine, BigDecimal quantity) {
        ObjectNode line = Trees.object();
        line.put("LineNumber", number);
        line.set("Product", orderLine.path("Product").deepCopy());
        line.put("ShipmentQty", Trees.round(quantity, 4));
        line.put("SalesOrderLineNumber", orderLine.path("LineNumber").asInt());
        line.put("UnitCost", Trees.round(BigDecimal.ZERO, 3));
        line.putNull("CommercialMonetaryValue");
        line.putNull("SerialNumbers");
        line.putNull("BatchNumbers");
        // Null in the one recorded shipment (seen).
        line.putNull("CreatedOn").putNull("CreatedBy").putNull("LastModifiedBy");
        line.put("Guid", account.stamps.newGuid());
        line.putNull("LastModifiedOn");
        return line;
    }

    /** The members that a caller sets; what is missing becomes null. */
    void putHeader(ObjectNode shipment, JsonNode header) {
        String status = Trees.text(header, "ShipmentStatus");
        // Needed with Order Management only (weak): without it, the goods are gone.
        shipment.put("ShipmentStatus", status.isBlank() || isDispatched(header) ? DISPATCHED : status);
        Instant date = Trees.blank(header, "DispatchDate")
                ? account.stamps.now()
                : WireDates.read(Trees.text(header, "DispatchDate"));
        shipment.set("DispatchDate", date == null ? Trees.NODES.nullNode() : WireDates.write(date));
        for (String field : ShipmentResource.TEXTS.keySet()) {
            shipment.put(field, Trees.blank(header, field) ? null : Trees.text(header, field));
        }
        if (header.path("NumberOfPackages").isInt()) {
            shipment.put("NumberOfPackages", header.path("NumberOfPackages").asInt());
        } else {
            shipment.putNull("NumberOfPackages");
        }
        Row company = UnleashedAccount.find(account.shippingCompanies, header.path("ShippingCompany"));
        shipment.set(
                "ShippingCompany",
                company == null ? Trees.NODES.nullNode() : company.json().deepCopy());
    }

    /** Replaces what a caller sets, of members that people added too; what the service sets stays. */
    void replaceHeader(ObjectNode shipment, JsonNode header) {
        ObjectNode before = shipment.deepCopy();
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            if (!KNOWN.contains(member.getKey())) {
                JsonNode given = header.path(member.getKey());
                shipment.set(member.getKey(), given.isMissingNode() ? Trees.NODES.nullNode() : given.deepCopy());
            }
        }
        putHeader(shipment, header);
    }

    /** The goods of a shipment leave the shelves; when nothing is left to ship, the order is completed (inferred). */
    void dispatched(Row order, Row shipment) {
        moveStock(shipment, BigDecimal.ONE);
        if (remaining(order).isEmpty()) {
            close(order);
        } else {
            account.orders.touch(order);
        }
    }

    void remove(Row shipment) {
        if (isDispatched(shipment.json())) {
            // The goods come back (inferred); the order keeps its status (inferred).
            moveStock(shipment, BigDecimal.ONE.negate());
        }
        account.shipments.remove(shipment);
    }

    private void moveStock(Row shipment, BigDecimal direction) {
        String warehouse = Trees.text(shipment.json().path("Warehouse"), "Guid");
        for (JsonNode line : shipment.json().path("SalesShipmentLines")) {
            Row product = account.products.byGuid(Trees.text(line.path("Product"), "Guid"));
            if (product != null) {
                account.stock.take(
                        product,
                        warehouse,
                        Trees.number(line, "ShipmentQty", BigDecimal.ZERO).multiply(direction));
            }
        }
    }
}
