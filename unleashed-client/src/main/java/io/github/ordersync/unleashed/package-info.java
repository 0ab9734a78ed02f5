/** The client for the Unleashed API: {@link io.github.ordersync.unleashed.UnleashedClient} and one interface per resource. */
@NullMarked
@ValueStyle
package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
