/** Runs in the compiler, when the other modules are built. */
@NullMarked
package io.github.ordersync.values;

import org.jspecify.annotations.NullMarked;
