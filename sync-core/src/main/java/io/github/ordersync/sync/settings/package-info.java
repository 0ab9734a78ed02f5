/**
 * What a user decides about the integration. All values are immutable; rates are fractions (0.15 is 15 %); folders are
 * named by their name or their id.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allParameters = false,
        get = {"*"})
package io.github.ordersync.sync.settings;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
