package io.github.ordersync.sync.tracking;

/** What can happen to an order that both services know. */
public enum TrackingEvent {
    /** A sales order was made out of an order that has shipments in Order Desk. */
    EXPORTED_WITH_SHIPMENTS,
    /** A sales order was made out of an order without shipments. */
    EXPORTED_WITHOUT_SHIPMENTS,
    /** Unleashed dispatched a shipment with a tracking number that the order does not have. */
    DISPATCHED_WITH_TRACKING,
    /** Unleashed dispatched a shipment without a tracking number. */
    DISPATCHED_WITHOUT_TRACKING,
    /** The tracking number of a shipment that was brought back has changed in Unleashed. */
    TRACKING_CHANGED,
    /** The sales order was deleted in Unleashed. */
    SALES_ORDER_DELETED
}
