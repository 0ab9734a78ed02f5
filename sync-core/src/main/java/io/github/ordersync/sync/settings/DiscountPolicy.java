package io.github.ordersync.sync.settings;

/** How a discount on the whole order reaches Unleashed. */
public enum DiscountPolicy {
    /** Over the product lines by largest remainder, in proportion to their totals. */
    SPREAD,
    /** As a charge line of its own with a negative amount. */
    CHARGE_LINE,
    /** Not at all; the total then differs from Order Desk's. */
    OMIT
}
