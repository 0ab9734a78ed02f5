package io.github.ordersync.benchmarks;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody sleeps. */
final class SimulatedTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration duration) {
        nanos.addAndGet(Math.max(0, duration.toNanos()));
    }

    /** Since the start. */
    Duration passed() {
        return Duration.ofNanos(nanos.get());
    }
}
