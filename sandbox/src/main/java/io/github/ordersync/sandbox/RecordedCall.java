package io.github.ordersync.sandbox;

/**
 * A call that reached a service. Neither headers, query nor bodies are recorded: they may hold secrets.
 *
 * @param service the service that was called
 * @param method the HTTP method
 * @param path the path without the query, such as {@code /SalesOrders} or {@code /api/v2/orders}
 * @param status the HTTP status that the service answered, even when a fault kept the answer from arriving
 */
public record RecordedCall(Service service, String method, String path, int status) {}
