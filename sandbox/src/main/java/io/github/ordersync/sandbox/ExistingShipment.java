package io.github.ordersync.sandbox;

/**
 * What Order Desk does with a shipment whose tracking number the order has already. It is documented that a shipment
 * that exists already is refused; what makes two shipments the same is not.
 */
public enum ExistingShipment {
    /** The tracking number is the key: the second one is refused, two without a number included. */
    REFUSE_SAME_NUMBER,
    /** Nothing is refused: the order has both. */
    ADD
}
