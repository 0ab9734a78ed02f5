package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /orders} with history and items, and {@code /move-orders}. */
final class OrderResource {

    private static final int LARGEST_LIMIT = 500;

    private final OrderDeskStore store;
    private final OrderRecord record;

    OrderResource(OrderDeskStore store) {
        this.store = store;
        this.record = new OrderRecord(store);
    }

    void routes(Router router) {
        router.on("GET", "/orders", this::list)
                .on("POST", "/orders", this::create)
                .on("GET", "/orders/{id}", this::get)
                .on("PUT", "/orders/{id}", this::update)
                .on("DELETE", "/orders/{id}", this::delete)
                .on("POST", "/orders/{id}/order-history", this::addHistory)
                .on("GET", "/orders/{id}/order-items", this::items)
                .on("POST", "/orders/{id}/order-items", this::addItem)
                .on("GET", "/orders/{id}/order-items/{item_id}", this::item)
                .on("PUT", "/orders/{id}/order-items/{item_id}", this::updateItem)
                .on("DELETE", "/orders/{id}/order-items/{item_id}", this::deleteItem)
                .on("POST", "/move-orders", this::move);
    }

    /** The order that the path names. */
    static ObjectNode named(OrderDeskStore store, Call call) {
        ObjectNode order = store.orders.get(call.variable("id"));
        if (order == null) {
            throw new Refused(OrderDeskApi.failure(404, "Order " + call.variable("id") + " Not Found"));
        }
        return order;
    }

    private Answer list(Call call) {
        for (String name : call.query().keySet()) {
            store.doubts.refuse(Doubt.O_FILTER_ZONE, name.endsWith("_date"), name);
        }
        int limit = OrderFilters.number(call, "limit", 50, LARGEST_LIMIT);
        int offset = OrderFilters.number(call, "offset", 0, Integer.MAX_VALUE);
        List<ObjectNode> all = OrderFilters.inOrder(
                        store.orders.values().stream().filter(OrderFilters.of(store, call)), call)
                .toList();
        ArrayNode page = Trees.array();
        all.stream()
                .skip(offset)
                .limit(limit)
                .map(order -> call.flag("get_order_history") ? withHistory(order) : order)
                .forEach(page::add);
        ObjectNode body = OrderDeskApi.success("")
                .put("total_records", all.size())
                .put("records_returned", page.size())
                .put("offset", offset)
                .put("limit", limit);
        body.set("orders", page);
        return OrderDeskApi.json(200, body);
    }

    private ObjectNode withHistory(ObjectNode order) {
        ObjectNode copy = order.deepCopy();
        copy.set("order_history", store.history(Trees.text(order, "id")).deepCopy());
        return copy;
    }

    private Answer create(Call call) {
        ObjectNode body = OrderDeskApi.body(call);
        if (body.path("order_items").isEmpty()) {
            throw OrderDeskApi.refused("Order Not Added: order_items is missing or empty");
        }
        if (!OrderRecord.isNamed(body.path("customer")) && !OrderRecord.isNamed(body.path("shipping"))) {
            throw OrderDeskApi.refused(
                    "Order Not Added: customer or shipping needs a first_name, last_name or company");
        }
        for (ObjectNode order : store.orders.values()) {
            // That duplicates are refused with the existing id is second hand; the key is a guess (weak).
            if (!Trees.blank(body, "source_id")
                    && Trees.text(order, "source_id").equals(Trees.text(body, "source_id"))
                    && Trees.text(order, "source_name").equals(Trees.text(body, "source_name"))) {
                throw OrderDeskApi.refused("Order Not Added: it already exists as " + Trees.text(order, "id"));
            }
        }
        ObjectNode answer = OrderDeskApi.success("Order Added");
        answer.set("order", record.create(body).deepCopy());
        return OrderDeskApi.json(200, answer);
    }

    private Answer get(Call call) {
        ObjectNode order = named(store, call);
        ObjectNode body = OrderDeskApi.success("");
        body.set("order", call.flag("get_order_history") ? withHistory(order) : order);
        return OrderDeskApi.json(200, body);
    }

    /** Whether the order comes back is not known: it does not, so that nobody relies on it. */
    private Answer update(Call call) {
        ObjectNode order = named(store, call);
        ObjectNode body = OrderDeskApi.body(call);
        for (JsonNode item : order.path("order_items")) {
            String id = Trees.text(item, "id");
            store.doubts.refuse(
                    Doubt.O_PUT_DROPS_ITEMS, Trees.element(body.path("order_items"), "id", id) == null, "item " + id);
        }
        store.doubts.refuse(
                Doubt.O_PUT_CARD, !Trees.blank(order, "cc_number_masked") && Trees.blank(body, "cc_number"), "");
        record.replace(order, body);
        return OrderDeskApi.done("Order Updated");
    }

    private Answer delete(Call call) {
        ObjectNode order = named(store, call);
        String id = Trees.text(order, "id");
        store.orders.remove(id);
        store.histories.remove(id);
        return OrderDeskApi.done("Order " + id + " Deleted");
    }

