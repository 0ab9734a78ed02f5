/**
 * What both clients share in public, and where to read on about calls. You meet these types through a client, which takes a
 * {@link io.github.ordersync.client.ClientOptions} and makes a view of itself with another one:
 *
 * <pre>{@code
 * UnleashedClient impatient = unleashed.withOptions(unleashed.options().toBuilder()
 *         .deadline(Duration.ofSeconds(5))
 *         .retryPolicy(RetryPolicy.none())
 *         .build());
 * }</pre>
 *
 * <ol>
 *   <li>{@link io.github.ordersync.client.ClientOptions}: time limit, repeats, headers, listeners. Share one in a process.
 *   <li>{@link io.github.ordersync.client.Paged}: lists, read page by page while they are used.
 *   <li>{@link io.github.ordersync.client.RepeatSafety}: what is sent again after a failure, and what never is.
 *   <li>{@link io.github.ordersync.client.error.ApiException}: what a call throws, one class for each decision.
 *   <li>{@link io.github.ordersync.client.RawResponse} and {@link io.github.ordersync.client.Async}: status and headers;
 *       other threads.
 *   <li>{@link io.github.ordersync.client.Transport}: a function to replace, for tests and for other HTTP clients.
 * </ol>
 */
@NullMarked
@ValueStyle
package io.github.ordersync.client;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
