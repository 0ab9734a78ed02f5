/** The pipeline of a call. For the two clients only: not exported to anybody else. */
@NullMarked
package io.github.ordersync.client.internal;

import org.jspecify.annotations.NullMarked;
