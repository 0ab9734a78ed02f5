/**
 * What Order Desk posts to others. Start at {@link io.github.ordersync.orderdesk.webhook.OrderDeskWebhook}.
 */
@NullMarked
package io.github.ordersync.orderdesk.webhook;

import org.jspecify.annotations.NullMarked;
