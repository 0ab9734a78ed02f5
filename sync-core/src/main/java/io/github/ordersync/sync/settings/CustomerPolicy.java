package io.github.ordersync.sync.settings;

/** What happens when an order does not say which customer it belongs to. */
public enum CustomerPolicy {
    /** A guid or a code must be known, from the order or as the setting's customer code. */
    REQUIRE,
    /** An existing customer with the order's e-mail, then with its name; else the setting's customer code. */
    MATCH,
    /** As {@link #MATCH}; when none matches, a customer is created from the order. */
    CREATE
}
