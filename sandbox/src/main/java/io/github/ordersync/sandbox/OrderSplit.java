package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves items of an order into an order of their own. */
final class OrderSplit {

    private final OrderDeskStore store;
    private final OrderRecord record;
    private final ObjectNode order;

    OrderSplit(OrderDeskStore store, OrderRecord record, ObjectNode order) {
        this.store = store;
        this.record = record;
        this.order = order;
    }

    String split(Map<String, Integer> quantityByCode) {
        ArrayNode staying = Trees.array();
        ArrayNode going = Trees.array();
        Map<String, Integer> wanted = new LinkedHashMap<>(quantityByCode);
        for (JsonNode item : order.path("order_items")) {
            int has = item.path("quantity").asInt();
            int goes = Math.min(has, wanted.getOrDefault(Trees.text(item, "code"), 0));
            wanted.merge(Trees.text(item, "code"), -goes, Integer::sum);
            share(item, goes, going);
            share(item, has - goes, staying);
        }
        if (wanted.values().stream().anyMatch(rest -> rest > 0) || going.isEmpty() || staying.isEmpty()) {
            throw new IllegalArgumentException("Order " + Trees.text(order, "id") + " cannot be split by "
                    + quantityByCode + ": its items are " + order.path("order_items"));
        }
        ObjectNode part = order.deepCopy();
        part.set("order_items", going);
        part.put("source_id", Trees.text(order, "source_id") + "-S" + (parts() + 1));
        part.remove(List.of("shipping_total", "handling_total", "tax_total", "discount_list", "processor_balance"));
        String id = Trees.text(record.create(part), "id");
        order.set("order_items", staying);
        OrderRecord.total(order);
        order.put("date_updated", store.now());
        store.note(Trees.text(order, "id"), "Order Desk", "Order Split: " + id);
        store.note(id, "Order Desk", "Order Split from " + Trees.text(order, "id"));
        return id;
    }

    private static void share(JsonNode item, int quantity, ArrayNode items) {
        if (quantity > 0) {
            ObjectNode copy = item.deepCopy();
            items.add(copy.put("quantity", quantity));
        }
    }

    private long parts() {
        String prefix = Trees.text(order, "source_id") + "-S";
        return store.orders.values().stream()
                .filter(other -> Trees.text(other, "source_id").startsWith(prefix))
                .count();
    }
}
