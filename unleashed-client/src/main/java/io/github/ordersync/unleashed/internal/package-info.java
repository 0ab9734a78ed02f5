/** Shared by the packages of this module and not exported. */
@NullMarked
package io.github.ordersync.unleashed.internal;

import org.jspecify.annotations.NullMarked;
