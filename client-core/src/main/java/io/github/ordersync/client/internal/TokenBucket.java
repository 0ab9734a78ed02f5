package io.github.ordersync.client.internal;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A token bucket that follows the service's own: a local count that is lowered to what the service's header says is
 * left, and emptied by a 429.
 */
public final class TokenBucket implements RateLimiter {

    private static final double NANOS = 1e9;

    private final TimeSource time;
    private final double capacity;
    private final double perSecond;
    private final String remainingHeader;
    private final ReentrantLock lock = new ReentrantLock(true);
    private double tokens;
    private long countedAt;
    private int underWay;

    /**
     * A full bucket.
     *
     * @param time clock and sleep
     * @param capacity tokens at the start and at most
     * @param perSecond tokens that come back in a second
     * @param remainingHeader the header in which the service says how many are left
     */
    public TokenBucket(TimeSource time, double capacity, double perSecond, String remainingHeader) {
        this.time = time;
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.remainingHeader = remainingHeader;
        this.tokens = capacity;
        this.countedAt = time.nanoTime();
    }

    @Override
    public Duration acquire(Duration atMost) throws InterruptedException {
        Duration wait;
        lock.lockInterruptibly();
        try {
            refill();
            // Tokens are taken at once, below zero where need be: whoever comes later waits longer, in order of
            // arrival.
            wait = tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS));
            if (wait.compareTo(atMost) > 0) {
                return wait;
            }
            tokens -= 1;
            underWay++;
        } finally {
            lock.unlock();
        }
        boolean slept = false;
        try {
            time.sleep(wait);
            slept = true;
        } finally {
            if (!slept) {
                giveBack();
            }
        }
        return Duration.ZERO;
    }

    @Override
    public void answered(TransportResponse answer) {
        lock.lock();
        try {
            refill();
            if (answer.status() == 429) {
                tokens = Math.min(tokens, 0);
            } else {
                // What others of us have under way was perhaps not yet counted when the service wrote the header.
                Headers.wholeNumber(answer.header(remainingHeader))
                        .ifPresent(left -> tokens = Math.min(tokens, left - Math.max(0, underWay - 1)));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release() {
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
        lock.lock();
        try {
            tokens += 1;
            underWay--;
        } finally {
            lock.unlock();
        }
    }

    private void refill() {
        long now = time.nanoTime();
        tokens = Math.min(capacity, tokens + Math.max(0, now - countedAt) / NANOS * perSecond);
        countedAt = now;
    }

    /** Numbers in headers, read without trust. */
    static final class Headers {
        private Headers() {}

        static Optional<Integer> wholeNumber(Optional<String> text) {
            return text.map(String::strip).filter(t -> t.matches("\\d{1,9}")).map(Integer::valueOf);
        }
    }
}
