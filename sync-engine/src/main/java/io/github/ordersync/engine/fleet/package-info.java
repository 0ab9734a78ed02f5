/**
 * Many stores in one process: start at {@link io.github.ordersync.engine.fleet.StoreFleet}.
 *
 * <ol>
 *   <li>{@link io.github.ordersync.engine.fleet.StoreFleet}: takes stores in, runs their passes, ends in order.
 *   <li>{@link io.github.ordersync.engine.fleet.Pace}: how often each flow of a store runs.
 *   <li>{@link io.github.ordersync.engine.fleet.FleetListener}, {@link io.github.ordersync.engine.fleet.FleetStatus}: what became
 *       of the passes, and how the stores are.
 *   <li>{@link io.github.ordersync.engine.fleet.Backoff}: how long to leave alone what failed, for schedulers of your own.
 * </ol>
 */
@NullMarked
@ValueStyle
package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
