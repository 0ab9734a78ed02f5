package io.github.ordersync.client.internal;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;

/** Lets an attempt pass when the rate limit allows it; refuses at once when that would be past the deadline. */
final class RateLimitedChannel implements Channel {

    private final RateLimiter limiter;
    private final TimeSource time;
    private final Channel next;

    RateLimitedChannel(RateLimiter limiter, TimeSource time, Channel next) {
        this.limiter = limiter;
        this.time = time;
        this.next = next;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        limiter.acquire(exchange.left(time.nanoTime()));
        try {
            TransportResponse answer = next.send(exchange);
            limiter.answered(answer);
            return answer;
        } finally {
            limiter.release();
        }
    }
}
