package io.github.ordersync.sandbox;

/** The two services that the sandbox stands in for. */
public enum Service {
    /** Unleashed: stock and sales. */
    UNLEASHED,
    /** Order Desk: orders from many shops. */
    ORDER_DESK
}
