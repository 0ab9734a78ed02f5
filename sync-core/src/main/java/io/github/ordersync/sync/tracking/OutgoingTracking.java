package io.github.ordersync.sync.tracking;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.mapping.SalesOrderIdentity;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the shipments of an order say to Unleashed. A sales order has no tracking field there; its shipment has one
 * (documented, U-COMPLETED-HAS-SHIPMENT).
 *
 * @param trackingNumber the numbers joined with a comma, at most 100 characters
 * @param shippingCompany the name in Unleashed of the first carrier that has one in the settings
 * @param dispatched the first shipment, for its date
 * @param warnings what could not be sent
 */
public record OutgoingTracking(
        String trackingNumber, Optional<String> shippingCompany, Shipment dispatched, List<String> warnings) {

    /** Documented length of {@code TrackingNumber}. */
    private static final int MAX_LENGTH = 100;

    /**
     * Reads an order's shipments.
     *
     * @param order the order
     * @param settings the carriers' names in Unleashed
     * @return empty when no shipment has a tracking number
     */
    public static Optional<OutgoingTracking> of(Order order, IntegrationSettings settings) {
        List<Shipment> tracked = order.orderShipments().stream()
                .filter(shipment -> number(shipment).isPresent())
                .toList();
        if (tracked.isEmpty()) {
            return Optional.empty();
        }
        List<String> warnings = new ArrayList<>();
        return Optional.of(new OutgoingTracking(
                join(tracked, warnings), company(tracked, settings, warnings), tracked.get(0), List.copyOf(warnings)));
    }

    /**
     * Puts the tracking on an existing shipment.
     *
     * @param existing the whole shipment as it was read
     * @return the whole shipment to send back, or empty when it says all this already
     */
    public Optional<SalesShipment> applyTo(SalesShipment existing) {
        boolean sameNumber = existing.trackingNumber()
                .map(number -> TrackingNumbers.key(number).equals(TrackingNumbers.key(trackingNumber)))
                .orElse(false);
        boolean sameCompany = shippingCompany.isEmpty()
                || existing.shippingCompany()
                        .flatMap(ShippingCompany::name)
                        .map(name -> name.equalsIgnoreCase(shippingCompany.get()))
                        .orElse(false);
        if (sameNumber && sameCompany) {
            return Optional.empty();
        }
        SalesShipment.Builder changed = existing.toBuilder().trackingNumber(trackingNumber);
        shippingCompany.ifPresent(name ->
                changed.shippingCompany(ShippingCompany.builder().name(name).build()));
        return Optional.of(changed.build());
    }

    /**
     * A shipment of everything, for a sales order that has none. Charge lines are not shipped.
     *
     * @param salesOrder the sales order as Unleashed has it, with its number and lines
     * @return the shipment to create, or empty when there is no order number or nothing to ship, or the sales order is
     *     {@linkplain #isParked parked} or backordered
     */
    public Optional<SalesShipment> newShipmentFor(SalesOrder salesOrder) {
        List<SalesShipmentLine> lines = new ArrayList<>();
        for (SalesOrderLine line : salesOrder.salesOrderLines()) {
            boolean charge = line.lineType().filter("Charge"::equalsIgnoreCase).isPresent();
            BigDecimal quantity = line.orderQuantity().orElse(BigDecimal.ZERO);
            if (!charge && quantity.signum() > 0 && line.product().isPresent()) {
                lines.add(SalesShipmentLine.builder()
                        .lineNumber(lines.size() + 1)
                        .product(line.product())
                        .shipmentQty(quantity)
                        .salesOrderLineNumber(line.lineNumber())
                        .build());
            }
        }
        if (lines.isEmpty()
                || salesOrder.orderNumber().isEmpty()
                || isParked(salesOrder)
                || isBackordered(salesOrder)) {
            return Optional.empty();
        }
        SalesShipment.Builder shipment = SalesShipment.builder()
                // The same order never gets a second shipment out of a repeat: its guid follows from the order's.
                .guid(salesOrder.guid().map(SalesOrderIdentity::shipmentGuid))
                .orderNumber(salesOrder.orderNumber())
                .shipmentStatus(ShipmentStatus.DISPATCHED)
                .dispatchDate(
                        dispatched.dateShipped().map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .trackingNumber(trackingNumber)
                .salesShipmentLines(lines);
        shippingCompany.ifPresent(name ->
                shipment.shippingCompany(ShippingCompany.builder().name(name).build()));
        return Optional.of(shipment.build());
    }

    /**
     * Whether a sales order waits for somebody to place it. It has no shipment, and making one would ship goods that nobody has
     * released (that it has none is inferred).
     *
     * @param salesOrder the sales order as Unleashed has it, or as it is sent
     * @return true for the status Parked, of which custom statuses are extensions (documented)
     */
    public static boolean isParked(SalesOrder salesOrder) {
        return salesOrder.orderStatus().filter(OrderStatus.PARKED::equals).isPresent();
    }

    /** Some of it waits for goods (inferred), so what was shipped is a part, and not everything as a new shipment would say. */
    private static boolean isBackordered(SalesOrder salesOrder) {
        return salesOrder.orderStatus().filter(OrderStatus.BACKORDERED::equals).isPresent();
    }

    private static Optional<String> number(Shipment shipment) {
        return shipment.trackingNumber().flatMap(TrackingNumbers::clean);
    }

    private static String join(List<Shipment> tracked, List<String> warnings) {
        Set<String> numbers = new LinkedHashSet<>();
        tracked.forEach(
                shipment -> number(shipment).ifPresent(number -> numbers.addAll(TrackingNumbers.split(number))));
        StringBuilder joined = new StringBuilder();
        List<String> leftOut = new ArrayList<>();
        for (String number : numbers) {
            String separator = joined.length() == 0 ? "" : ",";
            if (joined.length() + separator.length() + number.length() <= MAX_LENGTH) {
                joined.append(separator).append(number);
            } else {
                leftOut.add(number);
            }
        }
        if (!leftOut.isEmpty()) {
            warnings.add("Unleashed takes at most " + MAX_LENGTH + " characters of tracking numbers; left out: "
                    + String.join(", ", leftOut));
        }
        return joined.toString();
    }

    private static Optional<String> company(
            List<Shipment> tracked, IntegrationSettings settings, List<String> warnings) {
        Set<String> unknown = new LinkedHashSet<>();
        Optional<String> company = Optional.empty();
        for (Shipment shipment : tracked) {
            String carrier = shipment.carrierCode().orElse("").strip();
            company = settings.shippingCompanyOf(carrier);
            if (company.isPresent()) {
                break;
            }
            if (!carrier.isEmpty()) {
                unknown.add(carrier);
            }
        }
        String sent = company.map(name -> "with " + name).orElse("without one");
        unknown.forEach(carrier -> warnings.add("The carrier '" + carrier
                + "' has no shipping company in carriersToShippingCompanies;" + " the shipment is sent " + sent + "."));
        return company;
    }
}
