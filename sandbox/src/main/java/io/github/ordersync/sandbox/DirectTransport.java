package io.github.ordersync.sandbox;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Carries calls to the two services without a socket. */
final class DirectTransport implements Transport {

    private final FrontDoor door;
    private final Map<String, Service> authorities;
    private final TimeSource time;
    private final BooleanSupplier closed;

    DirectTransport(FrontDoor door, Map<String, Service> authorities, TimeSource time, BooleanSupplier closed) {
        this.door = door;
        this.authorities = Map.copyOf(authorities);
        this.time = time;
        this.closed = closed;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before " + request.endpoint() + " was sent");
        }
        URI uri = request.uri();
        Service service = authorities.get(uri.getAuthority() == null ? "" : uri.getAuthority());
        if (service == null) {
            throw new UnknownHostException(uri.getHost() + ": the sandbox knows " + authorities.keySet());
        }
        if (closed.getAsBoolean()) {
            throw new ConnectException("The sandbox is closed");
        }
        FrontDoor.Outcome outcome =
                door.receive(Request.of(service, request.method(), uri, request.headers(), request.body()));
        if (!outcome.arrived()) {
            throw new ConnectException("Connection refused (planned fault)");
        }
        if (outcome.delay().compareTo(timeout) > 0) {
            time.sleep(timeout);
            throw new HttpTimeoutException("No answer within " + timeout + " (planned fault)");
        }
        time.sleep(outcome.delay());
        Answer answer = outcome.answer();
        if (answer == null) {
            throw new IOException("The answer was lost (planned fault)");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new TransportResponse(answer.status(), headers, answer.bytes());
    }
}
