package io.github.ordersync.client.internal;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** At most so many attempts at the same time. */
public final class ConcurrencyLimit implements RateLimiter {

    /** How often a caller in simulated time looks again. */
    private static final Duration LOOK = Duration.ofMillis(5);

    private final int number;
    private final Semaphore places;
    private final TimeSource time;

    /**
     * A limit.
     *
     * @param places attempts at the same time
     * @param time in whose time a caller waits for a place
     */
    public ConcurrencyLimit(int places, TimeSource time) {
        this.number = places;
        this.places = new Semaphore(places, true);
        this.time = time;
    }

    @Override
    public void acquire(Duration atMost) throws HeldBack, InterruptedException {
        // The system's callers are woken in order of arrival. A simulated clock cannot wake anybody but a sleeper, so
        // its
        // callers sleep and look again; the looks are counted, for not every such clock moves while one sleeps.
        boolean taken = time == TimeSource.system()
                ? places.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)
                : places.tryAcquire(0, TimeUnit.NANOSECONDS);
        Duration waited = Duration.ZERO;
        while (!taken && time != TimeSource.system() && waited.compareTo(atMost) < 0) {
            time.sleep(LOOK);
            waited = waited.plus(LOOK);
            taken = places.tryAcquire(0, TimeUnit.NANOSECONDS);
        }
        if (!taken) {
            // When one of the others ends nobody knows; a figure would be made up.
            throw HeldBack.byOthers("all " + number + " places for calls at the same time were taken");
        }
    }

    @Override
    public void release() {
        places.release();
    }
}
