package io.github.ordersync.sync.tracking;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one {@link ShipmentPlan}. */
final class ShipmentPlanner {

    /** Older ones first: ids grow (inferred). What has none yet is the newest. */
    private static final Comparator<Shipment> BY_AGE = Comparator.comparing(
                    (Shipment shipment) -> shipment.id().isEmpty())
            .thenComparing(shipment -> shipment.id().orElse("").length())
            .thenComparing(shipment -> shipment.id().orElse(""));

    /** A number of a dispatched shipment that the order lacks. */
    private record Missing(SalesShipment dispatched, String number) {}

    private final IntegrationSettings settings;
    private final List<SalesShipment> dispatched;
    private final Map<String, String> brought;
    private final boolean all;

    /** By the key of the tracking number. */
    private final Map<String, Shipment> present = new HashMap<>();
    /** Ours, with a number that no dispatched shipment has, as far as those are known. */
    private final List<Shipment> orphans = new ArrayList<>();

    private final List<Shipment> untracked = new ArrayList<>();

    private final List<Shipment> add = new ArrayList<>();
    private final List<Shipment> update = new ArrayList<>();
    private final List<Shipment> remove = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private int waiting;
    private boolean unsure;

    ShipmentPlanner(
            Order order,
            List<SalesShipment> dispatched,
            IntegrationSettings settings,
            Map<String, String> brought,
            boolean all) {
        this.settings = settings;
        this.dispatched = dispatched;
        this.brought = brought;
        this.all = all;
        Set<String> current = new HashSet<>();
        dispatched.forEach(shipment -> numbers(shipment).forEach(number -> current.add(TrackingNumbers.key(number))));
        order.orderShipments().stream().sorted(BY_AGE).forEach(shipment -> {
            List<String> numbers = numbers(shipment);
            if (numbers.isEmpty()) {
                untracked.add(shipment);
            }
            numbers.forEach(number -> isThere(TrackingNumbers.key(number), shipment, numbers.size() == 1));
        });
        present.forEach((key, shipment) -> {
            if (isOurs(shipment) && numbers(shipment).size() == 1 && !current.contains(key)) {
                orphans.add(shipment);
            }
        });
        orphans.sort(BY_AGE);
    }

    /** Of two equal shipments one goes: never one that a person has added, else the newer one. */
    private void isThere(String key, Shipment shipment, boolean alone) {
        Shipment older = present.putIfAbsent(key, shipment);
        if (older == null) {
            return;
        }
        if (alone && isOurs(shipment)) {
            remove.add(shipment);
        } else if (isOurs(older) && numbers(older).size() == 1) {
            remove.add(older);
            present.put(key, shipment);
        }
    }

    static List<Shipment> twice(Order order) {
        return new ShipmentPlanner(
                        order, List.of(), IntegrationSettings.builder().build(), Map.of(), false)
                .remove;
    }

    ShipmentPlan plan() {
        Deque<Missing> missing = new ArrayDeque<>();
        List<SalesShipment> withoutNumber = new ArrayList<>();
        boolean shipped = false;
        for (SalesShipment row : dispatched) {
            List<String> numbers = numbers(row);
            if (numbers.isEmpty()) {
                if (decide(TrackingEvent.DISPATCHED_WITHOUT_TRACKING) == TrackingAction.ADD_SHIPMENT) {
                    withoutNumber.add(row);
                } else {
                    waiting++;
                }
            } else {
                shipped = true;
                take(row, numbers, missing);
            }
        }
        replaceOrphans(missing);
        giveNumbers(missing, withoutNumber.size() + waiting);
        missing.forEach(one -> add.add(made(one.dispatched, one.number)));
        addUntracked(withoutNumber);
        if (all) {
            orphans.forEach(orphan -> leftOver.addAll(numbers(orphan)));
        }
        return new ShipmentPlan(
                List.copyOf(add),
                List.copyOf(update),
                List.copyOf(remove),
                List.copyOf(leftOver),
                shipped || !withoutNumber.isEmpty(),
                waiting,
                unsure);
    }

