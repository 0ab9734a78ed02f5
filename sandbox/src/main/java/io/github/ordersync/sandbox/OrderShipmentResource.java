package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /orders/{id}/shipments} and {@code /batch-shipments}. */
final class OrderShipmentResource {

    private static final String NONE = "n/a";

    private final OrderDeskStore store;

    OrderShipmentResource(OrderDeskStore store) {
        this.store = store;
    }

    void routes(Router router) {
        router.on("GET", "/orders/{id}/shipments", this::list)
                .on("POST", "/orders/{id}/shipments", this::add)
                .on("GET", "/orders/{id}/shipments/{shipment_id}", this::get)
                .on("PUT", "/orders/{id}/shipments/{shipment_id}", this::update)
                .on("DELETE", "/orders/{id}/shipments/{shipment_id}", this::delete)
                .on("POST", "/batch-shipments", this::batch);
    }

    private Answer list(Call call) {
        JsonNode shipments = OrderResource.named(store, call).path("order_shipments");
        ObjectNode body = OrderDeskApi.success("").put("total_records", shipments.size());
        body.set("shipments", shipments);
        return OrderDeskApi.json(200, body);
    }

    private Answer add(Call call) {
        ObjectNode order = OrderResource.named(store, call);
        if (!add(order, OrderDeskApi.body(call))) {
            throw OrderDeskApi.refused("Shipment Not Added");
        }
        return OrderDeskApi.done("Shipment Added");
    }

    /**
     * Adds a shipment unless the order has its tracking number already, {@code n/a} included (documented that an
     * existing one is refused; that the tracking number is the key is inferred). date_updated stays (seen).
     */
    boolean add(ObjectNode order, JsonNode given) {
        ArrayNode shipments = order.withArray("order_shipments");
        ObjectNode shipment = compose(given, store.nextShipmentId(), order);
        for (JsonNode known : shipments) {
            if (store.existingShipment == ExistingShipment.REFUSE_SAME_NUMBER
                    && Trees.text(known, "tracking_number").equals(Trees.text(shipment, "tracking_number"))) {
                return false;
            }
        }
        store.doubts.members(Doubt.O_UNKNOWN_MEMBER, given, shipment);
        shipments.add(shipment);
        return true;
    }

    private ObjectNode compose(JsonNode given, String id, ObjectNode order) {
        store.doubts.refuse(Doubt.O_SHIPMENT_SOURCE, !Trees.blank(given, "source"), Trees.text(given, "source"));
        ObjectNode shipment = Trees.object();
        shipment.put("id", id);
        shipment.put("order_id", Trees.text(order, "id"));
        shipment.put("store_id", OrderDeskApi.STORE_ID);
        shipment.put(
                "tracking_number", Trees.blank(given, "tracking_number") ? NONE : Trees.text(given, "tracking_number"));
        // Weight and cost are text, empty when missing (seen).
        OrderRecord.texts(shipment, given, "carrier_code", "shipment_method", "weight", "cost", "weight_unit");
        OrderRecord.texts(shipment, given, "status", "tracking_url", "label_format", "label_image");
        shipment.put("print_status", Trees.blank(given, "print_status") ? "0" : Trees.text(given, "print_status"));
        if (given.path("order_items").isEmpty()) {
            shipment.put("order_items", "");
        } else {
            shipment.set("order_items", given.path("order_items").deepCopy());
        }
        shipment.put("source", Trees.blank(given, "source") ? "API" : Trees.text(given, "source"));
        OrderRecord.texts(shipment, given, "cart_shipment_id", "label_shipment_id");
        shipment.put(
                "date_shipped",
                Trees.blank(given, "date_shipped") ? store.now().substring(0, 10) : Trees.text(given, "date_shipped"));
        shipment.put("date_added", store.now());
        return shipment;
    }

    private int index(ObjectNode order, Call call) {
        JsonNode shipments = order.path("order_shipments");
        for (int i = 0; i < shipments.size(); i++) {
            if (Trees.text(shipments.get(i), "id").equals(call.variable("shipment_id"))) {
                return i;
            }
        }
        throw new Refused(OrderDeskApi.failure(404, "Shipment " + call.variable("shipment_id") + " Not Found"));
    }

    private Answer get(Call call) {
        ObjectNode order = OrderResource.named(store, call);
        ObjectNode body = OrderDeskApi.success("");
        body.set("shipment", order.path("order_shipments").get(index(order, call)));
        return OrderDeskApi.json(200, body);
    }

    /** Replaces the whole shipment, as everywhere in this API (inferred for shipments). */
    private Answer update(Call call) {
        store.doubts.refuse(Doubt.O_SHIPMENT_PUT, true, "");
        ObjectNode order = OrderResource.named(store, call);
        int index = index(order, call);
        ArrayNode shipments = order.withArray("order_shipments");
        ObjectNode body = OrderDeskApi.body(call);
        ObjectNode shipment = compose(body, call.variable("shipment_id"), order);
        shipment.put("date_added", Trees.text(shipments.get(index), "date_added"));
        Trees.carry(shipment, body, shipments.get(index), OrderRecord.BLANK);
        shipments.set(index, shipment);
        return OrderDeskApi.done("Shipment Updated");
    }

    private Answer delete(Call call) {
        ObjectNode order = OrderResource.named(store, call);
        order.withArray("order_shipments").remove(index(order, call));
        return OrderDeskApi.done("Shipment " + call.variable("shipment_id") + " Deleted");
    }

    /** A bare array; each entry fails or succeeds on its own, in HTTP 200 (second hand). */
    private Answer batch(Call call) {
        store.doubts.refuse(Doubt.O_BATCH_SHIPMENTS_BODY, true, "");
        ArrayNode results = Trees.array();
        int added = 0;
        for (JsonNode given : OrderDeskApi.list(call)) {
            ObjectNode order = store.orders.get(Trees.text(given, "order_id"));
            boolean done = order != null && add(order, given);
            added += done ? 1 : 0;
            results.addObject()
                    .put("order_id", Trees.text(given, "order_id"))
                    .put("status", done ? "success" : "error")
                    .put("message", done ? "Shipment Added" : order == null ? "Order Not Found" : "Shipment Not Added");
        }
        ObjectNode answer = OrderDeskApi.success(added + (added == 1 ? " Shipment Added" : " Shipments Added"));
        answer.set("results", results);
        return OrderDeskApi.json(200, answer);
    }
}
