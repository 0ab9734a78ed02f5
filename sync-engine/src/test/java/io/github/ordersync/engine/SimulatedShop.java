package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.sandbox.Doubt;
import io.github.ordersync.sandbox.ExistingGuid;
import io.github.ordersync.sandbox.ExistingShipment;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.MoveWhen;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.StockFigure;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One random shop with random settings, both services, and what is known of each order. */
final class SimulatedShop implements AutoCloseable {

    static final int MOST_ORDERS = 12;
    /** The settings leave this product out. */
    static final String SKIPPED = "GIFTCARD";
    /** Unleashed does not have this product, until somebody adds it. */
    static final String UNKNOWN = "NOPE";
    /** A folder that the settings do not know: what is in it is nobody's business but people's. */
    static final String HOLD = "Hold";
    /** A member that no client and no sandbox knows. */
    static final String PLANTED = "x_planted";

    static final String SOUTH = "SOUTH";

    private static final String[] GOODS = {"MUG", "TEA", "SOAP"};
    private static final Map<String, String> PRICES = Map.of("MUG", "18.50", "TEA", "12.00", "SOAP", "9.80");

    final World world;
    final IntegrationSettings settings;
    final boolean equalShipmentsAreAdded;
    /** Whether a second POST of a sales order replaces the first. */
    final boolean postsReplace;

    final Map<String, SimulatedOrder> orders = new LinkedHashMap<>();
    /** What people wrote into the comments of sales orders, by guid. */
    final Map<String, String> staffComments = new TreeMap<>();
    /** What people wrote into the members of inventory items, by code. */
    final Map<String, Map<String, String>> itemEdits = new TreeMap<>();
    /** Every tracking number that shipments of Unleashed ever had, by the shipment's guid. */
    final Map<String, List<String>> numbers = new TreeMap<>();

    /** How many parcels each shipment of Unleashed had at most, by its guid. */
    final Map<String, Integer> mostParcels = new TreeMap<>();

    private final Random random;
    private int trackingNumbers;

