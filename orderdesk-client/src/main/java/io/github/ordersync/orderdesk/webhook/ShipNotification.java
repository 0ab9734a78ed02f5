package io.github.ordersync.orderdesk.webhook;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;

/**
 * What Order Desk posts to the address in an order's metadata {@code ship_notify_url} when a shipment is added
 * (documented).
 *
 * @param shipment the shipment that was added
 * @param order the order with all its shipments
 */
public record ShipNotification(Shipment shipment, Order order) {

    /** The ids; neither names nor addresses. */
    @Override
    public String toString() {
        return "ShipNotification[shipment " + shipment.id().orElse("?") + " of order "
                + order.id().orElse("?") + "]";
    }
}
