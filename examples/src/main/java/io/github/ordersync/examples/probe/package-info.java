/**
 * {@code ordersync probe}: tries on a test account what the code assumes about the two services. Each assumption is one of
 * {@link io.github.ordersync.examples.probe.Assumption}; the comments of the code name it by its id.
 */
@NullMarked
package io.github.ordersync.examples.probe;

import org.jspecify.annotations.NullMarked;
