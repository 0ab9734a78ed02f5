/** Measurements that look into the fleet. */
@NullMarked
package io.github.ordersync.engine.fleet;

import org.jspecify.annotations.NullMarked;
