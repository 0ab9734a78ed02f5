/** The client for the Order Desk API. Start at {@link io.github.ordersync.orderdesk.OrderDeskClient}. */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        get = {"*"})
package io.github.ordersync.orderdesk;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
