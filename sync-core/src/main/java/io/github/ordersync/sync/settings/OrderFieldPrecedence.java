package io.github.ordersync.sync.settings;

/** Which place of an order is looked at first for a custom field. */
public enum OrderFieldPrecedence {
    /** {@code checkout_data}, then {@code order_metadata}. */
    CHECKOUT_DATA_FIRST,
    /** {@code order_metadata}, then {@code checkout_data}. */
    ORDER_METADATA_FIRST
}
