package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.MoveWhen;
import io.github.ordersync.sync.tracking.ShipmentPlan;
import io.github.ordersync.sync.tracking.ShippedQuantities;
import io.github.ordersync.unleashed.Changes;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.SalesShipmentFilter;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dispatched shipments back to the orders that wait for them: one list for all orders, then only what is new. */
final class ShipmentFlow {

    private static final String NEWS = "shipments";

    private final Run run;
    private final WaitingOrders waiting;
    private final Map<String, Optional<UUID>> guidByNumber = new HashMap<>();

    ShipmentFlow(Run run, WaitingOrders waiting) {
        this.run = run;
        this.waiting = waiting;
    }

    void run() {
        if (waiting.isEmpty()) {
            return;
        }
        Changes<SalesShipment> changes = run.unleashed
                .salesShipments()
                .changes(SalesShipmentFilter.builder()
                        .modifiedSince(waiting.since(NEWS))
                        .pageSize(SentOrders.PAGE_SIZE)
                        .build())
                .read();
        Set<String> failed = new HashSet<>();
        List<Order> shipped = new ArrayList<>();
        OrderShipments shipments = new OrderShipments(run);
        Map<String, List<SalesShipment>> rowsByOrder = new HashMap<>();
        byOrder(changes.rows()).forEach((guid, rows) -> {
            if (run.isEnding()) {
                // The next run reads its news again.
                waiting.candidates(guid).forEach(order -> failed.add(order.id().orElse("")));
                return;
            }
            orderOf(guid, failed).ifPresent(order -> {
                if (bring(guid, order, rows, shipments, failed)) {
                    shipped.add(order);
                    rowsByOrder.put(order.id().orElse(""), rows);
                }
            });
        });
        settle(shipped, shipments, rowsByOrder, failed);
        waiting.done(NEWS, changes.mark(), failed);
    }

    /** Looks at the orders once more, takes back what was added twice, and moves what is shipped. */
    private void settle(
            List<Order> shipped,
            OrderShipments shipments,
            Map<String, List<SalesShipment>> rowsByOrder,
            Set<String> failed) {
        Optional<Folder> destination = run.facts.afterShipment();
        List<Order> movable = destination.isPresent() ? shipped : List.of();
        Map<String, Order> now = shipments.lookAgain(movable, failed);
        if (destination.isPresent()) {
            List<Order> sound = movable.stream()
                    .filter(order -> !failed.contains(order.id().orElse("")))
                    .toList();
            Set<String> left = move(sound, now, destination.get(), failed);
            waiting.remove(left);
            if (!run.preview) {
                // Nobody waits for them any more, so the state does not grow with every shipment there ever was.
                left.forEach(
                        id -> rowsByOrder.getOrDefault(id, List.of()).forEach(row -> run.state.remove(stateKey(row))));
            }
        }
    }

    /** Moves, and says which orders have left the folder. */
    private Set<String> move(List<Order> shipped, Map<String, Order> now, Folder folder, Set<String> failed) {
        FolderMoves.Result result = new FolderMoves(run).move(Flow.SHIPMENTS, shipped, now.keySet(), folder);
        Set<String> left = new HashSet<>();
        for (Order order : shipped) {
            String id = order.id().orElse("");
            if (result.moved().contains(id)) {
                run.report(Flow.SHIPMENTS, Outcome.Kind.MOVED, order, "to " + folder.name());
            }
            (result.hasLeft(order) ? left : failed).add(id);
        }
        return left;
    }

    private Optional<Order> orderOf(UUID guid, Set<String> failed) {
        try {
            return waiting.of(guid);
        } catch (ApiException e) {
            waiting.candidates(guid).forEach(order -> failed.add(order.id().orElse("")));
            run.failed(Flow.SHIPMENTS, waiting.candidates(guid), e);
            return Optional.empty();
        }
    }

    private Map<UUID, List<SalesShipment>> byOrder(Collection<SalesShipment> rows) {
        Map<UUID, List<SalesShipment>> byOrder = new LinkedHashMap<>();
        for (SalesShipment row : rows) {
            row.orderGuid()
                    .or(() -> row.orderNumber().flatMap(this::guidOf))
                    .ifPresent(guid -> byOrder.computeIfAbsent(guid, id -> new ArrayList<>())
                            .add(row));
        }
        return byOrder;
    }

    /** Old accounts have no {@code OrderGuid} in shipments (seen, U-SHIPMENT-ORDER-GUID). */
    private Optional<UUID> guidOf(String orderNumber) {
        return guidByNumber.computeIfAbsent(orderNumber, number -> {
            String key = "number." + number;
            Optional<UUID> known = run.state
                    .get(key)
                    .filter(text -> text.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString);
            if (known.isPresent()) {
                return known;
            }
            Optional<UUID> guid =
                    run
                            .unleashed
                            .salesOrders()
                            .list(SalesOrderFilter.builder().orderNumber(number).build())
                            .stream()
                            .filter(salesOrder -> salesOrder
                                    .orderNumber()
                                    .filter(number::equals)
                                    .isPresent())
                            .findFirst()
                            .flatMap(SalesOrder::guid);
            if (!run.preview) {
                guid.ifPresent(id -> run.state.put(key, id.toString()));
            }
            return guid;
        });
    }

    /** Brings one order's shipments and says whether the order is to be moved. */
    private boolean bring(
            UUID guid, Order order, List<SalesShipment> rows, OrderShipments shipments, Set<String> failed) {
        String id = order.id().orElse("");
        Map<String, String> brought = new HashMap<>();
        rows.forEach(
                row -> run.state.get(stateKey(row)).ifPresent(numbers -> brought.put(ShipmentPlan.key(row), numbers)));
        try {
            ShipmentPlan plan = ShipmentPlan.of(order, rows, run.settings, brought);
            if (plan.unsure()) {
                plan = ShipmentPlan.ofAll(order, allOf(guid, rows), run.settings, brought);
            }
            shipments.carryOut(order, plan);
            if (!run.preview) {
                rows.stream()
                        .filter(row -> ShipmentPlan.brings(row, run.settings))
                        .forEach(row -> run.state.put(
                                stateKey(row), row.trackingNumber().orElse("")));
            }
            run.succeeded();
            return plan.shipped() && (run.settings.moveWhen() == MoveWhen.FIRST_SHIPMENT || isFullyShipped(guid));
        } catch (ApiException e) {
            failed.add(id);
            run.failed(Flow.SHIPMENTS, List.of(order), e);
            return false;
        }
    }

    /** All shipments of a sales order: the filter by its number overrides the others (documented). */
    private List<SalesShipment> allOf(UUID guid, List<SalesShipment> rows) {
        String number = rows.stream()
                .flatMap(row -> row.orderNumber().stream())
                .findFirst()
                .or(() -> run.unleashed.salesOrders().get(guid).orderNumber())
                .orElse("");
        return number.isBlank() ? rows : allOf(number);
    }

    private List<SalesShipment> allOf(String orderNumber) {
        return run
                .unleashed
                .salesShipments()
                .list(SalesShipmentFilter.builder().orderNumber(orderNumber).build())
                .stream()
                .toList();
    }

    private boolean isFullyShipped(UUID guid) {
        SalesOrder salesOrder = run.unleashed.salesOrders().get(guid);
        return salesOrder.orderNumber().isPresent()
                && ShippedQuantities.isFullyShipped(
                        salesOrder, allOf(salesOrder.orderNumber().get()));
    }

    private static String stateKey(SalesShipment row) {
        return "shipment." + ShipmentPlan.key(row);
    }
}
