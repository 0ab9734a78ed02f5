package io.github.ordersync.sandbox;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only when a test says so. */
final class ManualTime implements TimeSource {

    static final Instant START = Instant.parse("2026-03-02T09:30:00.250Z");

    private Duration passed = Duration.ZERO;

    @Override
    public synchronized Instant now() {
        return START.plus(passed);
    }

    @Override
    public synchronized long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public synchronized void sleep(Duration duration) {
        passed = passed.plus(duration);
    }
}
