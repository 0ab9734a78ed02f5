/**
 * A receiver of webhooks: verifies, acknowledges at once, queues; the work is done afterwards. Polling goes on beside it, with
 * longer intervals, and finds whatever a webhook did not tell.
 *
 * <p>A request goes from {@link io.github.ordersync.examples.webhook.WebhookServer} to its store's {@link
 * io.github.ordersync.examples.webhook.StoreWebhooks}, as a task to a {@link
 * io.github.ordersync.examples.webhook.WebhookTasks} (the queue of this package, or the worker's table), and from there to
 * {@link io.github.ordersync.examples.webhook.WebhookWork}.
 */
@NullMarked
package io.github.ordersync.examples.webhook;

import org.jspecify.annotations.NullMarked;
