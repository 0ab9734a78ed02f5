/** Which stock figure an inventory item should have. */
@NullMarked
package io.github.ordersync.sync.stock;

import org.jspecify.annotations.NullMarked;