    /** Looks for what the order lacks; what this very shipment had before is corrected at once. */
    private void take(SalesShipment row, List<String> numbers, Deque<Missing> missing) {
        Deque<Shipment> outdated = new ArrayDeque<>();
        for (String earlier : TrackingNumbers.split(brought.getOrDefault(ShipmentPlan.key(row), ""))) {
            String key = TrackingNumbers.key(earlier);
            Shipment there = present.get(key);
            boolean isOther = dispatched.stream()
                    .flatMap(other -> numbers(other).stream())
                    .anyMatch(number -> TrackingNumbers.key(number).equals(key));
            if (there != null && numbers(there).size() == 1 && !isOther) {
                outdated.add(there);
            }
        }
        for (String number : numbers) {
            String key = TrackingNumbers.key(number);
            if (present.containsKey(key)) {
                continue;
            }
            if (outdated.isEmpty()) {
                Missing one = new Missing(row, number);
                missing.add(one);
                // The same number on another shipment of Unleashed is the same parcel.
                present.put(key, made(row, number));
            } else {
                Shipment old = outdated.remove();
                numbers(old).forEach(earlier -> present.remove(TrackingNumbers.key(earlier)));
                orphans.remove(old);
                correct(old, number);
            }
        }
    }

    /**
     * A number of ours that Unleashed does not have any more was changed there. That is certain only when all shipments
     * are known: else it may belong to one that is not among them.
     */
    private void replaceOrphans(Deque<Missing> missing) {
        if (missing.isEmpty() || orphans.isEmpty()) {
            return;
        }
        if (!all) {
            unsure = true;
            return;
        }
        for (int agreement = 2; agreement >= 0; agreement--) {
            for (Missing one : List.copyOf(missing)) {
                int least = agreement;
                Optional<Shipment> orphan = orphans.stream()
                        .filter(candidate -> agreement(candidate, one.dispatched) >= least)
                        .findFirst();
                if (orphan.isPresent()) {
                    orphans.remove(orphan.get());
                    missing.remove(one);
                    correct(orphan.get(), one.number);
                }
            }
        }
    }

    /** 2 when day and carrier agree, 1 when only the day does. */
    private int agreement(Shipment shipment, SalesShipment row) {
        boolean day = isOf(day(row), shipment);
        boolean carrier = shipment.carrierCode().orElse("").equalsIgnoreCase(carrier(row));
        return day && carrier ? 2 : day ? 1 : 0;
    }

    /** A shipment that was added without a number has one now. */
    private void giveNumbers(Deque<Missing> missing, int stillWithout) {
        List<Shipment> ours = untracked.stream().filter(ShipmentPlanner::isOurs).toList();
        if (missing.isEmpty() || ours.isEmpty()) {
            removeTwins(ours, stillWithout);
            return;
        }
        if (!all) {
            unsure = true;
            return;
        }
        List<Shipment> surplus = new ArrayList<>(ours);
        int free = Math.max(0, ours.size() - stillWithout);
        for (int agreement = 2; agreement >= 0; agreement--) {
            for (Missing one : List.copyOf(missing)) {
                int least = agreement;
                Optional<Shipment> blank = surplus.stream()
                        .filter(candidate -> agreement(candidate, one.dispatched) >= least)
                        .findFirst();
                if (free > 0 && blank.isPresent()) {
                    free--;
                    surplus.remove(blank.get());
                    untracked.remove(blank.get());
                    missing.remove(one);
                    correct(
                            blank.get().toBuilder()
                                    .carrierCode(carrier(one.dispatched))
                                    .build(),
                            one.number);
                }
            }
        }
        removeTwins(surplus, stillWithout);
    }

