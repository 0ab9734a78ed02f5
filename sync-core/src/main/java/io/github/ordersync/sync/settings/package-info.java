/**
 * What a user decides about the integration. All values are immutable; rates are fractions (0.15 is 15 %); folders are
 * named by their name or their id.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.sync.settings;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
