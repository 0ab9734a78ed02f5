/** Which way tracking numbers travel, and what that means for one order. */
@NullMarked
package io.github.ordersync.sync.tracking;

import org.jspecify.annotations.NullMarked;
