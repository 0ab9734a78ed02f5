package io.github.ordersync.sync.settings;

/** Where the tax amount of a line comes from. */
public enum LineTaxPolicy {
    /** The item's field {@code LineTax}; else computed where a rate above 0 is known; else 0.00. */
    AUTO,
    /** The item's field {@code LineTax}, else 0.00: the guide to the letter. */
    ZERO_UNLESS_SET,
    /**
     * The order's {@code tax_total}, spread over the taxed lines by largest remainder, with rates that explain it. An
     * item's own {@code LineTax} stays as it is. The service may refuse such rates (weak).
     */
    FROM_ORDER
}
