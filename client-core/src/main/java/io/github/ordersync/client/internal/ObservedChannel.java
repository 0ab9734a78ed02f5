package io.github.ordersync.client.internal;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener and the log of every attempt: names and numbers only, never an address, a header or a body. */
final class ObservedChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.ordersync.client.calls");

    private final Dialect dialect;
    private final CallListener listener;
    private final TimeSource time;
    private final Channel next;

    ObservedChannel(Dialect dialect, CallListener listener, TimeSource time, Channel next) {
        this.dialect = dialect;
        this.listener = listener;
        this.time = time;
        this.next = next;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        long start = time.nanoTime();
        TransportResponse answer = null;
        try {
            answer = next.send(exchange);
            return answer;
        } finally {
            report(exchange, answer, Duration.ofNanos(time.nanoTime() - start));
        }
    }

    private void report(Exchange exchange, @Nullable TransportResponse answer, Duration duration) {
        OptionalInt status = answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status());
        OptionalInt tokens = answer == null ? OptionalInt.empty() : dialect.tokensLeft(answer);
        String name = exchange.endpoint().name();
        LOG.debug(
                "{} {} attempt {}: {} in {} ms",
                dialect.service(),
                name,
                exchange.attempt(),
                status.isPresent() ? status.getAsInt() : "no answer",
                duration.toMillis());
        listener.onAttempt(
                new CallListener.Attempt(dialect.service(), name, exchange.attempt(), status, duration, tokens));
    }
}
