package io.github.ordersync.client.internal;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lowest layer: adds the service's headers, made anew for each attempt, and sends within what is left of the deadline. */
final class TransportChannel implements Channel {

    private final Transport transport;
    private final Dialect dialect;
    private final Map<String, String> extra;
    private final TimeSource time;

    TransportChannel(Dialect dialect, ClientOptions options) {
        this.transport = options.transport();
        this.dialect = dialect;
        this.extra = options.headers();
        this.time = options.time();
        Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        own.addAll(dialect.headers(Query.none(), true).keySet());
        extra.keySet().stream().filter(own::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("headers: " + name + " is one of the headers that the client sends to "
                    + dialect.service() + " itself: " + String.join(", ", own) + ". Leave it out.");
        });
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        Duration left = exchange.left(time.nanoTime());
        if (left.isZero()) {
            throw new java.net.http.HttpConnectTimeoutException("the deadline had passed before anything was sent");
        }
        Map<String, String> headers = withExtra(dialect.headers(exchange.query(), exchange.body().length > 0));
        TransportRequest request = new TransportRequest(
                exchange.endpoint().name(), exchange.endpoint().method(), exchange.uri(), headers, exchange.body());
        return transport.send(request, left);
    }

    private Map<String, String> withExtra(Map<String, String> own) {
        if (extra.isEmpty()) {
            return own;
        }
        Map<String, String> headers = new HashMap<>(extra);
        headers.putAll(own);
        return headers;
    }
}
