/**
 * A receiver of webhooks: verifies, acknowledges at once, queues; the work is done afterwards. Polling goes on beside it, with
 * longer intervals, and finds whatever a webhook did not tell.
 */
@NullMarked
package io.github.ordersync.examples.webhook;

import org.jspecify.annotations.NullMarked;
