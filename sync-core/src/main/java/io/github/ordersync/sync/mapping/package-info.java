/**
 * An order in Order Desk becomes a sales order in Unleashed. Pure functions: the same order, settings and context give
 * the same result, and no input makes them throw. Amounts are in the order's currency; rates are fractions.
 *
 * <pre>{@code
 * MappingResult result = mapper.map(order, context);
 * }</pre>
 *
 * <p>Start at {@link io.github.ordersync.sync.mapping.OrderMapper}. Each result has an {@link
 * io.github.ordersync.sync.mapping.Explanation}, which says where every value came from; problems and warnings carry a
 * {@link io.github.ordersync.sync.mapping.FindingCode} that programs may rely on. {@link
 * io.github.ordersync.sync.mapping.SalesOrderIdentity} says who a sales order is.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
