/** What the webhooks of both services have in common: where headers come from, and what a verification ends in. */
@NullMarked
package io.github.ordersync.client.webhook;

import org.jspecify.annotations.NullMarked;
