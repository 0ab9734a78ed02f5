/** What both clients share in public: transport, time, retry, paging, listeners. */
@NullMarked
package io.github.ordersync.client;

import org.jspecify.annotations.NullMarked;
