/** The client for the Unleashed API: {@link io.github.ordersync.unleashed.UnleashedClient} and one interface per resource. */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        forceJacksonPropertyNames = false,
        allParameters = false,
        get = {"*"})
package io.github.ordersync.unleashed;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
