package io.github.ordersync.client.internal;

import io.github.ordersync.client.TransportResponse;
import java.time.Duration;

/** Decides when the next attempt may go out. */
public interface RateLimiter {

    /**
     * Takes the right to make one attempt, waiting for it where needed.
     *
     * @param atMost how long to wait at most
     * @throws HeldBack if that is too short, at once where it is known; nothing was taken
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    void acquire(Duration atMost) throws HeldBack, InterruptedException;

    /**
     * Learns from an answer.
     *
     * @param answer any answer of the service
     */
    default void answered(TransportResponse answer) {}

    /** The attempt that was allowed has ended, with or without an answer. */
    default void release() {}

    /**
     * Lets everything through.
     *
     * @return a limiter without a limit
     */
    static RateLimiter unlimited() {
        return atMost -> {};
    }
}
