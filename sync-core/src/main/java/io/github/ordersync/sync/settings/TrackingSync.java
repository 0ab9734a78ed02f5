package io.github.ordersync.sync.settings;

/** In which direction tracking numbers go. */
public enum TrackingSync {
    /** The shipments of an order go to Unleashed together with the order. */
    TO_UNLEASHED,
    /** Shipments are pulled from Unleashed and added to the order; none is ever sent. */
    FROM_UNLEASHED,
    /** Neither way. */
    DISABLED
}
