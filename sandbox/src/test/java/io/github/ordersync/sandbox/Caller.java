package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls a sandbox's services as a client has to, with headers that a test may take away or change. */
final class Caller {

    record Reply(int status, Map<String, List<String>> headers, String text) {

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

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> unleashedHeaders = new LinkedHashMap<>();
    final Map<String, String> orderDeskHeaders = new LinkedHashMap<>();
    private final Sandbox sandbox;
    private final Transport transport;

    private Caller(Sandbox sandbox, Transport transport) {
        this.sandbox = sandbox;
        this.transport = transport;
        unleashedHeaders.put("Accept", "application/json");
        unleashedHeaders.put("Content-Type", "application/json");
        unleashedHeaders.put("client-type", "ordersync/tests");
        unleashedHeaders.put("api-auth-id", sandbox.unleashedApiId());
        orderDeskHeaders.put("ORDERDESK-STORE-ID", sandbox.orderDeskStoreId());
        orderDeskHeaders.put("ORDERDESK-API-KEY", sandbox.orderDeskApiKey());
        orderDeskHeaders.put("Content-Type", "application/json");
    }

    /** Over real HTTP, also bodies on a GET. */
    static Caller http(Sandbox sandbox) {
        return new Caller(sandbox, Caller::overHttp);
    }

    static Caller inProcess(Sandbox sandbox) {
        return new Caller(sandbox, sandbox.transport());
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
        TransportResponse response = transport.send(
                new TransportRequest("test", method, uri, headers, body.getBytes(StandardCharsets.UTF_8)),
                Duration.ofSeconds(20));
        return new Reply(response.status(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    private static TransportResponse overHttp(TransportRequest request, Duration timeout)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(timeout);
        request.headers().forEach(builder::header);
        builder.method(
                request.method(),
                request.body().length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        HttpResponse<byte[]> response = HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new TransportResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
