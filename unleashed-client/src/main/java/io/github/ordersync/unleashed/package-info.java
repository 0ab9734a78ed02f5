/** The client for the Unleashed API. */
@NullMarked
package io.github.ordersync.unleashed;

import org.jspecify.annotations.NullMarked;
