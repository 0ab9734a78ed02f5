/**
 * An order in Order Desk becomes a sales order in Unleashed. Pure functions: the same order, settings and context give
 * the same result, and no input makes them throw. Amounts are in the order's currency; rates are fractions.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
