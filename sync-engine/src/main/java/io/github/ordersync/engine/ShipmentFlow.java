package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.AddedShipment;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
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
        if (waiting.byGuid().isEmpty()) {
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
        Map<String, List<SalesShipment>> rowsByOrder = new HashMap<>();
        byOrder(changes.rows()).forEach((guid, shipments) -> {
            Order order = waiting.byGuid().get(guid);
            if (order != null && bring(guid, order, shipments, failed)) {
                shipped.add(order);
                rowsByOrder.put(order.id().orElse(""), shipments);
            }
        });
        run.facts.afterShipment().ifPresent(folder -> {
            Set<String> left = move(shipped, folder, failed);
            waiting.remove(left);
            if (!run.preview) {
                // Nobody waits for them any more, so the state does not grow with every shipment there ever was.
                left.forEach(
                        id -> rowsByOrder.getOrDefault(id, List.of()).forEach(row -> run.state.remove(stateKey(row))));
            }
        });
        waiting.done(NEWS, changes.mark(), failed);
    }

    /** Moves, and says which orders have left the folder. */
    private Set<String> move(List<Order> shipped, Folder folder, Set<String> failed) {
        FolderMoves.Result result = new FolderMoves(run).move(Flow.SHIPMENTS, shipped, folder);
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
    private boolean bring(UUID guid, Order order, List<SalesShipment> rows, Set<String> failed) {
        String id = order.id().orElse("");
        Map<String, String> brought = new HashMap<>();
        rows.forEach(
                row -> run.state.get(stateKey(row)).ifPresent(numbers -> brought.put(ShipmentPlan.key(row), numbers)));
        ShipmentPlan plan = ShipmentPlan.of(order, rows, run.settings, brought);
        try {
            for (Shipment shipment : plan.add()) {
                add(order, id, shipment);
            }
            for (Shipment shipment : plan.update()) {
                if (!run.preview) {
                    run.orderDesk.shipments().update(shipment);
                }
                run.report(
                        Flow.SHIPMENTS,
                        Outcome.Kind.SHIPMENT_UPDATED,
                        order,
                        "now " + shipment.trackingNumber().orElse(""));
            }
            if (!run.preview) {
                rows.forEach(
                        row -> run.state.put(stateKey(row), row.trackingNumber().orElse("")));
            }
            if (plan.waiting() > 0) {
                run.report(
                        Flow.SHIPMENTS,
                        Outcome.Kind.WARNING,
                        order,
                        "Dispatched in Unleashed without a tracking number; it waits for one.");
            }
            run.succeeded();
            return plan.shipped() && (run.settings.moveWhen() == MoveWhen.FIRST_SHIPMENT || isFullyShipped(guid));
        } catch (ApiException e) {
            failed.add(id);
            run.failed(Flow.SHIPMENTS, List.of(order), e);
            return false;
        }
    }

    private void add(Order order, String id, Shipment shipment) {
        AddedShipment added =
                run.preview ? AddedShipment.ADDED : run.orderDesk.shipments().add(id, shipment);
        if (added == AddedShipment.ADDED) {
            run.report(
                    Flow.SHIPMENTS,
                    Outcome.Kind.SHIPMENT_ADDED,
                    order,
                    (shipment.carrierCode().orElse("") + " "
                                    + shipment.trackingNumber().orElse(""))
                            .strip());
        }
    }

    private boolean isFullyShipped(UUID guid) {
        SalesOrder salesOrder = run.unleashed.salesOrders().get(guid);
        return salesOrder.orderNumber().isPresent()
                && ShippedQuantities.isFullyShipped(
                        salesOrder,
                        run
                                .unleashed
                                .salesShipments()
                                .list(SalesShipmentFilter.builder()
                                        .orderNumber(salesOrder.orderNumber().get())
                                        .build())
                                .stream()
                                .toList());
    }

    private static String stateKey(SalesShipment row) {
        return "shipment." + ShipmentPlan.key(row);
    }
}
