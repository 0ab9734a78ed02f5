/** What the SDK does, as Micrometer meters. Start at {@link io.github.ordersync.micrometer.SyncMetrics}. */
@NullMarked
package io.github.ordersync.micrometer;

import org.jspecify.annotations.NullMarked;
