package io.github.ordersync.examples.probe;

import static io.github.ordersync.examples.probe.SalesOrderDrafts.hasStatus;

import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What Unleashed does when goods leave. Only where the user allows it: a completed order is never deleted any more. */
final class DispatchExperiments implements Group {

    private final UnleashedClient unleashed;
    private final SalesOrderDrafts drafts;
    private final boolean allowed;
    private final UUID shipmentGuid = UUID.randomUUID();
    private final Once<SalesOrder> completed = new Once<>(this::complete);
    private final Once<SalesShipment> shipment = new Once<>(this::dispatch);

    DispatchExperiments(Accounts accounts, SalesOrderDrafts drafts, Choices choices) {
        this.unleashed = accounts.unleashed();
        this.drafts = drafts;
        this.allowed = choices.complete();
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.U_SHIPMENT_GUID, allowed(this::keepsGuid)),
                new Experiment(Assumption.U_SHIPMENT_ORDER_GUID, allowed(this::namesOrder)),
                new Experiment(Assumption.U_TRACKING_EDITABLE, allowed(this::tracking)),
                new Experiment(Assumption.U_STATUS_ON_CREATE_COMPLETED, allowed(this::createdCompleted)),
                new Experiment(Assumption.U_COMPLETED_HAS_SHIPMENT, allowed(this::completedHasShipment)));
    }

    private Experiment.Run allowed(Experiment.Run run) {
        return allowed ? run : () -> Verdict.notDecided("dispatches goods; allow it with --complete");
    }

    /** One of two units, so that the order stays open and both can be deleted again. */
    private SalesShipment dispatch() {
        SalesOrder draft = drafts.order("dispatch", drafts.line(1, "2", "1.00", "0", "2.00"))
                .orderStatus(OrderStatus.PLACED)
                .build();
        drafts.create(draft);
        SalesOrder order = unleashed.salesOrders().get(draft.guid().orElseThrow());
        SalesOrderLine line = order.salesOrderLines().get(0);
        unleashed
                .salesShipments()
                .create(SalesShipment.builder()
                        .guid(shipmentGuid)
                        .orderNumber(order.orderNumber())
                        .shipmentStatus(ShipmentStatus.DISPATCHED)
                        .trackingNumber("PROBE-1")
                        .salesShipmentLines(List.of(SalesShipmentLine.builder()
                                .lineNumber(1)
                                .product(ProductReference.builder()
                                        .productCode(
                                                line.product().orElseThrow().productCode())
                                        .build())
                                .shipmentQty(BigDecimal.ONE)
                                .salesOrderLineNumber(line.lineNumber())
                                .build()))
                        .build());
        return drafts.shipments(order).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the new shipment is not listed"));
    }

    private Verdict keepsGuid() {
        boolean kept = shipment.get().guid().equals(Optional.of(shipmentGuid));
        return Verdict.of(kept, kept ? "kept" : "another one was drawn");
    }

    private Verdict namesOrder() {
        boolean named = shipment.get().orderGuid().isPresent();
        return Verdict.of(named, named ? "OrderGuid is there" : "no OrderGuid");
    }

    private Verdict tracking() {
        SalesShipment changed =
                shipment.get().toBuilder().trackingNumber("PROBE-2").build();
        Attempt put = Attempt.of(() -> unleashed.salesShipments().update(changed));
        boolean there = unleashed
                .salesShipments()
                .get(changed.guid().orElseThrow())
                .trackingNumber()
                .equals(Optional.of("PROBE-2"));
        return Verdict.of(there, put.seen() + (there ? ", changed" : ", not changed"));
    }

    private SalesOrder complete() {
        SalesOrder draft = drafts.order("completed", drafts.unit())
                .orderStatus(OrderStatus.COMPLETED)
                .build();
        drafts.create(draft);
        return unleashed.salesOrders().get(draft.guid().orElseThrow());
    }

    private Verdict createdCompleted() {
        Attempt made = Attempt.of(completed);
        return made.accepted()
                ? Verdict.of(
                        hasStatus(completed.get(), OrderStatus.COMPLETED),
                        "accepted as "
                                + completed
                                        .get()
                                        .orderStatus()
                                        .map(Object::toString)
                                        .orElse("none"))
                : Verdict.of(false, made.seen());
    }

    private Verdict completedHasShipment() {
        if (!hasStatus(completed.get(), OrderStatus.COMPLETED)) {
            return Verdict.notDecided("it did not become Completed");
        }
        int count = drafts.shipments(completed.get()).size();
        return Verdict.of(count > 0, count + " shipment");
    }
}
