package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /inventory-items} and {@code /batch-inventory-items}. */
final class InventoryResource {

    /** Neither default nor maximum is known: those of the order list. */
    private static final int LIMIT = 50;

    private static final int LARGEST_LIMIT = 500;

    /** A batch must have these in every item (seen in a client). */
    private static final List<String> NEEDED_IN_BATCH = List.of("id", "name", "code", "price", "stock");

    private final OrderDeskStore store;

    InventoryResource(OrderDeskStore store) {
        this.store = store;
    }

    void routes(Router router) {
        router.on("GET", "/inventory-items", this::list)
                .on("POST", "/inventory-items", this::add)
                .on("GET", "/inventory-items/{id}", this::get)
                .on("PUT", "/inventory-items/{id}", this::update)
                .on("DELETE", "/inventory-items/{id}", this::delete)
                .on("PUT", "/batch-inventory-items", this::batch);
    }

    /** Newest first (seen); total_records is text here (seen). */
    private Answer list(Call call) {
        List<String> codes = RowFilters.list(call, "code");
        List<ObjectNode> all = store.inventory.values().stream()
                .filter(item -> codes.isEmpty() || codes.contains(Trees.text(item, "code")))
                .sorted(Comparator.comparingInt(
                                (ObjectNode item) -> item.path("id").asInt())
                        .reversed())
                .toList();
        int limit = OrderFilters.number(call, "limit", LIMIT, LARGEST_LIMIT);
        store.doubts.refuse(Doubt.O_INVENTORY_LIMIT, limit > LIMIT, String.valueOf(limit));
        ArrayNode page = Trees.array();
        all.stream()
                .skip(OrderFilters.number(call, "offset", 0, Integer.MAX_VALUE))
                .limit(limit)
                .forEach(page::add);
        ObjectNode body = OrderDeskApi.success("")
                .put("records_returned", page.size())
                .put("total_records", String.valueOf(all.size()));
        body.set("inventory_items", page);
        return OrderDeskApi.json(200, body);
    }

    private Answer add(Call call) {
        ObjectNode body = OrderDeskApi.body(call);
        String problem = problem(body, null);
        if (problem != null) {
            throw OrderDeskApi.refused("Inventory Item Not Added: " + problem);
        }
        ObjectNode answer = OrderDeskApi.success("Inventory Item Added");
        answer.set("inventory_item", create(body));
        // 201 (seen in a client).
        return OrderDeskApi.json(201, answer);
    }

    ObjectNode create(ObjectNode body) {
        int id = store.nextInventoryId();
        ObjectNode item = compose(body, id, store.now());
        store.doubts.members(Doubt.O_UNKNOWN_MEMBER, body, item);
        store.inventory.put(id, item);
        return item;
    }

    /** Name and code are needed, and a code is unique (documented). */
    @Nullable
    String problem(JsonNode body, @Nullable ObjectNode existing) {
        if (Trees.blank(body, "name") || Trees.blank(body, "code")) {
            return "name and code are needed";
        }
        for (ObjectNode item : store.inventory.values()) {
            boolean other = existing == null
                    || item.path("id").asInt() != existing.path("id").asInt();
            if (other && Trees.text(item, "code").equals(Trees.text(body, "code"))) {
                return "the code " + Trees.text(body, "code") + " is in use";
            }
        }
        return null;
    }

    /** What the body leaves out becomes blank (documented). */
    private ObjectNode compose(JsonNode body, int id, String added) {
        ObjectNode item = Trees.object();
        item.put("id", id);
        OrderRecord.texts(item, body, "name", "code");
        OrderRecord.numbers(item, body, "price", "cost", "weight", "stock");
        item.set("variation_list", OrderRecord.map(body.path("variation_list")));
        item.set("metadata", OrderRecord.map(body.path("metadata")));
        OrderRecord.texts(item, body, "location", "update_source");
        // Null when there is none, unlike everything else (seen).
        item.put(
                "manufacturer_sku",
                Trees.blank(body, "manufacturer_sku") ? null : Trees.text(body, "manufacturer_sku"));
        item.put("date_added", added);
        item.put("date_updated", store.now());
        return item;
    }

    private ObjectNode named(Call call) {
        ObjectNode item =
                call.variable("id").length() > 9 ? null : store.inventory.get(Integer.valueOf(call.variable("id")));
        if (item == null) {
            throw new Refused(OrderDeskApi.failure(404, "Inventory Item " + call.variable("id") + " Not Found"));
        }
        return item;
    }

    private Answer get(Call call) {
        ObjectNode body = OrderDeskApi.success("").put("records_returned", 1);
        body.set("inventory_item", named(call));
        return OrderDeskApi.json(200, body);
    }

    private Answer update(Call call) {
        ObjectNode item = named(call);
        String problem = update(item, OrderDeskApi.body(call));
        if (problem != null) {
            throw OrderDeskApi.refused("Inventory Item Not Updated: " + problem);
        }
        return OrderDeskApi.done("Inventory Item Updated");
    }

    private @Nullable String update(ObjectNode item, JsonNode body) {
        String problem = problem(body, item);
        if (problem == null) {
            ObjectNode next = compose(body, item.path("id").asInt(), Trees.text(item, "date_added"));
            Trees.carry(next, body, item, OrderRecord.BLANK);
            store.doubts.members(Doubt.O_UNKNOWN_MEMBER, body, next);
            item.removeAll();
            item.setAll(next);
        }
        return problem;
    }

    private Answer delete(Call call) {
        ObjectNode item = named(call);
        store.inventory.remove(item.path("id").asInt());
        return OrderDeskApi.done("Inventory Item " + item.path("id").asInt() + " Deleted");
    }

    /** A bare array of whole items; each fails or succeeds on its own (the answer's shape is inferred). */
    private Answer batch(Call call) {
        ArrayNode results = Trees.array();
        int updated = 0;
        for (JsonNode given : OrderDeskApi.list(call)) {
            ObjectNode item = store.inventory.get(given.path("id").asInt());
            String problem;
            if (!NEEDED_IN_BATCH.stream().allMatch(given::hasNonNull)) {
                problem = NEEDED_IN_BATCH + " are needed";
            } else if (item == null) {
                problem = "Inventory Item Not Found";
            } else {
                problem = update(item, given);
            }
            updated += problem == null ? 1 : 0;
            results.addObject()
                    .put("id", given.path("id").asInt())
                    .put("status", problem == null ? "success" : "error")
                    .put("message", problem == null ? "Inventory Item Updated" : problem);
        }
        ObjectNode answer =
                OrderDeskApi.success(updated + (updated == 1 ? " Inventory Item Updated" : " Inventory Items Updated"));
        answer.set("results", results);
        return OrderDeskApi.json(200, answer);
    }
}
