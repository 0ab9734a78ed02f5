/**
 * What Unleashed sends to the address of a subscription. Start at {@link
 * io.github.ordersync.unleashed.webhook.UnleashedWebhook}.
 */
@NullMarked
package io.github.ordersync.unleashed.webhook;

import org.jspecify.annotations.NullMarked;
