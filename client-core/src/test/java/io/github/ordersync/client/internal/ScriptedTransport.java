package io.github.ordersync.client.internal;

import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers as the test says, one step per request; the last step is repeated. */
final class ScriptedTransport implements Transport {

    /** What one request meets. */
    @FunctionalInterface
    interface Step {
        TransportResponse take() throws IOException, InterruptedException;
    }

    final List<TransportRequest> requests = new ArrayList<>();
    final List<Duration> timeouts = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    ScriptedTransport then(Step step) {
        steps.add(step);
        return this;
    }

    ScriptedTransport then(int status, String body, String... headers) {
        Map<String, List<String>> all = new java.util.HashMap<>(Map.of("Content-Type", List.of("application/json")));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return then(() -> new TransportResponse(status, all, body.getBytes(StandardCharsets.UTF_8)));
    }

    ScriptedTransport then(IOException failure) {
        return then(() -> {
            throw failure;
        });
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        requests.add(request);
        timeouts.add(timeout);
        Step step = steps.size() > 1 ? steps.remove() : steps.element();
        return step.take();
    }
}
