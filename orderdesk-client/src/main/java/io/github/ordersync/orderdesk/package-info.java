/** The client for the Order Desk API. Start at {@link io.github.ordersync.orderdesk.OrderDeskClient}. */
@NullMarked
@ValueStyle
package io.github.ordersync.orderdesk;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
