/**
 * One unchecked exception per decision that a caller can take; all are {@link io.github.ordersync.client.error.ApiException}s.
 *
 * <p>Three say that nothing was changed: {@link io.github.ordersync.client.error.RequestRefusedException}, {@link
 * io.github.ordersync.client.error.RateLimitedException} and {@link
 * io.github.ordersync.client.error.ConnectionFailedException}. One says that nobody knows, and how to find out: {@link
 * io.github.ordersync.client.error.OutcomeUnknownException}.
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
