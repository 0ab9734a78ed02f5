package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order as Order Desk answers it out of a body: what is missing is blank, empty maps are {@code []}, totals
 * are computed.
 */
final class OrderRecord {

    private static final List<String> ADDRESS = List.of(
            "first_name",
            "last_name",
            "company",
            "address1",
            "address2",
            "address3",
            "address4",
            "city",
            "state",
            "postal_code",
            "country",
            "phone");

    private static final List<String> RETURN_ADDRESS = List.of(
            "title", "name", "company", "address1", "address2", "city", "state", "postal_code", "country", "phone");

    /** What stands for nothing in Order Desk (documented). */
    static final JsonNode BLANK = Trees.NODES.textNode("");

    private final OrderDeskStore store;

    OrderRecord(OrderDeskStore store) {
        this.store = store;
    }

    /** A new order with its defaults. */
    ObjectNode create(ObjectNode body) {
        String id = store.nextOrderId();
        ObjectNode order = compose(body, id, null);
        blankDefault(order, "source_id", id);
        blankDefault(order, "source_name", "Order Desk");
        blankDefault(order, "payment_status", "Captured");
        if (Trees.blank(body, "processor_balance")) {
            order.set("processor_balance", order.path("order_total"));
        }
        // The missing address is copied from the other one (documented).
        if (!isNamed(order.path("shipping"))) {
            copyAddress(order, "customer", "shipping");
        } else if (!isNamed(order.path("customer"))) {
            copyAddress(order, "shipping", "customer");
        }
        store.orders.put(id, order);
        return order;
    }

    private static void blankDefault(ObjectNode order, String field, String value) {
        if (Trees.blank(order, field)) {
            order.put(field, value);
        }
    }

    static boolean isNamed(JsonNode address) {
        return !Trees.blank(address, "first_name")
                || !Trees.blank(address, "last_name")
                || !Trees.blank(address, "company");
    }

    private static void copyAddress(ObjectNode order, String from, String to) {
        ObjectNode copy = address(order.path(from), !to.equals("customer"));
        order.set(to, copy);
    }

    /** Replaces an order: what the body leaves out becomes blank; shipments and read-only members stay (documented). */
    void replace(ObjectNode order, ObjectNode body) {
        ObjectNode next = compose(body, Trees.text(order, "id"), order);
        order.removeAll();
        order.setAll(next);
    }

    private ObjectNode compose(ObjectNode body, String id, @Nullable ObjectNode existing) {
        ObjectNode order = Trees.object();
        order.put("id", id);
        texts(order, body, "email", "shipping_method");
        for (String computed : List.of("quantity_total", "weight_total", "product_total")) {
            order.put(computed, 0);
        }
        numbers(order, body, "shipping_total", "handling_total", "tax_total");
        order.put("discount_total", 0).put("order_total", 0);
        // Written under another name than read; a body with the masked number alone blanks it (inferred).
        String digits = Trees.text(body, "cc_number");
        order.put("cc_number_masked", digits.isEmpty() ? "" : "xxxxxxxxxxxx" + digits);
        texts(order, body, "cc_exp", "processor_response", "payment_type", "payment_status");
        numbers(order, body, "processor_balance", "refund_total");
        texts(order, body, "customer_id");
        order.put("email_count", emailCount(Trees.text(body, "email"), id));
        texts(order, body, "ip_address", "tag_color", "source_name", "source_id", "fulfillment_name", "fulfillment_id");
        texts(order, body, "tag_name");
        order.put("folder_id", folder(body, existing));
        order.put("date_added", existing == null ? store.now() : Trees.text(existing, "date_added"));
        order.put("date_updated", store.now());
        order.set("shipping", address(body.path("shipping"), true));
        order.set("customer", address(body.path("customer"), false));
        order.set("return_address", members(body.path("return_address"), RETURN_ADDRESS));
        order.set("checkout_data", map(body.path("checkout_data")));
        order.set("order_metadata", map(body.path("order_metadata")));
        order.set("discount_list", discounts(body.path("discount_list")));
        order.set("order_notes", notes(body.path("order_notes")));
        order.set("order_items", items(body.path("order_items"), existing));
        order.set(
                "order_shipments",
                existing == null
                        ? Trees.array()
                        : existing.path("order_shipments").deepCopy());
        total(order);
        Trees.carry(order, body, existing, BLANK);
        // With get_order_history it is read, and so it may come back.
        store.doubts.members(Doubt.O_UNKNOWN_MEMBER, body, order.deepCopy().put("order_history", ""));
        return order;
    }

    /** A folder that is not there leaves the order where it is; a new one goes to the first folder (documented). */
    private int folder(ObjectNode body, @Nullable ObjectNode existing) {
        int asked = Trees.number(body, "folder_id", BigDecimal.ZERO).intValue();
        if (store.folders.containsKey(asked)) {
            return asked;
        }
        return existing == null
                ? store.firstFolder()
                : existing.path("folder_id").asInt();
    }

