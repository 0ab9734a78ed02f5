/** What both clients share in public: transport, time, retry, paging, listeners. */
@NullMarked
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true, jdkOnly = true)
package io.github.ordersync.client;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
