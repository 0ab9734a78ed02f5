package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.AddedShipment;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.tracking.ShipmentPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out the shipment plans of a pass.
 *
 * <p>Adding a shipment has no key. Order Desk refuses a tracking number that the order has (documented; that the number
 * is what counts is inferred, O-SHIPMENT-KEY). Where it does not, two programs that read before either writes add the
 * shipment twice: so the orders are looked at once more after the writing, and of two equal shipments of ours the newer
 * one is taken back. Both programs choose the same one.
 */
final class OrderShipments {

    private final Run run;
    private final Map<String, Order> addedTo = new LinkedHashMap<>();

    OrderShipments(Run run) {
        this.run = run;
    }

    void carryOut(Order order, ShipmentPlan plan) {
        for (Shipment shipment : plan.update()) {
            correct(order, shipment);
        }
        for (Shipment shipment : plan.add()) {
            add(order, shipment);
        }
        takeBack(order, plan.remove());
        if (!plan.leftOver().isEmpty()) {
            warn(order, "Unleashed no longer has " + String.join(", ", plan.leftOver()) + "; it stays on the order.");
        }
        if (plan.waiting() > 0) {
            warn(order, "Dispatched in Unleashed without a tracking number; it waits for one.");
        }
    }

    private void add(Order order, Shipment shipment) {
        String id = order.id().orElseThrow();
        addedTo.put(id, order);
        AddedShipment added;
        try {
            added = run.preview
                    ? AddedShipment.ADDED
                    : run.orderDesk.shipments().add(id, shipment);
        } catch (RequestRefusedException e) {
            if (ShipmentPlan.hasNumber(shipment) || !saysNotAdded(e)) {
                throw e;
            }
            // Perhaps one without a number is all that an order may have (O-SHIPMENT-NA-COLLIDES): the same every time.
            warn(order, "Order Desk does not take another shipment without a tracking number: " + e.detail());
            return;
        }
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

    /** The words for "there already" (documented); any other refusal may be a garbled answer. */
    private static boolean saysNotAdded(RequestRefusedException e) {
        return e.problems().stream()
                .anyMatch(problem -> problem.toLowerCase(Locale.ROOT).contains("not added"));
    }

    /** A write replaces the whole shipment, so it is read again right before; one that is gone is added on the next pass. */
    private void correct(Order order, Shipment corrected) {
        String number = corrected.trackingNumber().orElse("");
        if (!run.preview) {
            String orderId = order.id().orElseThrow();
            Shipment now = run.orderDesk.shipments().get(orderId, corrected.id().orElseThrow());
            run.orderDesk
                    .shipments()
                    .update(now.toBuilder()
                            .orderId(orderId)
                            .trackingNumber(number)
                            .trackingUrl(corrected.trackingUrl())
                            .carrierCode(now.carrierCode()
                                    .filter(code -> !code.isBlank())
                                    .or(corrected::carrierCode))
                            .build());
        }
        run.report(Flow.SHIPMENTS, Outcome.Kind.SHIPMENT_UPDATED, order, "now " + number);
    }

    private void takeBack(Order order, List<Shipment> twice) {
        for (Shipment shipment : twice) {
            if (!run.preview) {
                run.orderDesk
                        .shipments()
                        .delete(order.id().orElseThrow(), shipment.id().orElseThrow());
            }
            warn(
                    order,
                    "It had the shipment " + shipment.trackingNumber().orElse("")
                            + " twice; the newer one was taken back.");
        }
    }

    /**
     * Reads the orders that got shipments in this pass, and others, once more and takes back what was added twice.
     *
     * @return those of them that are still in the folder in which they were found
     */
    Map<String, Order> lookAgain(Collection<Order> others, Set<String> failed) {
        Map<String, Order> wanted = new LinkedHashMap<>(addedTo);
        others.forEach(order -> wanted.put(order.id().orElse(""), order));
        if (wanted.isEmpty() || run.preview) {
            return wanted;
        }
        Map<String, Order> now;
        try {
            now = OrdersAgain.stillInTheirFolder(run, wanted.values());
        } catch (ApiException e) {
            failed.addAll(wanted.keySet());
            run.failed(Flow.SHIPMENTS, List.copyOf(wanted.values()), e);
            return Map.of();
        }
        for (Map.Entry<String, Order> entry : addedTo.entrySet()) {
            String id = entry.getKey();
            try {
                // One that has left the folder may have got its shipments from the program that moved it, and from us.
                Optional<Order> fresh = Optional.ofNullable(now.get(id))
                        .or(() -> run.orderDesk.orders().find(id));
                fresh.ifPresent(order -> takeBack(order, ShipmentPlan.twice(order)));
            } catch (ApiException e) {
                failed.add(id);
                run.failed(Flow.SHIPMENTS, List.of(entry.getValue()), e);
            }
        }
        return now;
    }

    private void warn(Order order, String text) {
        run.report(Flow.SHIPMENTS, Outcome.Kind.WARNING, order, text);
    }
}
