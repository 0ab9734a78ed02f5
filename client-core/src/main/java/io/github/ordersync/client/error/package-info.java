/**
 * One unchecked exception per decision that a caller can take; all are {@link io.github.ordersync.client.error.ApiException}s.
 *
 * <p>After a write one question counts. {@link io.github.ordersync.client.error.OutcomeUnknownException} says that nobody knows whether
 * it happened, and how to find out; {@link io.github.ordersync.client.error.CallInterruptedException} leaves it open too. After all
 * others it did not happen.
 *
 * <pre>{@code
 * try {
 *     orderDesk.orders().get("999999");
 * } catch (NotFoundException e) {
 *     System.out.println(e.getMessage());
 * } catch (ApiException e) {
 *     System.out.println(e.endpoint() + " failed after " + e.attempts() + " attempts");
 * }
 * }</pre>
 */
@NullMarked
package io.github.ordersync.client.error;

import org.jspecify.annotations.NullMarked;