    /** Whether a note changes date_updated is not known: it does not here. */
    private Answer addHistory(Call call) {
        ObjectNode order = named(store, call);
        ObjectNode body = OrderDeskApi.body(call);
        if (Trees.blank(body, "note")) {
            throw OrderDeskApi.refused("Order History Not Added: note is missing");
        }
        String source = Trees.blank(body, "source_name") ? "API" : Trees.text(body, "source_name");
        store.note(Trees.text(order, "id"), source, Trees.text(body, "note"));
        ArrayNode history = store.history(Trees.text(order, "id"));
        ObjectNode answer = OrderDeskApi.success("").put("total_records", history.size());
        answer.set("order", withHistory(order));
        return OrderDeskApi.json(200, answer);
    }

    private Answer items(Call call) {
        JsonNode items = named(store, call).path("order_items");
        ObjectNode body = OrderDeskApi.success("").put("total_records", items.size());
        body.set("order_items", items);
        return OrderDeskApi.json(200, body);
    }

    private Answer addItem(Call call) {
        ObjectNode order = named(store, call);
        ObjectNode item = record.item(OrderDeskApi.body(call), store.nextItemId(), null);
        order.withArray("order_items").add(item);
        changed(order);
        return OrderDeskApi.done("Order Item Added");
    }

    private int indexOfItem(ObjectNode order, Call call) {
        JsonNode items = order.path("order_items");
        for (int i = 0; i < items.size(); i++) {
            if (Trees.text(items.get(i), "id").equals(call.variable("item_id"))) {
                return i;
            }
        }
        throw new Refused(OrderDeskApi.failure(404, "Order Item " + call.variable("item_id") + " Not Found"));
    }

    private Answer item(Call call) {
        ObjectNode order = named(store, call);
        ObjectNode body = OrderDeskApi.success("");
        body.set("order_item", order.path("order_items").get(indexOfItem(order, call)));
        return OrderDeskApi.json(200, body);
    }

    private Answer updateItem(Call call) {
        ObjectNode order = named(store, call);
        int index = indexOfItem(order, call);
        JsonNode before = order.path("order_items").get(index);
        order.withArray("order_items")
                .set(index, record.item(OrderDeskApi.body(call), call.variable("item_id"), before));
        changed(order);
        return OrderDeskApi.done("Order Item Updated");
    }

    private Answer deleteItem(Call call) {
        ObjectNode order = named(store, call);
        order.withArray("order_items").remove(indexOfItem(order, call));
        changed(order);
        return OrderDeskApi.done("Order Item " + call.variable("item_id") + " Deleted");
    }

    private void changed(ObjectNode order) {
        OrderRecord.total(order);
        order.put("date_updated", store.now());
    }

    private Answer move(Call call) {
        ObjectNode body = OrderDeskApi.body(call);
        int folder = destination(body);
        if (!body.path("order_id_list").isArray()) {
            throw OrderDeskApi.refused("order_id_list is missing or is not a list");
        }
        for (JsonNode id : body.path("order_id_list")) {
            ObjectNode order = store.orders.get(id.asText());
            store.doubts.refuse(Doubt.O_MOVE_UNKNOWN_ID, order == null, id.asText());
            boolean there = order != null && order.path("folder_id").asInt() == folder;
            store.doubts.refuse(Doubt.O_MOVE_TWICE, there, id.asText());
        }
        ArrayNode results = Trees.array();
        int moved = 0;
        for (JsonNode id : body.path("order_id_list")) {
            ObjectNode order = store.orders.get(id.asText());
            ObjectNode result = results.addObject().put("order_id", id.asLong());
            String name = store.folders.get(folder);
            if (order == null) {
                // What the service says to an unknown id, or to an order that is there already, is not known.
                result.put("message", "Order Not Found");
            } else {
                int from = store.move(order, folder);
                boolean there = from == folder;
                moved += there ? 0 : 1;
                result.put(
                        "message",
                        there ? "Order Already in " + name + " Folder" : "Order Moved to " + name + " Folder");
                result.put("original_folder_id", from);
            }
        }
        ObjectNode answer = OrderDeskApi.success(moved + (moved == 1 ? " Order Moved" : " Orders Moved"));
        answer.set("results", results);
        return OrderDeskApi.json(200, answer);
    }

    /** By id or by exact name, never both (documented). */
    private int destination(ObjectNode body) {
        boolean byId = !Trees.blank(body, "destination_folder_id");
        boolean byName = !Trees.blank(body, "destination_folder_name");
        if (byId == byName) {
            throw OrderDeskApi.refused("Exactly one of destination_folder_id and destination_folder_name is needed");
        }
        Integer folder = byId
                ? (Integer) body.path("destination_folder_id").asInt()
                : store.folderNamed(Trees.text(body, "destination_folder_name"));
        if (folder == null || !store.folders.containsKey(folder)) {
            throw OrderDeskApi.refused("Folder Not Found: "
                    + Trees.text(body, byId ? "destination_folder_id" : "destination_folder_name"));
        }
        return folder;
    }
}
