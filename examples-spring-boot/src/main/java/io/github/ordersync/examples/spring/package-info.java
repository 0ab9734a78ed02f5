/**
 * The SDK in a Spring Boot application. {@link io.github.ordersync.examples.spring.Stores} and what it is made of know nothing of
 * Spring; {@link io.github.ordersync.examples.spring.OrderSyncConfiguration} wires them.
 */
@NullMarked
package io.github.ordersync.examples.spring;

import org.jspecify.annotations.NullMarked;
