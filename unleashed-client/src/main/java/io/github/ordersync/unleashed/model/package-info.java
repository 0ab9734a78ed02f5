/**
 * What Unleashed sends and takes. All values are immutable; rates are fractions (0.15 is 15 %); prices and line totals
 * exclude tax; instants are UTC; lengths are the service's own. A member that is empty here may be missing, null or blank
 * on the wire; see {@link io.github.ordersync.client.json.OpenModel}.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        forceJacksonPropertyNames = false,
        allParameters = false,
        get = {"*"})
package io.github.ordersync.unleashed.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
