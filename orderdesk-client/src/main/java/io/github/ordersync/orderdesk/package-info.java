/** The client for the Order Desk API. */
@NullMarked
package io.github.ordersync.orderdesk;

import org.jspecify.annotations.NullMarked;
