package io.github.ordersync.examples.probe;

import org.jspecify.annotations.Nullable;

/**
 * What the user chose.
 *
 * @param productCode a product to put on sales orders; null for the first one that fits
 * @param customerCode a customer to put on sales orders; null for the first one that fits
 * @param customStatus a custom status of the account; null for none, which leaves one assumption undecided
 * @param complete whether goods may be dispatched and one sales order completed, which Unleashed keeps for ever
 */
public record Choices(
        @Nullable String productCode,
        @Nullable String customerCode,
        @Nullable String customStatus,
        boolean complete) {}