    /** More shipments without a number than Unleashed has: of two that are alike the newer one was added at the same moment. */
    private void removeTwins(List<Shipment> ours, int wanted) {
        if (!all || decide(TrackingEvent.DISPATCHED_WITHOUT_TRACKING) != TrackingAction.ADD_SHIPMENT) {
            return;
        }
        int tooMany = ours.size() - wanted;
        for (int i = ours.size() - 1; i > 0 && tooMany > 0; i--) {
            Shipment newer = ours.get(i);
            if (ours.subList(0, i).stream().anyMatch(older -> isTwin(older, newer))) {
                remove.add(newer);
                untracked.remove(newer);
                tooMany--;
            }
        }
    }

    private static boolean isTwin(Shipment one, Shipment other) {
        return one.dateShipped().equals(other.dateShipped())
                && one.carrierCode().equals(other.carrierCode())
                && one.shipmentMethod().equals(other.shipmentMethod());
    }

    /** Shipments without a number look alike to Order Desk: they are counted, by day. */
    private void addUntracked(List<SalesShipment> withoutNumber) {
        List<SalesShipment> unknown = withoutNumber.stream()
                .filter(row -> !brought.containsKey(ShipmentPlan.key(row)))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (!all && (!orphans.isEmpty() || unknown.stream().anyMatch(row -> count(untracked, day(row)) > 0))) {
            unsure = true;
            return;
        }
        Map<LocalDate, Integer> lacking = new HashMap<>();
        withoutNumber.forEach(row -> lacking.merge(day(row), 1, Integer::sum));
        lacking.replaceAll((day, count) -> count - count(untracked, day));
        for (SalesShipment row : unknown) {
            if (lacking.merge(day(row), -1, Integer::sum) >= 0) {
                // Perhaps its number was taken away in Unleashed.
                Optional<Shipment> had = orphans.stream()
                        .filter(orphan -> isOf(day(row), orphan))
                        .findFirst();
                had.ifPresentOrElse(orphans::remove, () -> add.add(made(row, TrackingNumbers.NONE)));
            }
        }
    }

    /** Without a day every shipment may be the one. */
    private static int count(List<Shipment> shipments, LocalDate day) {
        return (int) shipments.stream()
                .filter(shipment -> day.equals(LocalDate.MIN) || isOf(day, shipment))
                .count();
    }

    private static boolean isOf(LocalDate day, Shipment shipment) {
        return shipment.dateShipped().filter(day::equals).isPresent();
    }

    private void correct(Shipment outdated, String number) {
        Shipment corrected = outdated.toBuilder()
                .trackingNumber(number)
                // Order Desk derives the address from the number when it is blank (documented).
                .trackingUrl("")
                .build();
        update.add(corrected);
        present.put(TrackingNumbers.key(number), corrected);
    }

    private Shipment made(SalesShipment row, String number) {
        return Shipment.builder()
                .trackingNumber(number)
                .carrierCode(carrier(row))
                .shipmentMethod(row.deliveryMethod().orElse(""))
                .source(ShipmentPlan.SOURCE)
                .dateShipped(date(row))
                .build();
    }

    private static boolean isOurs(Shipment shipment) {
        return shipment.source().filter(ShipmentPlan.SOURCE::equalsIgnoreCase).isPresent();
    }

    private static List<String> numbers(SalesShipment shipment) {
        return shipment.trackingNumber().map(TrackingNumbers::split).orElse(List.of());
    }

    private static List<String> numbers(Shipment shipment) {
        return shipment.trackingNumber().map(TrackingNumbers::split).orElse(List.of());
    }

    private String carrier(SalesShipment row) {
        String company =
                row.shippingCompany().flatMap(ShippingCompany::name).orElse("").strip();
        return settings.carrierOf(company).orElse(company);
    }

    private static LocalDate day(SalesShipment row) {
        return date(row).orElse(LocalDate.MIN);
    }

    /** A dispatch date is a calendar day labelled UTC (seen): no shift to another zone. */
    private static Optional<LocalDate> date(SalesShipment row) {
        return row.dispatchDate().map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private TrackingAction decide(TrackingEvent event) {
        return TrackingDirection.decide(settings.syncTrackingNumbers(), settings.untrackedShipments(), event);
    }
}
