package io.github.ordersync.orderdesk;

/** What became of a shipment that was to be added; either way the order has it now. */
public enum AddedShipment {
    /** It was added. */
    ADDED,
    /** The order had it before; nothing was changed. */
    ALREADY_THERE
}
