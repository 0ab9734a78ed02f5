package io.github.ordersync.client;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request, ready to be sent.
 *
 * @param endpoint the name of the call, such as {@code salesOrders.create}; for logs, never sent
 * @param method the HTTP method
 * @param uri the address with the encoded query
 * @param headers the headers, credentials included
 * @param body the body, empty when there is none
 */
public record TransportRequest(String endpoint, String method, URI uri, Map<String, String> headers, byte[] body) {

    /**
     * Checks or copies the parts.
     *
     * @param endpoint the name of the call, such as {@code salesOrders.create}
     * @param method the HTTP method
     * @param uri the address with the encoded query
     * @param headers the headers, credentials included
     * @param body the body, empty when there is none
     */
    public TransportRequest {
        headers = Map.copyOf(headers);
    }

    /** Names the call only: address, headers and body may hold secrets or personal data. */
    @Override
    public String toString() {
        return "TransportRequest[" + endpoint + ", " + method + ", " + body.length + " bytes]";
    }
}
