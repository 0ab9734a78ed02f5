package io.github.ordersync.sandbox;

import java.util.function.LongSupplier;

/** Order Desk's rate limit: 20 calls to start with and 3 more a second (documented). */
final class TokenBucket {

    private static final double CAPACITY = 20;
    private static final double PER_SECOND = 3;

    private final LongSupplier nanoTime;
    private double tokens = CAPACITY;
    private long filledAt;

    TokenBucket(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes a token if there is one. */
    boolean take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(CAPACITY, tokens + Math.max(0, now - filledAt) / 1e9 * PER_SECOND);
        filledAt = now;
        // A hair below 1 is a rounding error of the refill.
        if (tokens < 1 - 1e-9) {
            return false;
        }
        tokens = Math.max(0, tokens - 1);
        return true;
    }

    int remaining() {
        return (int) Math.floor(tokens + 1e-9);
    }

    /** Whole seconds until there is a token again, at least 1. */
    int secondsToWait() {
        return Math.max(1, (int) Math.ceil((1 - tokens) / PER_SECOND - 1e-9));
    }
}
