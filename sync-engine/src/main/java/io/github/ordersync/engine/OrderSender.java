package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.NewCustomer;
import io.github.ordersync.sync.mapping.RefusalNote;
import io.github.ordersync.sync.mapping.SalesOrderIdentity;
import io.github.ordersync.sync.tracking.OutgoingTracking;
import io.github.ordersync.sync.tracking.TrackingAction;
import io.github.ordersync.sync.tracking.TrackingDirection;
import io.github.ordersync.sync.tracking.TrackingEvent;
import io.github.ordersync.unleashed.SalesShipmentFilter;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Creates sales orders and sends their tracking. Runs on worker threads; shares only which new customers are there. */
final class OrderSender {

    /** How many orders are under way or finished before their results are taken. */
    static final int AHEAD = 16;

    private final Run run;
    private final Set<UUID> customersThere = ConcurrentHashMap.newKeySet();

    OrderSender(Run run) {
        this.run = run;
    }

    /**
     * What became of an order.
     *
     * @param outcomes for the report, in order
     * @param done whether the order may be moved
     * @param refusal the note for the history, when the service refused the order
     * @param failure when a call failed; tried again on the next pass. So is a refusal that does not say why: its answer
     *     may have been garbled on the way
     */
    record Result(
            Map<Outcome.Kind, String> outcomes,
            boolean done,
            Optional<String> refusal,
            @Nullable ApiException failure) {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Result send(Order order, Mapped mapped, Optional<SalesOrder> existing) {
        Map<Outcome.Kind, String> outcomes = new LinkedHashMap<>();
        try {
            SalesOrder salesOrder =
                    existing.isPresent() ? existing.get() : run.preview ? mapped.salesOrder() : create(mapped);
            if (!isOf(salesOrder, mapped)) {
                return refused(outcomes, List.of(foreign(salesOrder)));
            }
            if (existing.isPresent()) {
                outcomes.put(Outcome.Kind.ALREADY_SENT, "It is " + describe(salesOrder) + " in Unleashed.");
                compare(salesOrder, mapped, outcomes);
            } else {
                outcomes.put(Outcome.Kind.SENT, describe(salesOrder) + amounts(mapped));
            }
            trackingOf(order, salesOrder, outcomes);
            return new Result(outcomes, true, Optional.empty(), null);
        } catch (RequestRefusedException e) {
            return e.problems().isEmpty()
                    ? new Result(outcomes, false, Optional.empty(), e)
                    : refused(outcomes, e.problems());
        } catch (CredentialsRefusedException | CallInterruptedException e) {
            throw e;
        } catch (ApiException e) {
            return new Result(outcomes, false, Optional.empty(), e);
        }
    }

    /** Whoever changed an order, or its sales order, after it was sent, has to see to the other one. */
    private static void compare(SalesOrder salesOrder, Mapped mapped, Map<Outcome.Kind, String> outcomes) {
        salesOrder
                .total()
                .filter(total -> mapped.salesOrder()
                        .total()
                        .filter(now -> now.compareTo(total) != 0)
                        .isPresent())
                .ifPresent(total -> warn(
                        outcomes,
                        "One of them was changed since: the sales order's total is " + plain(total)
                                + ", the order as it is now makes "
                                + plain(mapped.salesOrder().total().orElseThrow()) + "."));
        compareAddress(salesOrder, mapped.salesOrder(), outcomes);
    }

    /** Whoever put the order back to have it sent to its new address must hear that it was not. The report names no addresses. */
    private static void compareAddress(SalesOrder salesOrder, SalesOrder now, Map<Outcome.Kind, String> outcomes) {
        if (differ(salesOrder.deliveryStreetAddress(), now.deliveryStreetAddress())
                || differ(salesOrder.deliveryCity(), now.deliveryCity())
                || differ(salesOrder.deliveryPostCode(), now.deliveryPostCode())) {
            warn(
                    outcomes,
                    "The sales order has another delivery address than the order as it is now. It was not changed;"
                            + " correct it in Unleashed if it has not been shipped.");
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static boolean differ(Optional<String> one, Optional<String> other) {
        return !folded(one).equals(folded(other));
    }

    /** Neither case nor spaces make another address. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String folded(Optional<String> text) {
        return text.orElse("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Unleashed answers with three decimals. */
    private static String plain(BigDecimal amount) {
        int decimals = Math.max(2, amount.stripTrailingZeros().scale());
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static void warn(Map<Outcome.Kind, String> outcomes, String text) {
        outcomes.merge(Outcome.Kind.WARNING, text, (first, second) -> first + " " + second);
    }

    private static Result refused(Map<Outcome.Kind, String> outcomes, List<String> problems) {
        outcomes.put(Outcome.Kind.REFUSED, "Unleashed: " + String.join(" ", problems));
        return new Result(outcomes, false, Optional.of(RefusalNote.of(problems)), null);
    }

    /**
     * Whether a sales order that has the order's guid was made of this order. A copy of an order has copies of its fields
     * too, {@code guid} included; it must not pass for sent because the original was.
     */
    static boolean isOf(SalesOrder salesOrder, Mapped mapped) {
        return salesOrder.sourceId().filter(id -> !id.isBlank()).isEmpty()
                || salesOrder.sourceId().equals(mapped.salesOrder().sourceId());
    }

    /** The same for an order that was not mapped. */
    static boolean isOf(SalesOrder salesOrder, String storeId, Order order) {
        String own = SalesOrderIdentity.sourceId(storeId, order.id().orElse("").strip());
        return salesOrder
                .sourceId()
                .filter(id -> !id.isBlank() && !id.equals(own))
                .isEmpty();
    }

    private static String foreign(SalesOrder salesOrder) {
        return "The guid '" + salesOrder.guid().map(Object::toString).orElse("") + "' is that of "
                + describe(salesOrder)
                + ", which was made of " + salesOrder.sourceId().orElse("")
                + ": a copy of an order needs a guid of its own, or none.";
    }

    /**
     * Creates a sales order whose guid is known not to exist. A second POST of the same guid is not documented (U-POST-SAME-GUID),
     * so it is sent once; after a lost or a refusing answer the guid tells whether it is there.
     */
    private SalesOrder create(Mapped mapped) {
        SalesOrder salesOrder = mapped.salesOrder();
        mapped.customerToCreate().ifPresent(this::createCustomer);
        try {
            SalesOrder created = run.unleashed.salesOrders().create(salesOrder);
            // Whoever answers without the guid (a proxy, an error under 200) does not prove that the sales order is
            // there.
            return created.guid().equals(salesOrder.guid())
                    ? created
                    : run.unleashed.salesOrders().get(salesOrder.guid().orElseThrow());
        } catch (OutcomeUnknownException | RequestRefusedException e) {
            UUID guid = salesOrder.guid().orElseThrow();
            return run.unleashed.salesOrders().find(guid).orElseThrow(() -> e);
        }
    }

    /**
     * One that was made for an earlier order is not found by its e-mail any more when staff have changed that. A save would
     * undo all that they have changed, because it replaces the whole customer (documented).
     */
    private void createCustomer(NewCustomer customer) {
        if (!customersThere.contains(customer.guid())) {
            if (run.unleashed.customers().find(customer.guid()).isEmpty()) {
                run.unleashed.customers().save(customer.customer());
            }
            customersThere.add(customer.guid());
        }
    }

    /** The order is in Unleashed by now: a refused tracking number must not keep it from being moved. */
    private void trackingOf(Order order, SalesOrder salesOrder, Map<Outcome.Kind, String> outcomes) {
        try {
            tracking(order, salesOrder, outcomes);
        } catch (RequestRefusedException e) {
            warn(outcomes, "Unleashed refused the tracking number: " + e.detail());
        }
    }

    private void tracking(Order order, SalesOrder salesOrder, Map<Outcome.Kind, String> outcomes) {
        TrackingEvent event = order.orderShipments().isEmpty()
                ? TrackingEvent.EXPORTED_WITHOUT_SHIPMENTS
                : TrackingEvent.EXPORTED_WITH_SHIPMENTS;
        TrackingAction action =
                TrackingDirection.decide(run.settings.syncTrackingNumbers(), run.settings.untrackedShipments(), event);
        Optional<OutgoingTracking> tracking =
                action == TrackingAction.SEND_TRACKING ? OutgoingTracking.of(order, run.settings) : Optional.empty();
        if (tracking.isPresent()) {
            String number = tracking.get().trackingNumber();
            if (OutgoingTracking.isParked(salesOrder)) {
                warn(outcomes, "Its tracking number " + number + " was not sent: the sales order is parked.");
            } else if (!number.isEmpty() && (run.preview || put(tracking.get(), salesOrder, outcomes))) {
                outcomes.put(Outcome.Kind.TRACKING_SENT, number);
            }
            if (!tracking.get().warnings().isEmpty()) {
                warn(outcomes, String.join(" ", tracking.get().warnings()));
            }
        }
    }

    private boolean put(OutgoingTracking tracking, SalesOrder created, Map<Outcome.Kind, String> outcomes) {
        // Old accounts leave members out of the answer to a POST (seen).
        SalesOrder salesOrder = created.orderNumber().isPresent()
                ? created
                : run.unleashed.salesOrders().get(created.guid().orElseThrow());
        String number = salesOrder.orderNumber().orElse("");
        if (number.isBlank()) {
            return false;
        }
        List<SalesShipment> shipments = shipments(number);
        if (!shipments.isEmpty()) {
            return put(tracking, shipments);
        }
        // One that was found in a list is here without its lines.
        SalesOrder whole = salesOrder.salesOrderLines().isEmpty()
                ? run.unleashed.salesOrders().get(salesOrder.guid().orElseThrow())
                : salesOrder;
        Optional<SalesShipment> shipment = tracking.newShipmentFor(whole);
        if (shipment.isEmpty()) {
            warn(
                    outcomes,
                    "Its tracking number " + tracking.trackingNumber()
                            + " was not sent: nothing of the sales order is shipped.");
            return false;
        }
        return createShipment(tracking, shipment.get(), number);
    }

    private List<SalesShipment> shipments(String orderNumber) {
        return run
                .unleashed
                .salesShipments()
                .list(SalesShipmentFilter.builder().orderNumber(orderNumber).build())
                .stream()
                .toList();
    }

    /** A number that a shipment has already was put there by an earlier pass or by a person, and stays. */
    private boolean put(OutgoingTracking tracking, List<SalesShipment> shipments) {
        return shipments.stream()
                .filter(shipment -> shipment.trackingNumber()
                        .filter(text -> !text.isBlank())
                        .isEmpty())
                .findFirst()
                .flatMap(tracking::applyTo)
                .map(changed -> run.unleashed.salesShipments().update(changed))
                .isPresent();
    }

    /** Whether a service takes the guid of a new shipment is not known (U-SHIPMENT-GUID), so a lost answer is looked up by the order. */
    private boolean createShipment(OutgoingTracking tracking, SalesShipment shipment, String orderNumber) {
        try {
            run.unleashed.salesShipments().create(shipment);
            return true;
        } catch (OutcomeUnknownException e) {
            List<SalesShipment> shipments = shipments(orderNumber);
            if (shipments.isEmpty()) {
                throw e;
            }
            put(tracking, shipments);
            return true;
        }
    }

    private static String describe(SalesOrder salesOrder) {
        return "sales order "
                + salesOrder
                        .orderNumber()
                        .or(() -> salesOrder.guid().map(Object::toString))
                        .orElse("");
    }

    private static String amounts(Mapped mapped) {
        StringBuilder text = new StringBuilder();
        mapped.salesOrder().total().ifPresent(total -> text.append(", total ").append(total.toPlainString()));
        mapped.totalDifference()
                .filter(difference -> difference.signum() != 0)
                .ifPresent(difference ->
                        text.append(", differs from Order Desk by ").append(difference.toPlainString()));
        return text.toString();
    }
}
