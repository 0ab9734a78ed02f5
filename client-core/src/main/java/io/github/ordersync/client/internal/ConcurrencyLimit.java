package io.github.ordersync.client.internal;

import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** At most so many attempts at the same time. */
public final class ConcurrencyLimit implements RateLimiter {

    private final Semaphore places;

    /**
     * A limit.
     *
     * @param places attempts at the same time
     */
    public ConcurrencyLimit(int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    public Duration acquire(Duration atMost) throws InterruptedException {
        return places.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS) ? Duration.ZERO : atMost.plusNanos(1);
    }

    @Override
    public void answered(TransportResponse answer) {}

    @Override
    public void release() {
        places.release();
    }
}
