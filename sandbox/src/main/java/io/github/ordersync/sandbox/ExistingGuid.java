package io.github.ordersync.sandbox;

/**
 * What a POST of a sales order to a guid that already exists does. Unknown at the real service: it is either an error
 * or an update, never a second order.
 */
public enum ExistingGuid {
    /** The POST is refused with a list of problems. */
    REFUSE,
    /** The POST replaces the sales order as a PUT would, and answers 201. */
    UPSERT
}
