package io.github.ordersync.sync.tracking;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.UntrackedShipments;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.util.List;
import java.util.Map;

/**
 * What an order in Order Desk needs so that it has every dispatched shipment of its sales order, once. Follows from what
 * the two services say; what is remembered of earlier pulls only saves a call.
 *
 * @param add shipments that the order lacks
 * @param update shipments of the order whose tracking number has changed in Unleashed, or has come at last
 * @param remove shipments of ours that the order has twice, the newer ones: two programs added them at the same moment
 * @param leftOver tracking numbers of ours that no shipment of Unleashed has any longer, and that nothing replaces; they
 *     stay, for the customer has been told of them
 * @param shipped whether the order is shipped for the purpose of moving it: something of it was dispatched and may be
 *     shown
 * @param waiting dispatched shipments that are held back because they have no tracking number yet
 * @param unsure whether the given shipments are not enough to tell a new one from a changed one: then nothing may be done
 *     before the plan is made again of all shipments of the sales order
 */
public record ShipmentPlan(
        List<Shipment> add,
        List<Shipment> update,
        List<Shipment> remove,
        List<String> leftOver,
        boolean shipped,
        int waiting,
        boolean unsure) {

    /** The {@code source} of shipments that we add. That it may be written is inferred (O-SHIPMENT-SOURCE). */
    public static final String SOURCE = "Unleashed";

    static final ShipmentPlan NOTHING = new ShipmentPlan(List.of(), List.of(), List.of(), List.of(), false, 0, false);

    /**
     * Plans one order out of the shipments that a scan of changes has brought. Pure: what was planned and done once is
     * not planned again.
     *
     * @param order the order with its shipments
     * @param shipments some shipments of its sales order in Unleashed, in any status
     * @param settings direction, shipments without tracking, names of carriers
     * @param brought for shipments that were brought back earlier: their tracking number then, by
     *     {@link #key(SalesShipment)}
     * @return what to do
     */
    public static ShipmentPlan of(
            Order order, List<SalesShipment> shipments, IntegrationSettings settings, Map<String, String> brought) {
        return plan(order, shipments, settings, brought, false);
    }

    /**
     * Plans one order out of all shipments of its sales order.
     *
     * @param order the order with its shipments
     * @param shipments all shipments of its sales order in Unleashed, in any status
     * @param settings direction, shipments without tracking, names of carriers
     * @param brought as above
     * @return what to do; never unsure
     */
    public static ShipmentPlan ofAll(
            Order order, List<SalesShipment> shipments, IntegrationSettings settings, Map<String, String> brought) {
        return plan(order, shipments, settings, brought, true);
    }

    private static ShipmentPlan plan(
            Order order,
            List<SalesShipment> shipments,
            IntegrationSettings settings,
            Map<String, String> brought,
            boolean all) {
        if (!TrackingDirection.pullsShipments(settings.syncTrackingNumbers())) {
            return NOTHING;
        }
        List<SalesShipment> dispatched =
                shipments.stream().filter(ShipmentPlan::isDispatched).toList();
        return new ShipmentPlanner(order, dispatched, settings, brought, all).plan();
    }

    /**
     * Whether a shipment is on its order once its plan was carried out, so that it is to be remembered as brought. One that
     * is packed only, or waits for a number, is not: it would never be added.
     *
     * @param shipment a shipment of Unleashed
     * @param settings whether shipments without a number are added
     * @return true when it is dispatched, and has a number or needs none
     */
    public static boolean brings(SalesShipment shipment, IntegrationSettings settings) {
        boolean hasNumber =
                shipment.trackingNumber().flatMap(TrackingNumbers::clean).isPresent();
        return isDispatched(shipment) && (hasNumber || settings.untrackedShipments() == UntrackedShipments.ADD);
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

    /**
     * Shipments of ours that an order has twice.
     *
     * @param order an order that was just read
     * @return the newer ones of those with a tracking number
     */
    public static List<Shipment> twice(Order order) {
        return ShipmentPlanner.twice(order);
    }

    /**
     * Whether a shipment of Order Desk has a tracking number.
     *
     * @param shipment a shipment
     * @return false for none, a blank one and Order Desk's {@code n/a}
     */
    public static boolean hasNumber(Shipment shipment) {
        return shipment.trackingNumber().flatMap(TrackingNumbers::clean).isPresent();
    }

    private static boolean isDispatched(SalesShipment shipment) {
        return shipment.shipmentStatus()
                .filter(ShipmentStatus.DISPATCHED::equals)
                .isPresent();
    }
}
