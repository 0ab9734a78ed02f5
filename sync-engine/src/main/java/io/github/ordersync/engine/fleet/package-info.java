/** Many stores in one process: start at {@link io.github.ordersync.engine.fleet.StoreFleet}. */
@NullMarked
@ValueStyle
package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
