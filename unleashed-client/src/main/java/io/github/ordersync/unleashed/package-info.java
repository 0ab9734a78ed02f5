/**
 * The client for the Unleashed API. Start at {@link io.github.ordersync.unleashed.UnleashedClient}: it has a method for each
 * resource, and each resource is an interface with the verbs that the service has for it.
 *
 * <pre>{@code
 * SalesOrderFilter filter = SalesOrderFilter.builder()
 *         .orderStatus(List.of(OrderStatus.COMPLETED))
 *         .completedAfter(LocalDate.now().minusDays(7))
 *         .build();
 * Paged<SalesOrder> orders = unleashed.salesOrders().list(filter);
 * }</pre>
 *
 * <p>Lists of changes shift while they are read; {@link io.github.ordersync.unleashed.ChangeScan} misses nothing. A write
 * replaces the whole object, so change what was read: the models keep what they do not know.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
