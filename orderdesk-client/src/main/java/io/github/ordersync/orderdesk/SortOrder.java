package io.github.ordersync.orderdesk;

/** The direction of a sorted list. */
public enum SortOrder {
    /** Smallest or oldest first. */
    ASC,
    /** Greatest or newest first. */
    DESC
}
