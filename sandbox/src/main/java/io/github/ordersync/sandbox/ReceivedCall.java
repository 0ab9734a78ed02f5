package io.github.ordersync.sandbox;

/**
 * A call as it arrives, before it is worked on: what a fault is chosen by.
 *
 * @param service the service that was called
 * @param method the HTTP method
 * @param path the path without the query, such as {@code /SalesOrders} or {@code /api/v2/orders}
 */
public record ReceivedCall(Service service, String method, String path) {}