    SimulatedShop(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        equalShipmentsAreAdded = random.nextInt(4) == 0;
        ExistingGuid existingGuid = random.nextBoolean() ? ExistingGuid.REFUSE : ExistingGuid.UPSERT;
        postsReplace = existingGuid == ExistingGuid.UPSERT;
        Duration unleashedAhead = Duration.ofSeconds(random.nextInt(600) - 300);
        Duration orderDeskAhead = Duration.ofSeconds(random.nextInt(600) - 300);
        world = World.inProcess(builder -> builder.existingGuid(existingGuid)
                .trust(Doubt.U_POST_SAME_GUID)
                .existingShipment(equalShipmentsAreAdded ? ExistingShipment.ADD : ExistingShipment.REFUSE_SAME_NUMBER)
                .clocksAhead(unleashedAhead, orderDeskAhead));
        world.orderDesk.addFolder(HOLD);
        settings = randomSettings();
        goods();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            addOrder();
        }
    }

    private IntegrationSettings randomSettings() {
        IntegrationSettings.Builder builder = IntegrationSettings.builder().customerCode("GUEST");
        TrackingSync direction = switch (random.nextInt(5)) {
            case 0 -> TrackingSync.DISABLED;
            case 1 -> TrackingSync.TO_UNLEASHED;
            default -> TrackingSync.FROM_UNLEASHED;
        };
        builder.syncTrackingNumbers(direction)
                .syncInventory(random.nextInt(3) > 0)
                .stockFigure(random.nextBoolean() ? StockFigure.AVAILABLE : StockFigure.ON_HAND)
                .untrackedShipments(random.nextInt(3) > 0 ? UntrackedShipments.WAIT : UntrackedShipments.ADD)
                .moveWhen(random.nextBoolean() ? MoveWhen.FIRST_SHIPMENT : MoveWhen.FULLY_SHIPPED)
                .orderStatus(direction != TrackingSync.FROM_UNLEASHED && random.nextBoolean() ? "Completed" : "Placed")
                .stockWarehouses(List.of(new String[][] {{}, {"MAIN"}, {"MAIN", SOUTH}}[random.nextInt(3)]))
                .createMissingInventoryItems(random.nextInt(5) == 0)
                .carriersToShippingCompanies(Map.of("UPS", "UPS"))
                .productSettings(ProductSettings.parse("", SKIPPED, "", "", ""));
        if (random.nextInt(8) > 0) {
            builder.afterImportMoveTo("Prepared");
        }
        if (random.nextInt(5) > 0) {
            builder.afterShipmentMoveTo("Closed");
        }
        if (random.nextInt(6) > 0) {
            builder.ifCanceledMoveTo("Canceled");
        }
        return builder.build();
    }

    private void goods() {
        world.unleashed.addProduct("LANTERN", "Never moved", "89.00");
        world.unleashed.addWarehouse(SOUTH);
        world.unleashed.setStock("TEA", SOUTH, BigDecimal.valueOf(random.nextInt(90)));
        for (String code : new String[] {"MUG", "TEA", "SOAP", "LANTERN", "OTHERS"}) {
            if (random.nextInt(4) > 0) {
                world.orderDesk.addInventoryItem(code, "Item " + code, random.nextInt(50), "");
                world.orderDesk.editInventoryItem(code, item -> item.put(PLANTED, "of " + code));
            }
        }
    }

    /** A new order, most of them good. */
    String addOrder() {
        OrderBuilder order = world.orderDesk.newOrder();
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            String code = GOODS[random.nextInt(GOODS.length)];
            order.item(code, "Item " + code, PRICES.get(code), 1 + random.nextInt(4));
        }
        boolean taxed = random.nextInt(3) == 0;
        if (taxed) {
            order.checkoutData("TaxCode", "GST15");
        } else if (random.nextInt(4) == 0) {
            order.discount("Welcome", "2.50");
        }
        if (random.nextInt(3) == 0) {
            order.shippingTotal("7.50");
        }
        switch (random.nextInt(12)) {
            case 0 -> order.checkoutData("RequiredDate", "31/02/2026");
            case 1 -> order.item(UNKNOWN, "Unknown there", "1.00", 1);
            case 2 -> order.item(SKIPPED, "Card", "50.00", 1);
            case 3 -> order.checkoutData("guid", "0ddba11a-0000-4000-8000-0000000000" + (10 + random.nextInt(3)));
            default -> {}
        }
        String id = order.add();
        SimulatedOrder known = new SimulatedOrder(id);
        orders.put(id, known);
        world.orderDesk.editOrder(id, json -> json.put(PLANTED, "of " + id));
        known.isNow(order(id));
        int parcels = Math.max(0, random.nextInt(6) - 3);
        for (int i = 0; i < parcels; i++) {
            world.orderDesk.addShipment(id, newNumber(), "UPS");
        }
        return id;
    }

    /** Takes the last item out of an order into a copy of it, in the same folder. */
    String split(SimulatedOrder order) {
        ObjectNode copy = order(order.id).deepCopy();
        ArrayNode items = (ArrayNode) copy.path("order_items");
        JsonNode last = items.get(items.size() - 1);
        copy.putArray("order_items").add(last.deepCopy());
        copy.put("source_id", copy.path("source_id").asText() + "-S1").put("shipping_total", 0);
        copy.putArray("discount_list");
        copy.remove(List.of("id", "order_shipments"));
        world.orderDesk.editOrder(order.id, json -> {
            ArrayNode rest = (ArrayNode) json.path("order_items");
            rest.remove(rest.size() - 1);
        });
        order.isNow(order(order.id));
        String id = world.orderDesk.addOrder(copy);
        world.orderDesk.editOrder(id, json -> json.put(PLANTED, "of " + id));
        SimulatedOrder made = new SimulatedOrder(id);
        made.movedBy = SimulatedOrder.Who.A_PERSON;
        made.isNow(order(id));
        orders.put(id, made);
        return id;
    }

    String newNumber() {
        return "T-" + ++trackingNumbers;
    }

    JsonNode order(String id) {
        return world.orderDesk.order(id).orElseThrow();
    }

    /** Orders that are still there. */
    List<SimulatedOrder> present() {
        List<SimulatedOrder> present = new ArrayList<>();
        orders.values().stream().filter(order -> !order.deleted).forEach(present::add);
        return present;
    }

    /** Shipments get numbers from people only, so this is called after each of their actions. */
    void rememberNumbers() {
        for (JsonNode shipment : world.unleashed.salesShipments()) {
            List<String> known = numbers.computeIfAbsent(shipment.path("Guid").asText(), guid -> new ArrayList<>());
            List<String> now = split(shipment);
            mostParcels.merge(shipment.path("Guid").asText(), now.size(), Math::max);
            for (String number : now) {
                if (!known.contains(number)) {
                    known.add(number);
                }
            }
        }
    }

    static List<String> split(JsonNode shipment) {
        String text = shipment.path("TrackingNumber").asText("");
        return text.isBlank() || text.equals("null") ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    String describe() {
        StringBuilder text = new StringBuilder("The shop: ").append(settings).append('\n');
        text.append("equal shipments are added: ")
                .append(equalShipmentsAreAdded)
                .append('\n');
        world.orderDesk
                .orders()
                .forEach(order -> text.append("order ").append(order).append('\n'));
        world.orderDesk
                .inventoryItems()
                .forEach(item -> text.append("item ").append(item).append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        world.close();
    }
}
