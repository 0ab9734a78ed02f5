package io.github.ordersync.sync.settings;

/** When an order moves to the folder of shipped orders. */
public enum MoveWhen {
    /** With its first shipment. */
    FIRST_SHIPMENT,
    /** When everything on the sales order has been shipped. */
    FULLY_SHIPPED
}
