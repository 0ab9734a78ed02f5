package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a {@link BrokenEngine} does to calls and their answers. */
final class BrokenCalls implements Transport {

    final Simulation simulation;
    int count;
    private final BrokenEngine broken;
    private final Transport between;
    private Duration timeout = Duration.ZERO;
    private @Nullable TransportRequest lastToOrderDesk;

    BrokenCalls(BrokenEngine broken, Transport between, Simulation simulation) {
        this.broken = broken;
        this.between = between;
        this.simulation = simulation;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration within) throws IOException, InterruptedException {
        timeout = within;
        if (request.uri().getPath().startsWith("/api/v2")) {
            lastToOrderDesk = request;
        }
        return broken.send(this, request);
    }

    TransportResponse pass(TransportRequest request) throws IOException, InterruptedException {
        return between.send(request, timeout);
    }

    /** Moves an order on its own account, once it knows Order Desk's credentials. */
    void move(String orderId, String folder) throws IOException, InterruptedException {
        TransportRequest known = lastToOrderDesk;
        if (known != null) {
            String address = known.uri().toString().replaceAll("/api/v2.*", "/api/v2/move-orders");
            String body = "{\"order_id_list\":[" + orderId + "],\"destination_folder_name\":\"" + folder + "\"}";
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(known.headers());
            headers.put("Content-Type", "application/json");
            pass(new TransportRequest("orders.move", "POST", URI.create(address), headers, bytes(body)));
        }
    }

    static ObjectNode body(TransportRequest request) {
        return Json.object(text(request));
    }

    static String text(TransportRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    static TransportRequest with(TransportRequest request, String path, String body) {
        String address = request.uri().toString();
        String changed = address.replace(request.uri().getPath(), path);
        return new TransportRequest(
                request.endpoint(), request.method(), URI.create(changed), request.headers(), bytes(body));
    }

    static boolean asksFor(TransportRequest request, String query) {
        String whole = request.uri().getQuery();
        return whole != null && whole.contains(query);
    }

    /** A good answer with another body; what is not JSON stays as it is. */
    static TransportResponse changed(TransportResponse answer, Consumer<ObjectNode> change) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != 200) {
            return answer;
        }
        try {
            ObjectNode body = Json.object(text);
            change.accept(body);
            return new TransportResponse(answer.status(), answer.headers(), bytes(body.toString()));
        } catch (AssertionError e) {
            return answer;
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
