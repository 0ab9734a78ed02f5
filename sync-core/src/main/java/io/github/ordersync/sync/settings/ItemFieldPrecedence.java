package io.github.ordersync.sync.settings;

/** Which place of an order item is looked at first for a custom field. */
public enum ItemFieldPrecedence {
    /** {@code metadata}, then {@code variation_list}. */
    METADATA_FIRST,
    /** {@code variation_list}, then {@code metadata}. */
    VARIATIONS_FIRST
}
