package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.engine.SimulatedOrder.Version;
import io.github.ordersync.engine.SimulatedOrder.Who;
import io.github.ordersync.sync.settings.MoveWhen;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be true of both services once nothing is left to do. */
final class SimulationInvariants {

    private static final String COULD_NOT = "Order Could Not Be Submitted to Unleashed.";

    private final Simulation simulation;
    private final SimulatedShop shop;
    private final World world;
    private final boolean pulls;
    private final String imported;
    private final String shipped;
    private final String canceled;

    SimulationInvariants(Simulation simulation) {
        this.simulation = simulation;
        this.shop = simulation.shop;
        this.world = simulation.world;
        this.pulls = shop.settings.syncTrackingNumbers() == TrackingSync.FROM_UNLEASHED;
        this.imported = shop.settings.afterImportMoveTo().orElse("New");
        this.shipped = shop.settings.afterShipmentMoveTo().orElse(imported);
        this.canceled = shop.settings.ifCanceledMoveTo().orElse(imported);
    }

    void check(SyncReport last) {
        Set<String> sources = new HashSet<>();
        for (JsonNode row : world.unleashed.salesOrders()) {
            String source = row.path("SourceId").asText();
            must(sources.add(source), "two sales orders were made of one order: " + source);
            must(
                    shop.orders.keySet().stream()
                            .anyMatch(id -> world.sourceId(id).equals(source)),
                    "a sales order of nothing: " + row);
            String comment = shop.staffComments.get(row.path("Guid").asText());
            must(
                    comment == null || comment.equals(row.path("Comments").asText()),
                    "a person's comment on a sales order is gone: " + row);
        }
        for (SimulatedOrder order : shop.present()) {
            order(order, last);
        }
        notes();
        new StockInvariants(simulation).check();
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private void order(SimulatedOrder order, SyncReport last) {
        String about = "order " + order.id + ": ";
        JsonNode json = shop.order(order.id);
        must(json.path(SimulatedShop.PLANTED).asText().startsWith("of "), about + "an unknown member is gone");
        List<JsonNode> made = world.salesOrdersOf(order.id);
        boolean deleted =
                !made.isEmpty() && made.get(0).path("OrderStatus").asText().equals("Deleted");
        made.forEach(salesOrder -> content(order, salesOrder));
        String folder = world.orderDesk.folderOf(order.id);
        String reason = reasonToRefuse(json);
        boolean handled = order.movedBy == Who.THE_ENGINE;
        if (handled) {
            must(!made.isEmpty(), about + "it was moved although nothing was sent");
            must(
                    order.movedFrom.equals("New") || order.movedFrom.equals(imported),
                    about + "a person's move was undone: it was in " + order.movedFrom + " and is in " + folder);
        }
        if (folder.equals("New")) {
            inExportFolder(order, made, deleted, reason, last);
        }
        if (folder.equals(imported) && !made.isEmpty()) {
            must(
                    !deleted || !json.path("order_shipments").isEmpty() || canceled.equals(imported),
                    about + "its sales order was deleted, and it was not canceled");
        }
        if (handled && folder.equals("Canceled")) {
            must(deleted, about + "it was canceled for no reason");
        }
        if (deleted
                && handled
                && folder.equals(canceled)
                && !pulls
                && json.path("order_shipments").isEmpty()) {
            must(
                    world.notes(order.id).contains(CanceledOrders.NOTE),
                    about + "nothing in its history says that it was canceled");
        }
        if (!made.isEmpty()) {
            shipments(order, made.get(0), json, folder);
            boolean sends = shop.settings.syncTrackingNumbers() == TrackingSync.TO_UNLEASHED;
            boolean alone = !simulation.trackingRefused.contains(order.id)
                    && !order.salesOrderTouched
                    && !order.shippedByHandLater
                    && !deleted;
            if (sends && alone && (handled || imported.equals("New") && folder.equals("New") && reason.isEmpty())) {
                trackingSent(about, made.get(0), json);
            }
        }
    }

    /** Neither staff nor anybody in Order Desk has touched what the tracking was sent from and to. */
    private void trackingSent(String about, JsonNode salesOrder, JsonNode json) {
        List<String> numbers = new ArrayList<>();
        json.path("order_shipments")
                .forEach(
                        shipment -> numbers.add(shipment.path("tracking_number").asText()));
        List<List<String>> there = world
                .unleashed
                .shipmentsOf(salesOrder.path("Guid").asText())
                .stream()
                .map(SimulatedShop::split)
                .toList();
        boolean completed = salesOrder.path("OrderStatus").asText().equals("Completed");
        List<List<String>> expected = numbers.isEmpty() && !completed ? List.of() : List.of(numbers);
        must(there.equals(expected), about + "Unleashed was told " + there + " instead of " + expected);
    }

    private void inExportFolder(
            SimulatedOrder order, List<JsonNode> made, boolean deleted, String reason, SyncReport last) {
        String about = "order " + order.id + ": ";
        boolean nothing = Version.of(shop.order(order.id)).quantities().isEmpty();
        if (made.isEmpty()) {
            must(!reason.isEmpty() || nothing, about + "it was never sent");
        } else if (reason.isEmpty() && !nothing && !imported.equals("New")) {
            must(
                    deleted && canceled.equals("New") || deleted && canceled.equals(imported),
                    about + "it was sent and not moved");
        }
        must(
                last.outcomes().stream().anyMatch(outcome -> outcome.id().equals(order.id)) || deleted,
                about + "it stays where it is, and no report says why");
        if (made.isEmpty() && !reason.isEmpty() && !nothing) {
            must(
                    world.notes(order.id).stream()
                            .anyMatch(note -> note.startsWith(COULD_NOT) && note.contains(reason)),
                    about + "nothing in its history says why it was refused: " + reason);
        }
    }

    /** A part of the note that an order as it is now must get; empty for a good one. */
    private String reasonToRefuse(JsonNode order) {
        if (order.path("checkout_data").path("RequiredDate").asText().equals("31/02/2026")) {
            return "RequiredDate";
        }
        boolean known = world.unleashed.products().stream()
                .anyMatch(product -> product.path("ProductCode").asText().equals(SimulatedShop.UNKNOWN));
        for (JsonNode item : order.path("order_items")) {
            if (!known && item.path("code").asText().equals(SimulatedShop.UNKNOWN)) {
                return SimulatedShop.UNKNOWN;
            }
        }
        String guid = order.path("checkout_data").path("guid").asText();
        String own = world.sourceId(order.path("id").asText());
        boolean taken = !guid.isEmpty()
                && (world.unleashed
                                .salesOrder(guid)
                                .filter(row -> !row.path("SourceId").asText().equals(own))
                                .isPresent()
                        || shop.present().stream()
                                        .map(other -> shop.order(other.id).path("checkout_data"))
                                        .filter(data ->
                                                data.path("guid").asText().equals(guid))
                                        .count()
                                > 1);
        return taken ? guid : "";
    }

    private void content(SimulatedOrder order, JsonNode salesOrder) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (JsonNode line : salesOrder.path("SalesOrderLines")) {
            if (!line.path("LineType").asText().equals("Charge")) {
                quantities.merge(
                        line.path("Product").path("ProductCode").asText(),
                        line.path("OrderQuantity").decimalValue().stripTrailingZeros(),
                        BigDecimal::add);
            }
        }
        BigDecimal total = salesOrder.path("Total").decimalValue();
        must(
                order.versions.stream()
                        .anyMatch(version ->
                                version.total().compareTo(total) == 0 && same(version.quantities(), quantities)),
                "order " + order.id + ": its sales order says " + total + " for " + quantities
                        + ", the order never said more than " + order.versions);
    }

