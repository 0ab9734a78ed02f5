/**
 * What Unleashed sends and takes. All values are immutable; rates are fractions (0.15 is 15 %); prices and line totals
 * exclude tax; instants are UTC; lengths are the service's own. A member that is empty here may be missing, null or blank
 * on the wire; see {@link io.github.ordersync.client.json.OpenModel}.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.unleashed.model;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
