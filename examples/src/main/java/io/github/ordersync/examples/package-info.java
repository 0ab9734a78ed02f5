/** Programs that show how the SDK is used. {@link io.github.ordersync.examples.Ordersync} is a tool of its own. */
@NullMarked
package io.github.ordersync.examples;

import org.jspecify.annotations.NullMarked;
