/** Measurements; nothing here is published. */
@NullMarked
package io.github.ordersync.benchmarks;

import org.jspecify.annotations.NullMarked;
