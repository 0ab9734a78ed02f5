package io.github.ordersync.client.internal;

import java.net.URI;
import java.time.Duration;

/** One call on its way down the pipeline. */
record Exchange(Endpoint endpoint, URI uri, Query query, byte[] body, int attempt, long deadline) {

    Exchange attempt(int number) {
        return new Exchange(endpoint, uri, query, body, number, deadline);
    }

    Duration left(long now) {
        return Duration.ofNanos(Math.max(0, deadline - now));
    }
}
