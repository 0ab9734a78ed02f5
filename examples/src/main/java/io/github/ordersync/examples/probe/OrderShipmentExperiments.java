package io.github.ordersync.examples.probe;

import static io.github.ordersync.examples.probe.OrderDrafts.id;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How Order Desk keeps shipments. All are on one order of the probe, which has no e-mail address and no shop. */
final class OrderShipmentExperiments implements Group {

    private static final String SOURCE = "ordersync probe";

    private final OrderDeskClient orderDesk;
    private final TimeSource time;
    private final OrderDrafts drafts;
    private final Once<Order> order;
    private final Once<Shipment> first;

    OrderShipmentExperiments(Accounts accounts, OrderDrafts drafts) {
        this.orderDesk = accounts.orderDesk();
        this.time = accounts.time();
        this.drafts = drafts;
        this.order = new Once<>(() -> drafts.create(drafts.order("shipments")));
        this.first = new Once<>(this::addFirst);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.O_SHIPMENT_BUMPS_UPDATED, this::bumps),
                new Experiment(Assumption.O_SHIPMENT_SOURCE, this::source),
                new Experiment(Assumption.O_SHIPMENT_KEY, this::sameNumber),
                new Experiment(Assumption.O_SHIPMENT_NA_COLLIDES, this::withoutNumber),
                new Experiment(Assumption.O_SHIPMENT_PUT, this::put),
                new Experiment(Assumption.O_BATCH_SHIPMENTS_BODY, this::batch));
    }

    private Shipment addFirst() {
        orderDesk.shipments().add(orderId(), shipment("PROBE-1", "UPS"));
        return withNumber("PROBE-1").get(0);
    }

    private String orderId() {
        return id(order.get());
    }

    private static Shipment shipment(String number, String carrier) {
        return Shipment.builder()
                .trackingNumber(number)
                .carrierCode(carrier)
                .shipmentMethod("Probe")
                .source(SOURCE)
                .build();
    }

    private List<Shipment> withNumber(String number) {
        return orderDesk.shipments().list(orderId()).stream()
                .filter(shipment -> shipment.trackingNumber().equals(Optional.of(number)))
                .toList();
    }

    private Verdict bumps() throws InterruptedException {
        Optional<Instant> before = drafts.read(order.get()).dateUpdated();
        time.sleep(OrderExperiments.MORE_THAN_A_SECOND);
        first.get();
        boolean same = drafts.read(order.get()).dateUpdated().equals(before);
        return Verdict.of(!same, "date_updated " + (same ? "stays" : "changes"));
    }

    private Verdict source() {
        String source = first.get().source().orElse("");
        return Verdict.of(source.equals(SOURCE), source.equals(SOURCE) ? "kept" : "another one is there");
    }

    private Verdict sameNumber() {
        first.get();
        orderDesk.shipments().add(orderId(), shipment("PROBE-1", "FedEx"));
        int count = withNumber("PROBE-1").size();
        return Verdict.of(count == 1, count + " with the number after a second one was added");
    }

    private Verdict withoutNumber() {
        String order = orderId();
        int before = orderDesk.shipments().list(order).size();
        Attempt one = Attempt.of(() -> orderDesk.shipments().add(order, withoutNumber("UPS")));
        if (!one.accepted()) {
            return Verdict.notDecided("the first one too: " + one.seen());
        }
        Attempt two = Attempt.of(() -> orderDesk.shipments().add(order, withoutNumber("FedEx")));
        int added = orderDesk.shipments().list(order).size() - before;
        return Verdict.of(added == 1, "second " + two.seen() + "; " + added + " of 2 there");
    }

    private static Shipment withoutNumber(String carrier) {
        return Shipment.builder().carrierCode(carrier).source(SOURCE).build();
    }

    private Verdict put() {
        Shipment changed = first.get().toBuilder().trackingNumber("PROBE-2").build();
        Attempt put = Attempt.doing(() -> orderDesk.shipments().update(changed));
        boolean there =
                !withNumber("PROBE-2").isEmpty() && withNumber("PROBE-1").isEmpty();
        return Verdict.of(there, put.seen() + (there ? ", changed" : ", not changed"));
    }

    private Verdict batch() {
        Shipment wanted =
                shipment("PROBE-3", "UPS").toBuilder().orderId(orderId()).build();
        int[] results = new int[1];
        Attempt batch = Attempt.doing(
                () -> results[0] = orderDesk.shipments().addAll(List.of(wanted)).size());
        boolean there = withNumber("PROBE-3").size() == 1;
        return Verdict.of(there, batch.seen() + (there ? ", added, " : ", not added, ") + results[0] + " results");
    }
}
