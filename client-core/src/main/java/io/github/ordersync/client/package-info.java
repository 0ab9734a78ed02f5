/** What both clients share in public: transport, time, retry, paging, listeners. */
@NullMarked
@ValueStyle
package io.github.ordersync.client;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
