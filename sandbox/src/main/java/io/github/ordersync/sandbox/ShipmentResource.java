package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /SalesShipments}. */
final class ShipmentResource {

    private static final RowFilters FILTERS = new RowFilters()
            .overriding("orderNumber", "OrderNumber")
            .anyOf("shipmentStatus", "ShipmentStatus")
            .exact("warehouseCode", "Warehouse.WarehouseCode")
            .days("startDate", "endDate", "DispatchDate")
            .modifiedSince();

    /** Free text with the greatest length of each (inferred). */
    static final Map<String, Integer> TEXTS = texts();

    private final UnleashedAccount account;
    private final Shipments shipments;

    ShipmentResource(UnleashedAccount account, Shipments shipments) {
        this.account = account;
        this.shipments = shipments;
    }

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("TrackingNumber", 100);
        texts.put("Comments", 500);
        texts.put("ShipmentWeight", 50);
        texts.put("ShipperEORI", 20);
        texts.put("ReceiverEORI", 20);
        texts.put("Incoterm", 3);
        return texts;
    }

    void routes(Router router) {
        router.on("GET", "/SalesShipments", this::list)
                .on("GET", "/SalesShipments/{page}", this::list)
                .on("GET", "/SalesShipments/Page/{page}", this::list)
                .on("POST", "/SalesShipments", this::post)
                .on(
                        "GET",
                        "/SalesShipments/{guid}",
                        call -> UnleashedApi.json(200, named(call).json()))
                .on("PUT", "/SalesShipments/{guid}", this::put)
                .on("DELETE", "/SalesShipments/{guid}", this::delete)
                .on("DELETE", "/SalesShipments/Lines/{line_guid}", this::deleteLine);
    }

    private Answer list(Call raw) {
        Call call = raw.ignoringCase();
        Comparator<Row> order = Table.NEWEST_FIRST;
        if (call.parameter("orderBy").equalsIgnoreCase("ShipmentNumber")) {
            order = Comparator.comparing(row -> row.text("ShipmentNumber"));
            if (call.parameter("sort").equalsIgnoreCase("desc")) {
                order = order.reversed();
            }
        }
        List<ObjectNode> rows = account.shipments.rows().stream()
                .filter(FILTERS.of(call))
                .sorted(order)
                .map(row -> SalesOrderLines.shown(call, row.json(), "SalesShipmentLines"))
                .toList();
        return Paging.answer(call, rows);
    }

    private Row named(Call call) {
        Row row = account.shipments.byGuid(call.variable("guid"));
        if (row == null) {
            throw new Refused(UnleashedApi.failure(
                    404, "There is no sales shipment with the guid " + call.variable("guid") + "."));
        }
        return row;
    }

    private Answer post(Call call) {
        ObjectNode body = UnleashedApi.body(call);
        account.doubts.refuse(
                Doubt.U_OPTIONS_IN_QUERY,
                !call.query().isEmpty(),
                String.join(", ", call.query().keySet()));
        Problems problems = new Problems();
        header(body, problems);
        String guid = UnleashedApi.guid(call, body);
        account.doubts.refuse(Doubt.U_SHIPMENT_GUID, !guid.isEmpty(), guid);
        if (!guid.isEmpty() && account.shipments.byGuid(guid) != null) {
            problems.invalid("Guid", "A sales shipment with the guid '" + guid + "' already exists.");
        }
        Row order = order(body, problems);
        Map<Integer, BigDecimal> quantities = new LinkedHashMap<>();
        JsonNode lines = body.path("SalesShipmentLines");
        if (!lines.isArray() || lines.isEmpty()) {
            problems.required("SalesShipmentLines");
        }
        if (order != null) {
            Map<Integer, BigDecimal> remaining = shipments.remaining(order);
            for (int i = 0; i < lines.size(); i++) {
                line("SalesShipmentLines[" + i + "]", lines.get(i), order, remaining, quantities, problems);
            }
        }
        problems.refuseIfAny();
        if (order == null) {
            throw new IllegalStateException("The rules let pass a shipment without order");
        }
        return UnleashedApi.json(201, shipments.create(order, quantities, body).json());
    }

    private @Nullable Row order(ObjectNode body, Problems problems) {
        String number = Trees.text(body, "OrderNumber");
        if (number.isBlank()) {
            problems.required("OrderNumber");
            return null;
        }
        Row order = account.orders.byKey(number);
        if (order == null) {
            problems.unknown("OrderNumber", "sales order", number);
        } else if (order.text("OrderStatus").matches("Completed|Deleted")) {
            // A completed order can't be changed (documented); nothing is left to ship anyway.
            problems.invalid(
                    "OrderNumber",
                    "The sales order '" + number + "' is " + order.text("OrderStatus") + " and cannot be shipped.");
            return null;
        }
        return order;
    }

    private void line(
            String place,
            JsonNode line,
            Row order,
            Map<Integer, BigDecimal> remaining,
            Map<Integer, BigDecimal> quantities,
            Problems problems) {
        Row product = SalesOrderRules.reference(place + ".Product", line.path("Product"), account.products, problems);
        BigDecimal quantity = Trees.number(line, "ShipmentQty");
        if (quantity == null || quantity.signum() <= 0) {
            problems.invalid(
                    place + ".ShipmentQty",
                    "ShipmentQty '" + Trees.text(line, "ShipmentQty") + "' is not a number above 0.");
            return;
        }
        if (product == null) {
            return;
        }
        int asked = line.path("SalesOrderLineNumber").asInt(0);
        int number = asked > 0 ? asked : lineOf(order, product, remaining);
        if (!isOnLine(order, number, product)) {
            problems.invalid(
                    place + ".SalesOrderLineNumber",
                    "The product '" + product.text("ProductCode") + "' is not on line '" + number
                            + "' of the sales order.");
            return;
        }
        BigDecimal open = remaining.getOrDefault(number, BigDecimal.ZERO);
        if (quantity.compareTo(open) > 0) {
            // That more can't be shipped than was ordered is inferred.
            problems.invalid(
                    place + ".ShipmentQty",
                    "ShipmentQty '" + quantity.toPlainString() + "' is more than the '" + open.toPlainString()
                            + "' that is left on the line.");
            return;
        }
        remaining.put(number, open.subtract(quantity));
        quantities.merge(number, quantity, BigDecimal::add);
    }

    private static int lineOf(Row order, Row product, Map<Integer, BigDecimal> remaining) {
        for (Map.Entry<Integer, BigDecimal> open : remaining.entrySet()) {
            if (open.getValue().signum() > 0 && isOnLine(order, open.getKey(), product)) {
                return open.getKey();
            }
        }
        return 0;
    }

    private static boolean isOnLine(Row order, int number, Row product) {
        for (JsonNode line : order.json().path("SalesOrderLines")) {
            if (line.path("LineNumber").asInt() == number
                    && Trees.text(line.path("Product"), "Guid").equals(product.guid())) {
                return true;
            }
        }
        return false;
    }

    private void header(ObjectNode body, Problems problems) {
        TEXTS.forEach((field, max) -> problems.length(field, Trees.text(body, field), max));
        problems.length("ShipmentStatus", Trees.text(body, "ShipmentStatus"), 20);
        SalesOrderRules.date("DispatchDate", body, "DispatchDate", problems);
        JsonNode company = body.path("ShippingCompany");
        if (company.isObject()) {
            // That an unknown name is refused is inferred.
            SalesOrderRules.reference("ShippingCompany", company, account.shippingCompanies, problems);
        }
    }

    /** Replaces the whole shipment (documented). Of a dispatched one the lines must stay as they are (inferred). */
    private Answer put(Call call) {
        Row shipment = named(call);
        ObjectNode body = UnleashedApi.body(call);
        UnleashedApi.guid(call, body);
        Problems problems = new Problems();
        header(body, problems);
        String orderNumber = Trees.text(body, "OrderNumber");
        if (orderNumber.isBlank()) {
            problems.required("OrderNumber");
        } else if (!orderNumber.equals(shipment.text("OrderNumber"))) {
            problems.invalid("OrderNumber", "A shipment cannot go to another order: '" + orderNumber + "'.");
        }
        boolean wasDispatched = Shipments.isDispatched(shipment.json());
        if (wasDispatched && !Trees.blank(body, "ShipmentStatus") && !Shipments.isDispatched(body)) {
            problems.invalid("ShipmentStatus", "A dispatched shipment stays dispatched.");
        }
        ArrayNode lines = lines(shipment, body, wasDispatched, problems);
        problems.refuseIfAny();
        shipment.json().set("SalesShipmentLines", lines);
        shipments.replaceHeader(shipment.json(), body);
        account.shipments.touch(shipment);
        Row order = account.orders.byGuid(shipment.text("OrderGuid"));
        if (!wasDispatched && Shipments.isDispatched(shipment.json()) && order != null) {
            shipments.dispatched(order, shipment);
        }
        return UnleashedApi.json(200, shipment.json());
    }

    /** The lines after a PUT: known ones by their guid, in the order of the body. */
    private static ArrayNode lines(Row shipment, ObjectNode body, boolean dispatched, Problems problems) {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        for (JsonNode line : shipment.json().path("SalesShipmentLines")) {
            known.put(Trees.text(line, "Guid").toLowerCase(Locale.ROOT), line.deepCopy());
        }
        int before = known.size();
        ArrayNode lines = Trees.array();
        JsonNode given = body.path("SalesShipmentLines");
        if (!given.isArray() || given.isEmpty()) {
            problems.required("SalesShipmentLines");
        }
        for (int i = 0; i < given.size(); i++) {
            String place = "SalesShipmentLines[" + i + "]";
            String guid = Trees.text(given.get(i), "Guid").toLowerCase(Locale.ROOT);
            ObjectNode line = known.remove(guid);
            BigDecimal quantity = Trees.number(given.get(i), "ShipmentQty");
            if (line == null) {
                problems.unknown(place + ".Guid", "sales shipment line", guid);
            } else if (quantity == null || quantity.signum() <= 0) {
                problems.invalid(place + ".ShipmentQty", "ShipmentQty must be a number above 0.");
            } else if (dispatched && quantity.compareTo(Trees.number(line, "ShipmentQty", quantity)) != 0) {
                problems.invalid(place + ".ShipmentQty", "The quantity of a dispatched shipment cannot be changed.");
            } else {
                lines.add(line.put("ShipmentQty", Trees.round(quantity, 4)));
            }
        }
        if (dispatched && given.size() < before) {
            problems.invalid("SalesShipmentLines", "The lines of a dispatched shipment cannot be removed.");
        }
        return lines;
    }

    private Answer delete(Call call) {
        shipments.remove(named(call));
        return Answer.empty(204);
    }

    /** Not of a dispatched shipment, and not the last line (both inferred). */
    private Answer deleteLine(Call call) {
        for (Row shipment : account.shipments.rows()) {
            ArrayNode lines = shipment.json().withArrayProperty("SalesShipmentLines");
            int index = PlainLines.find(lines, call);
            if (index >= 0) {
                Problems problems = new Problems();
                if (Shipments.isDispatched(shipment.json())) {
                    problems.invalid("SalesShipmentLines", "The lines of a dispatched shipment cannot be removed.");
                } else if (lines.size() == 1) {
                    problems.required("SalesShipmentLines");
                }
                problems.refuseIfAny();
                lines.remove(index);
                account.shipments.touch(shipment);
                return Answer.empty(204);
            }
        }
        throw PlainLines.notFound(call);
    }
}
