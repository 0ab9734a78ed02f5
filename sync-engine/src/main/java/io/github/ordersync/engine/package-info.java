/**
 * Runs the integration: start at {@link io.github.ordersync.engine.SyncEngine}. What is done is read back from the two
 * services themselves; a {@link io.github.ordersync.engine.SyncState} only saves calls.
 *
 * <pre>{@code
 * SyncEngine engine = SyncEngine.builder()
 *         .unleashed(unleashed)
 *         .orderDesk(orderDesk)
 *         .settings(settings)
 *         .build();
 * SyncReport report = engine.runOnce();
 * }</pre>
 *
 * <ol>
 *   <li>{@link io.github.ordersync.engine.SyncEngine}: one store; each method makes one pass and returns.
 *   <li>{@link io.github.ordersync.engine.SyncReport} and {@link io.github.ordersync.engine.Outcome}: what became of what.
 *   <li>{@link io.github.ordersync.engine.SyncState}: memory, file or database, with a lease that lets one pass run at a time.
 *   <li>{@link io.github.ordersync.engine.SyncListener}: for meters and logs.
 * </ol>
 */
@NullMarked
@ValueStyle
package io.github.ordersync.engine;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
