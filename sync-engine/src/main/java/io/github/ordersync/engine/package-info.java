/**
 * Runs the integration: start at {@link io.github.ordersync.engine.SyncEngine}. What is done is read back from the two
 * services themselves; a {@link io.github.ordersync.engine.SyncState} only saves calls.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.engine;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
