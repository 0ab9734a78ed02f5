package io.github.ordersync.client.internal;

import io.github.ordersync.client.TransportResponse;
import java.time.Duration;

/** Decides when the next attempt may go out. */
public interface RateLimiter {

    /**
     * Takes the right to make one attempt, waiting for it where needed.
     *
     * @param atMost how long to wait at most
     * @return zero when the right was taken, else the wait that would have been needed (nothing was taken, no time was
     *     spent)
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    Duration acquire(Duration atMost) throws InterruptedException;

    /**
     * Learns from an answer.
     *
     * @param answer any answer of the service
     */
    void answered(TransportResponse answer);

    /** The attempt that was allowed has ended, with or without an answer. */
    void release();

    /**
     * Lets everything through.
     *
     * @return a limiter without a limit
     */
    static RateLimiter unlimited() {
        return new RateLimiter() {
            @Override
            public Duration acquire(Duration atMost) {
                return Duration.ZERO;
            }

            @Override
            public void answered(TransportResponse answer) {}

            @Override
            public void release() {}
        };
    }
}
