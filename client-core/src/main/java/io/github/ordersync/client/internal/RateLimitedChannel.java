package io.github.ordersync.client.internal;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;

/** Lets an attempt pass when the rate limit allows it; refuses at once when that would be past the deadline. */
final class RateLimitedChannel implements Channel {

    /** Below it nobody has waited; it is what looking at the limit takes. */
    private static final Duration NO_WAIT = Duration.ofMillis(1);

    private final String service;
    private final RateLimiter limiter;
    private final CallListener listener;
    private final TimeSource time;
    private final Channel next;

    RateLimitedChannel(String service, RateLimiter limiter, CallListener listener, TimeSource time, Channel next) {
        this.service = service;
        this.limiter = limiter;
        this.listener = listener;
        this.time = time;
        this.next = next;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        long start = time.nanoTime();
        limiter.acquire(exchange.left(start));
        try {
            Duration waited = Duration.ofNanos(time.nanoTime() - start);
            if (waited.compareTo(NO_WAIT) >= 0) {
                listener.onWait(
                        new CallListener.Wait(service, exchange.endpoint().name(), waited));
            }
            TransportResponse answer = next.send(exchange);
            limiter.answered(answer);
            return answer;
        } finally {
            limiter.release();
        }
    }
}
