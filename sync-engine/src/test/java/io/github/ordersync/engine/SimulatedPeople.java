package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who work on both sides while engines run. Each thing they do is remembered as far as the end depends on it. */
final class SimulatedPeople {

    /** What somebody does. */
    enum Action {
        ADD_ORDER,
        EDIT_ORDER,
        CORRECT_ORDER,
        SPOIL_ORDER,
        MOVE_ORDER,
        DELETE_ORDER,
        SPLIT_ORDER,
        ADD_SHIPMENT,
        EDIT_ITEM,
        SELL_ITEM,
        SHIP,
        SHIP_PARCELS,
        SHIP_UNTRACKED,
        SHIP_PART,
        CHANGE_TRACKING,
        DELETE_SALES_ORDER,
        COMPLETE_SALES_ORDER,
        COMMENT_SALES_ORDER,
        COUNT_STOCK,
        ADD_PRODUCT;

        /** Two of the actions cannot be told from a fault of the engine when they fall between its reading and its writing. */
        boolean takesOrdersAway() {
            return this == MOVE_ORDER || this == DELETE_ORDER;
        }

        boolean editsItems() {
            return this == EDIT_ITEM || this == SELL_ITEM;
        }
    }

    private static final Action[] ACTIONS = Action.values();
    private static final String[] FOLDERS = {"New", "Prepared", "Closed", "Canceled", SimulatedShop.HOLD};

    private final SimulatedShop shop;
    private final World world;
    private final Random random;
    private int edits;

