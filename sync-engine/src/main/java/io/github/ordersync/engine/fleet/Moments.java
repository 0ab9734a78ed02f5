package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.TimeSource;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The time as nanoseconds since 1970, which fit into a long until 2262: anchored in the wall clock once, so that a restart
 * keeps every store's turn, and then counted by the clock that never goes back.
 */
final class Moments {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TimeSource time;
    private final long anchor;

    Moments(TimeSource time) {
        this.time = time;
        Instant now = time.now();
        this.anchor = Math.addExact(Math.multiplyExact(now.getEpochSecond(), NANOS), now.getNano()) - time.nanoTime();
    }

    long now() {
        return anchor + time.nanoTime();
    }

    static Instant instant(long moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment, NANOS), Math.floorMod(moment, NANOS));
    }
}
