package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls a sandbox's services as a client has to, with headers that a test may take away or change. */
final class Caller {

    record Reply(int status, Map<String, java.util.List<String>> headers, String text) {

        JsonNode json() {
            try {
                return Trees.read(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    final Sandbox sandbox;
    final Map<String, String> unleashedHeaders = new LinkedHashMap<>();
    final Map<String, String> orderDeskHeaders = new LinkedHashMap<>();

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
        unleashedHeaders.put("Accept", "application/json");
        unleashedHeaders.put("Content-Type", "application/json");
        unleashedHeaders.put("client-type", "ordersync/tests");
        unleashedHeaders.put("api-auth-id", sandbox.unleashedApiId());
        orderDeskHeaders.put("ORDERDESK-STORE-ID", sandbox.orderDeskStoreId());
        orderDeskHeaders.put("ORDERDESK-API-KEY", sandbox.orderDeskApiKey());
        orderDeskHeaders.put("Content-Type", "application/json");
    }

    Reply unleashed(String method, String pathAndQuery, String body) throws IOException, InterruptedException {
        URI uri = URI.create(sandbox.unleashedUrl() + pathAndQuery);
        Map<String, String> headers = new LinkedHashMap<>(unleashedHeaders);
        headers.putIfAbsent(
                "api-auth-signature",
                UnleashedApi.signature(uri.getQuery() == null ? "" : uri.getQuery(), sandbox.unleashedApiKey()));
        return send(method, uri, headers, body);
    }

    Reply unleashed(String pathAndQuery) throws IOException, InterruptedException {
        return unleashed("GET", pathAndQuery, "");
    }

    Reply orderDesk(String method, String pathAndQuery, String body) throws IOException, InterruptedException {
        return send(method, URI.create(sandbox.orderDeskUrl() + pathAndQuery), orderDeskHeaders, body);
    }

    Reply orderDesk(String pathAndQuery) throws IOException, InterruptedException {
        return orderDesk("GET", pathAndQuery, "");
    }

    private Reply send(String method, URI uri, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        TransportResponse response = sandbox.transport()
                .send(
                        new TransportRequest("test", method, uri, headers, body.getBytes(StandardCharsets.UTF_8)),
                        Duration.ofSeconds(10));
        return new Reply(response.status(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }
}
