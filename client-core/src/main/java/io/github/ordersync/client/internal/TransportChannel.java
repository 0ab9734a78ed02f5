package io.github.ordersync.client.internal;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;

/** The lowest layer: adds the service's headers, made anew for each attempt, and sends within what is left of the deadline. */
final class TransportChannel implements Channel {

    private final Transport transport;
    private final Dialect dialect;
    private final TimeSource time;

    TransportChannel(Transport transport, Dialect dialect, TimeSource time) {
        this.transport = transport;
        this.dialect = dialect;
        this.time = time;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        Duration left = exchange.left(time.nanoTime());
        if (left.isZero()) {
            throw new java.net.http.HttpConnectTimeoutException("the deadline had passed before anything was sent");
        }
        TransportRequest request = new TransportRequest(
                exchange.endpoint().name(),
                exchange.endpoint().method(),
                exchange.uri(),
                dialect.headers(exchange.query(), exchange.body().length > 0),
                exchange.body());
        return transport.send(request, left);
    }
}
