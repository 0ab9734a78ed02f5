/**
 * An order in Order Desk becomes a sales order in Unleashed. Pure functions: the same order, settings and context give
 * the same result, and no input makes them throw. Amounts are in the order's currency; rates are fractions.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allParameters = false,
        get = {"*"})
package io.github.ordersync.sync.mapping;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
