/** Shared by the packages of this module and not exported. */
@NullMarked
package io.github.ordersync.orderdesk.internal;

import org.jspecify.annotations.NullMarked;
