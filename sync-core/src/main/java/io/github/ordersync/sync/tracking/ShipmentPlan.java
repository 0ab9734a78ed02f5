package io.github.ordersync.sync.tracking;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an order in Order Desk needs so that it has every dispatched shipment of its sales order, once.
 *
 * @param add shipments that the order lacks
 * @param update shipments of the order whose tracking number has changed in Unleashed
 * @param shipped whether the order is shipped for the purpose of moving it: something of it was dispatched and may be
 *     shown
 * @param waiting dispatched shipments that are held back because they have no tracking number yet
 */
public record ShipmentPlan(List<Shipment> add, List<Shipment> update, boolean shipped, int waiting) {

    /** The {@code source} of shipments that we add. That it may be written is inferred (O-SHIPMENT-SOURCE); nothing depends on it alone. */
    public static final String SOURCE = "Unleashed";

    /**
     * Plans one order. Pure: what was planned and done once is not planned again.
     *
     * @param order the order with its shipments
     * @param shipments the shipments of its sales order in Unleashed, in any status
     * @param settings direction, shipments without tracking, names of carriers
     * @param brought for shipments that were brought back earlier: their tracking number then, by
     *     {@link #key(SalesShipment)}
     * @return what to do
     */
    public static ShipmentPlan of(
            Order order, List<SalesShipment> shipments, IntegrationSettings settings, Map<String, String> brought) {
        List<SalesShipment> dispatched =
                shipments.stream().filter(ShipmentPlan::isDispatched).toList();
        Plan plan = new Plan(order, dispatched, settings, brought);
        dispatched.forEach(plan::take);
        return new ShipmentPlan(List.copyOf(plan.add), List.copyOf(plan.update), plan.shipped, plan.waiting);
    }

    /**
     * What a shipment is remembered by.
     *
     * @param shipment a shipment of Unleashed
     * @return its guid, or its number where an old row has no guid
     */
    public static String key(SalesShipment shipment) {
        return shipment.guid()
                .map(Object::toString)
                .or(shipment::shipmentNumber)
                .orElse("");
    }

    private static boolean isDispatched(SalesShipment shipment) {
        return shipment.shipmentStatus()
                .filter(ShipmentStatus.DISPATCHED::equals)
                .isPresent();
    }

    private static final class Plan {
        private final IntegrationSettings settings;
        private final Map<String, String> brought;
        private final Map<String, Shipment> present = new HashMap<>();
        private final Set<String> current = new HashSet<>();
        private final Set<LocalDate> untrackedDates = new HashSet<>();
        private final List<Shipment> add = new ArrayList<>();
        private final List<Shipment> update = new ArrayList<>();
        private boolean shipped;
        private int waiting;

        Plan(Order order, List<SalesShipment> dispatched, IntegrationSettings settings, Map<String, String> brought) {
            this.settings = settings;
            this.brought = brought;
            dispatched.forEach(
                    shipment -> numbers(shipment).forEach(number -> current.add(TrackingNumbers.key(number))));
            for (Shipment shipment : order.orderShipments()) {
                Optional<String> number = shipment.trackingNumber().flatMap(TrackingNumbers::clean);
                number.ifPresentOrElse(
                        text -> TrackingNumbers.split(text)
                                .forEach(part -> present.put(TrackingNumbers.key(part), shipment)),
                        () -> shipment.dateShipped().ifPresent(untrackedDates::add));
            }
        }

        void take(SalesShipment dispatched) {
            List<String> numbers = numbers(dispatched);
            if (numbers.isEmpty()) {
                untracked(dispatched);
                return;
            }
            List<String> missing = numbers.stream()
                    .filter(number -> !present.containsKey(TrackingNumbers.key(number)))
                    .toList();
            List<Shipment> outdated = outdated(dispatched);
            for (int i = 0; i < missing.size(); i++) {
                String number = missing.get(i);
                boolean changed = i < outdated.size();
                TrackingEvent event = changed ? TrackingEvent.TRACKING_CHANGED : TrackingEvent.DISPATCHED_WITH_TRACKING;
                switch (decide(event)) {
                    case UPDATE_SHIPMENT -> {
                        Shipment corrected = outdated.get(i).toBuilder()
                                .trackingNumber(number)
                                // Order Desk derives the address from the number when it is blank (documented).
                                .trackingUrl("")
                                .build();
                        update.add(corrected);
                        present.put(TrackingNumbers.key(number), corrected);
                    }
                    case ADD_SHIPMENT -> add(dispatched, number);
                    default -> {}
                }
            }
            shipped |= decide(TrackingEvent.DISPATCHED_WITH_TRACKING) == TrackingAction.ADD_SHIPMENT;
        }

        private void untracked(SalesShipment dispatched) {
            switch (decide(TrackingEvent.DISPATCHED_WITHOUT_TRACKING)) {
                case WAIT -> waiting++;
                case ADD_SHIPMENT -> {
                    shipped = true;
                    // Two shipments without a number look alike to Order Desk; the date tells ours from others.
                    if (!brought.containsKey(key(dispatched))
                            && date(dispatched).map(untrackedDates::add).orElse(true)) {
                        add(dispatched, TrackingNumbers.NONE);
                    }
                }
                default -> {}
            }
        }

        /**
         * Shipments of the order with a number that this shipment had when it was brought back and that no shipment has
         * any longer. Each is given out once.
         */
        private List<Shipment> outdated(SalesShipment dispatched) {
            List<Shipment> outdated = new ArrayList<>();
            for (String earlier : TrackingNumbers.split(brought.getOrDefault(key(dispatched), ""))) {
                String key = TrackingNumbers.key(earlier);
                Shipment there = present.get(key);
                boolean alone = there != null
                        && there.trackingNumber()
                                .filter(text -> TrackingNumbers.key(text).equals(key))
                                .isPresent();
                if (alone && !current.contains(key)) {
                    outdated.add(there);
                    present.remove(key);
                }
            }
            return outdated;
        }

        private static List<String> numbers(SalesShipment shipment) {
            return shipment.trackingNumber().map(TrackingNumbers::split).orElse(List.of());
        }

        private void add(SalesShipment dispatched, String number) {
            Shipment.Builder shipment = Shipment.builder()
                    .trackingNumber(number)
                    .carrierCode(carrier(dispatched))
                    .shipmentMethod(dispatched.deliveryMethod().orElse(""))
                    .source(SOURCE)
                    .dateShipped(date(dispatched));
            Shipment made = shipment.build();
            add.add(made);
            if (!number.equals(TrackingNumbers.NONE)) {
                present.put(TrackingNumbers.key(number), made);
            }
        }

        private String carrier(SalesShipment dispatched) {
            String company = dispatched
                    .shippingCompany()
                    .flatMap(ShippingCompany::name)
                    .orElse("")
                    .strip();
            return settings.shippingCompaniesToCarriers().entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(company))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(company);
        }

        /** A dispatch date is a calendar day labelled UTC (seen): no shift to another zone. */
        private static Optional<LocalDate> date(SalesShipment dispatched) {
            return dispatched
                    .dispatchDate()
                    .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
        }

        private TrackingAction decide(TrackingEvent event) {
            return TrackingDirection.decide(settings.syncTrackingNumbers(), settings.untrackedShipments(), event);
        }
    }
}
