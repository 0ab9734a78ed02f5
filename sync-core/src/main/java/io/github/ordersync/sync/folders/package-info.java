/** Folders by name or id, and whether a cancellation still counts. */
@NullMarked
package io.github.ordersync.sync.folders;

import org.jspecify.annotations.NullMarked;
