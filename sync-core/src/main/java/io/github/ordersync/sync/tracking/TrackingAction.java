package io.github.ordersync.sync.tracking;

/** What the integration does about a {@link TrackingEvent}. */
public enum TrackingAction {
    /** Nothing. */
    NOTHING,
    /** Put tracking number and shipping company on the sales order's shipment in Unleashed. */
    SEND_TRACKING,
    /** Add the shipment to the order in Order Desk and move the order. */
    ADD_SHIPMENT,
    /** Leave the order where it is until there is a tracking number. */
    WAIT,
    /** Change the tracking number of the shipment in Order Desk. */
    UPDATE_SHIPMENT,
    /** Note it in the order's history and move the order. */
    CANCEL_ORDER
}
