package io.github.ordersync.sync.settings;

/** What happens to a dispatched shipment without a tracking number. */
public enum UntrackedShipments {
    /** It is not added until it has one. */
    WAIT,
    /** It is added as it is. */
    ADD
}