    private String emailCount(String email, String id) {
        if (email.isEmpty()) {
            return "0";
        }
        long others = store.orders.values().stream()
                .filter(order -> Trees.text(order, "email").equals(email)
                        && !Trees.text(order, "id").equals(id))
                .count();
        return String.valueOf(others + 1);
    }

    private ArrayNode items(JsonNode given, @Nullable ObjectNode existing) {
        Map<String, JsonNode> known = new HashMap<>();
        if (existing != null) {
            existing.path("order_items").forEach(item -> known.put(Trees.text(item, "id"), item));
        }
        ArrayNode items = Trees.array();
        for (JsonNode item : given) {
            JsonNode before = known.get(Trees.text(item, "id"));
            items.add(item(item, before == null ? store.nextItemId() : Trees.text(before, "id"), before));
        }
        return items;
    }

    /** One item; the price keeps the type it was sent with, number or text (seen both). */
    ObjectNode item(JsonNode given, String id, @Nullable JsonNode existing) {
        ObjectNode item = Trees.object();
        item.put("id", id);
        texts(item, given, "name");
        BigDecimal price = Trees.number(given, "price");
        if (price == null) {
            item.put("price", 0);
        } else if (given.path("price").isTextual()) {
            item.put("price", Trees.text(given, "price"));
        } else {
            item.put("price", price);
        }
        item.put("quantity", Trees.number(given, "quantity", BigDecimal.ONE).intValue());
        numbers(item, given, "weight");
        texts(item, given, "code");
        item.put("delivery_type", Trees.blank(given, "delivery_type") ? "ship" : Trees.text(given, "delivery_type"));
        texts(item, given, "category_code", "fulfillment_method");
        item.set("variation_list", map(given.path("variation_list")));
        item.set("metadata", map(given.path("metadata")));
        Trees.carry(item, given, existing, BLANK);
        return item;
    }

    /** Sums up; order_total = products + shipping + handling + tax - discounts (seen). */
    static void total(ObjectNode order) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal products = BigDecimal.ZERO;
        for (JsonNode item : order.path("order_items")) {
            BigDecimal count = Trees.number(item, "quantity", BigDecimal.ONE);
            quantity = quantity.add(count);
            weight = weight.add(count.multiply(Trees.number(item, "weight", BigDecimal.ZERO)));
            products = products.add(count.multiply(Trees.number(item, "price", BigDecimal.ZERO)));
        }
        BigDecimal discounts = BigDecimal.ZERO;
        for (JsonNode discount : order.path("discount_list")) {
            discounts = discounts.add(Trees.number(discount, "amount", BigDecimal.ZERO));
        }
        products = Trees.round(products, 2);
        BigDecimal total = products.subtract(discounts);
        for (String part : List.of("shipping_total", "handling_total", "tax_total")) {
            total = total.add(Trees.number(order, part, BigDecimal.ZERO));
        }
        order.put("quantity_total", quantity)
                .put("weight_total", weight)
                .put("product_total", products)
                .put("discount_total", discounts)
                .put("order_total", Trees.round(total, 2));
    }

    private static ArrayNode discounts(JsonNode given) {
        ArrayNode discounts = Trees.array();
        for (JsonNode discount : given) {
            ObjectNode copy = discounts.addObject();
            texts(copy, discount, "name", "code");
            // Text on read although a number may be written (seen).
            copy.put(
                    "amount",
                    Trees.round(
                                    Trees.number(discount, "amount", BigDecimal.ZERO)
                                            .abs(),
                                    2)
                            .toPlainString());
        }
        return discounts;
    }

    private ArrayNode notes(JsonNode given) {
        ArrayNode notes = Trees.array();
        for (JsonNode note : given) {
            ObjectNode copy = notes.addObject();
            copy.put("date_added", Trees.blank(note, "date_added") ? store.now() : Trees.text(note, "date_added"));
            texts(copy, note, "username", "content");
        }
        return notes;
    }

    private static ObjectNode address(JsonNode given, boolean long4) {
        return members(
                given,
                long4
                        ? ADDRESS
                        : ADDRESS.stream()
                                .filter(field -> !field.equals("address3") && !field.equals("address4"))
                                .toList());
    }

    private static ObjectNode members(JsonNode given, List<String> fields) {
        ObjectNode members = Trees.object();
        texts(members, given, fields.toArray(String[]::new));
        return members;
    }

    /** PHP's empty map is an empty list, and a list is a map with the positions as keys (documented, inferred). */
    static JsonNode map(JsonNode given) {
        if (given.isEmpty()) {
            return Trees.array();
        }
        if (given.isObject()) {
            return given.deepCopy();
        }
        ObjectNode map = Trees.object();
        for (int i = 0; i < given.size(); i++) {
            map.set(String.valueOf(i), given.get(i).deepCopy());
        }
        return map;
    }

    static void texts(ObjectNode to, JsonNode from, String... fields) {
        for (String field : fields) {
            to.put(field, Trees.text(from, field));
        }
    }

    static void numbers(ObjectNode to, JsonNode from, String... fields) {
        for (String field : fields) {
            to.put(field, Trees.number(from, field, BigDecimal.ZERO));
        }
    }
}
