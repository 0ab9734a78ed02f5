/**
 * The client for the Order Desk API. Start at {@link io.github.ordersync.orderdesk.OrderDeskClient}: the store, and three
 * resources, {@link io.github.ordersync.orderdesk.Orders}, {@link io.github.ordersync.orderdesk.Shipments} and {@link
 * io.github.ordersync.orderdesk.InventoryItems}.
 *
 * <pre>{@code
 * Order changed = orderDesk.orders().update(order.id().orElseThrow(), before -> before.toBuilder()
 *         .putCheckoutData("DeliveryInstruction", JsonValue.of("Ring twice"))
 *         .build());
 * }</pre>
 *
 * <p>Order Desk allows some calls a second; clients with the same options wait for each other. It reports some errors
 * with the status 200: they are exceptions here like all others.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.orderdesk;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