    SimulatedPeople(SimulatedShop shop, long seed) {
        this.shop = shop;
        this.world = shop.world;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 2);
    }

    Action anything() {
        return ACTIONS[random.nextInt(ACTIONS.length)];
    }

    /** Does it, where there is something to do it to, and says what was done. */
    String act(Action action) {
        String done = doIt(action);
        shop.rememberNumbers();
        return done;
    }

    private String doIt(Action action) {
        return switch (action) {
            case ADD_ORDER -> shop.orders.size() < SimulatedShop.MOST_ORDERS ? "order " + shop.addOrder() : "";
            case EDIT_ORDER ->
                editOrder(json -> {
                    ObjectNode item = (ObjectNode) json.path("order_items").path(0);
                    item.put("quantity", 1 + random.nextInt(6));
                });
            case CORRECT_ORDER -> editOrder(json -> checkout(json, "31/02/2026", "2026-05-01"));
            case SPOIL_ORDER -> editOrder(json -> checkout(json, "2026-05-01", "31/02/2026"));
            case MOVE_ORDER -> moveOrder();
            case DELETE_ORDER -> deleteOrder();
            case SPLIT_ORDER -> splitOrder();
            case ADD_SHIPMENT -> addShipment();
            case EDIT_ITEM -> editItem();
            case SELL_ITEM -> sellItem();
            case SHIP -> ship(shop.newNumber());
            case SHIP_PARCELS -> ship(shop.newNumber() + ", " + shop.newNumber());
            case SHIP_UNTRACKED -> ship("");
            case SHIP_PART -> shipPart();
            case CHANGE_TRACKING -> changeTracking();
            case DELETE_SALES_ORDER -> deleteSalesOrder();
            case COMPLETE_SALES_ORDER -> complete();
            case COMMENT_SALES_ORDER -> comment();
            case COUNT_STOCK -> countStock();
            case ADD_PRODUCT -> addProduct();
        };
    }

    private static void checkout(ObjectNode order, String from, String to) {
        if (order.path("checkout_data").path("RequiredDate").asText().equals(from)) {
            ((ObjectNode) order.path("checkout_data")).put("RequiredDate", to);
        } else if (from.startsWith("2026")) {
            ObjectNode data = order.path("checkout_data").isObject()
                    ? (ObjectNode) order.path("checkout_data")
                    : order.putObject("checkout_data");
            data.put("RequiredDate", to);
        }
    }

    private SimulatedOrder anyOrder() {
        List<SimulatedOrder> present = shop.present();
        return present.isEmpty() ? new SimulatedOrder("") : present.get(random.nextInt(present.size()));
    }

    private String editOrder(java.util.function.Consumer<ObjectNode> edit) {
        SimulatedOrder order = anyOrder();
        if (order.id.isEmpty()) {
            return "";
        }
        world.orderDesk.editOrder(order.id, edit);
        order.isNow(shop.order(order.id));
        return "order " + order.id;
    }

    private String moveOrder() {
        SimulatedOrder order = anyOrder();
        String folder = FOLDERS[random.nextInt(FOLDERS.length)];
        if (order.id.isEmpty() || world.orderDesk.folderOf(order.id).equals(folder)) {
            return "";
        }
        world.orderDesk.moveOrder(order.id, folder);
        order.movedBy = SimulatedOrder.Who.A_PERSON;
        return "order " + order.id + " to " + folder;
    }

    private String deleteOrder() {
        SimulatedOrder order = anyOrder();
        if (order.id.isEmpty() || random.nextInt(3) > 0) {
            return "";
        }
        world.orderDesk.deleteOrder(order.id);
        order.deleted = true;
        return "order " + order.id;
    }

    /** The copy has the fields of the original and stays in its folder, as Order Desk does it. */
    private String splitOrder() {
        SimulatedOrder order = anyOrder();
        if (order.id.isEmpty()
                || shop.order(order.id).path("order_items").size() < 2
                || shop.orders.size() >= SimulatedShop.MOST_ORDERS) {
            return "";
        }
        String copy = shop.split(order);
        return "order " + order.id + " into " + copy;
    }

    private String addShipment() {
        SimulatedOrder order = anyOrder();
        if (order.id.isEmpty()) {
            return "";
        }
        String number = shop.newNumber();
        world.orderDesk.addShipment(order.id, number, "UPS");
        order.shippedByHandLater = true;
        return number + " to order " + order.id;
    }

    private String editItem() {
        List<JsonNode> items = world.orderDesk.inventoryItems();
        if (items.isEmpty()) {
            return "";
        }
        String code = items.get(random.nextInt(items.size())).path("code").asText();
        String value = "by hand " + ++edits;
        String member = random.nextBoolean() ? "name" : SimulatedShop.PLANTED;
        world.orderDesk.editInventoryItem(code, item -> item.put(member, value));
        shop.itemEdits.computeIfAbsent(code, key -> new java.util.TreeMap<>()).put(member, value);
        return code + " " + member + " = " + value;
    }

    private String sellItem() {
        List<JsonNode> items = world.orderDesk.inventoryItems();
        if (items.isEmpty()) {
            return "";
        }
        String code = items.get(random.nextInt(items.size())).path("code").asText();
        world.orderDesk.editInventoryItem(code, item -> item.put("stock", random.nextInt(50)));
        return code;
    }

    /** The guid of a sales order that is still open, or empty. */
    private String openSalesOrder(String... statuses) {
        List<String> open = world.unleashed.salesOrders().stream()
                .filter(row ->
                        List.of(statuses).contains(row.path("OrderStatus").asText()))
                .map(row -> row.path("Guid").asText())
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        String guid = open.get(random.nextInt(open.size()));
        String source =
                world.unleashed.salesOrder(guid).orElseThrow().path("SourceId").asText();
        shop.orders.values().stream()
                .filter(order -> world.sourceId(order.id).equals(source))
                .forEach(order -> order.salesOrderTouched = true);
        return guid;
    }

    private String ship(String number) {
        String guid = openSalesOrder("Placed", "Parked");
        return guid.isEmpty() ? "" : world.unleashed.ship(guid, number, "UPS") + " " + number;
    }

    private String shipPart() {
        String guid = openSalesOrder("Placed", "Parked");
        if (guid.isEmpty()) {
            return "";
        }
        ArrayNode lines =
                (ArrayNode) world.unleashed.salesOrder(guid).orElseThrow().path("SalesOrderLines");
        JsonNode line = lines.get(random.nextInt(lines.size()));
        String number = random.nextInt(4) == 0 ? "" : shop.newNumber();
        try {
            return world.unleashed.shipPart(
                            guid, number, "UPS", Map.of(line.path("LineNumber").asInt(), BigDecimal.ONE))
                    + " " + number;
        } catch (IllegalStateException e) {
            return "";
        }
    }

    private String changeTracking() {
        List<JsonNode> shipments = world.unleashed.salesShipments();
        if (shipments.isEmpty()) {
            return "";
        }
        JsonNode shipment = shipments.get(random.nextInt(shipments.size()));
        String number = shop.newNumber();
        world.unleashed.changeTracking(shipment.path("Guid").asText(), number);
        shop.orders
                .values()
                .forEach(order -> order.salesOrderTouched |= world.salesOrdersOf(order.id).stream()
                        .anyMatch(row -> row.path("Guid").equals(shipment.path("OrderGuid"))));
        return shipment.path("Guid").asText() + " to " + number;
    }

    private String deleteSalesOrder() {
        String guid = openSalesOrder("Placed", "Parked");
        if (guid.isEmpty()) {
            return "";
        }
        world.unleashed.deleteSalesOrder(guid);
        return guid;
    }

    private String complete() {
        String guid = openSalesOrder("Placed", "Parked");
        if (guid.isEmpty()) {
            return "";
        }
        world.unleashed.completeSalesOrder(guid);
        return guid;
    }

    private String comment() {
        String guid = openSalesOrder("Placed", "Parked", "Completed", "Deleted");
        if (guid.isEmpty()) {
            return "";
        }
        String comment = "staff " + ++edits;
        world.unleashed.editSalesOrder(
                guid, json -> json.put("Comments", comment).put(SimulatedShop.PLANTED, comment));
        shop.staffComments.put(guid, comment);
        return guid + " " + comment;
    }

    private String countStock() {
        String[] codes = {"MUG", "TEA", "SOAP"};
        String code = codes[random.nextInt(codes.length)];
        int units = random.nextInt(400);
        String warehouse = random.nextInt(3) > 0 ? "MAIN" : SimulatedShop.SOUTH;
        world.unleashed.setStock(code, warehouse, BigDecimal.valueOf(units));
        return code + " " + units + " in " + warehouse;
    }

    private String addProduct() {
        if (world.unleashed.products().stream()
                .anyMatch(product -> product.path("ProductCode").asText().equals(SimulatedShop.UNKNOWN))) {
            return "";
        }
        world.unleashed.addProduct(SimulatedShop.UNKNOWN, "Known now", "1.00");
        return SimulatedShop.UNKNOWN;
    }
}