    private static boolean same(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> entry.getValue().compareTo(other.get(entry.getKey())) == 0);
    }

    private void shipments(SimulatedOrder order, JsonNode salesOrder, JsonNode json, String folder) {
        String about = "order " + order.id + ": ";
        List<JsonNode> there =
                world.unleashed.shipmentsOf(salesOrder.path("Guid").asText());
        List<String> now = new ArrayList<>();
        Set<String> ever = new HashSet<>();
        for (JsonNode shipment : there) {
            now.addAll(SimulatedShop.split(shipment));
            ever.addAll(shop.numbers.getOrDefault(shipment.path("Guid").asText(), List.of()));
        }
        List<String> all = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (JsonNode shipment : json.path("order_shipments")) {
            String number = shipment.path("tracking_number").asText();
            all.add(number);
            if (shipment.path("source").asText().equals("Unleashed")) {
                ours.add(number);
            }
        }
        if (!pulls) {
            must(ours.isEmpty(), about + "it got shipments although none are to be pulled: " + ours);
            return;
        }
        List<String> tracked =
                all.stream().filter(number -> !number.equals("n/a")).toList();
        must(new HashSet<>(tracked).size() == tracked.size(), about + "it has a shipment twice: " + all);
        long untracked = there.stream()
                .filter(shipment -> SimulatedShop.split(shipment).isEmpty())
                .count();
        long oursUntracked = ours.stream().filter("n/a"::equals).count();
        boolean waits = folder.equals(imported);
        must(
                ours.stream().allMatch(number -> number.equals("n/a") || ever.contains(number)),
                about + "it has " + ours + ", Unleashed never had more than " + ever);
        long old = ours.stream()
                .filter(number -> !number.equals("n/a") && !now.contains(number))
                .count();
        // Parcels that became fewer leave their numbers behind.
        must(!waits || old <= parcelsLess(there), about + "it has " + ours + ", Unleashed has shipped " + now);
        boolean adds = shop.settings.untrackedShipments() == UntrackedShipments.ADD;
        if (waits) {
            must(all.containsAll(now), about + "it has " + all + ", Unleashed has shipped " + now);
            must(oursUntracked <= untracked, about + "it has too many shipments without a number: " + all);
            if (adds && untracked > 0) {
                must(
                        oursUntracked == (shop.equalShipmentsAreAdded ? untracked : Math.min(1, untracked)),
                        about + "it has " + oursUntracked + " shipments without a number instead of " + untracked);
            }
            boolean show = !now.isEmpty() || adds && untracked > 0;
            boolean first = shop.settings.moveWhen() == MoveWhen.FIRST_SHIPMENT;
            boolean completed = salesOrder.path("OrderStatus").asText().equals("Completed");
            must(
                    !show || shipped.equals(imported) || !first && !completed,
                    about + "it was shipped and not moved: " + now);
        }
        if (folder.equals("Closed") && order.movedBy == Who.THE_ENGINE) {
            must(!all.isEmpty(), about + "it was moved without a shipment");
        }
    }

    private int parcelsLess(List<JsonNode> shipments) {
        return shipments.stream()
                .mapToInt(shipment ->
                        shop.mostParcels.getOrDefault(shipment.path("Guid").asText(), 0)
                                - SimulatedShop.split(shipment).size())
                .sum();
    }

    private void notes() {
        Map<String, Long> counts = simulation.notes().stream()
                .filter(note -> !note.tolerated())
                .collect(Collectors.groupingBy(note -> note.orderId() + ": " + note.text(), Collectors.counting()));
        counts.forEach((note, count) -> must(count == 1, count + " times in the history of order " + note));
    }
}
