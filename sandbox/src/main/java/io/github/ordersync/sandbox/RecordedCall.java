package io.github.ordersync.sandbox;

/**
 * A call that reached a service. Neither headers, query nor bodies are recorded: they may hold secrets.
 *
 * @param service the service that was called
 * @param method the HTTP method
 * @param path the path without the query, such as {@code /SalesOrders} or {@code /api/v2/orders}
 * @param status the HTTP status that the service answered, even when a fault kept the answer from arriving; 0 when the
 *     call did not arrive, which only {@link Sandbox#attempts()} shows
 * @param fault the fault that it met and where that came from, such as {@code answer lost (planned)}; empty when none
 */
public record RecordedCall(Service service, String method, String path, int status, String fault) {

    /**
     * A call that met no fault.
     *
     * @param service the service that was called
     * @param method the HTTP method
     * @param path the path without the query
     * @param status the HTTP status that the service answered
     */
    public RecordedCall(Service service, String method, String path, int status) {
        this(service, method, path, status, "");
    }

    /**
     * Whether it met a fault.
     *
     * @return false when everything was as it should be
     */
    public boolean isFaulty() {
        return !fault.isEmpty();
    }

    /** One line, such as {@code UNLEASHED POST /SalesOrders/... -> 201, answer lost (planned)}. */
    @Override
    public String toString() {
        return service + " " + method + " " + path + " -> " + (status == 0 ? "nothing" : status)
                + (fault.isEmpty() ? "" : ", " + fault);
    }
}
