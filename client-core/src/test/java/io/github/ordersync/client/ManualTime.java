package io.github.ordersync.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps or when a test turns it. Starts just below the overflow of its nanoseconds. */
public final class ManualTime implements TimeSource {

    private final long origin = Long.MAX_VALUE - 1_000_000_000L;
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private boolean frozen;
    private Runnable whileAsleep = () -> {};

    /** Sleeps are written down and cost no time, as if all callers slept side by side. */
    public ManualTime frozen() {
        frozen = true;
        return this;
    }

    public void whileAsleep(Runnable action) {
        whileAsleep = action;
    }

    public void advance(Duration duration) {
        passed = passed.plus(duration);
    }

    /** The time since the start. */
    public Duration passed() {
        return passed;
    }

    /** Every sleep that was asked for, those of no length left out. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(passed);
    }

    @Override
    public long nanoTime() {
        return origin + passed.toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (duration.isZero() || duration.isNegative()) {
            return;
        }
        sleeps.add(duration);
        whileAsleep.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted by the test");
        }
        if (!frozen) {
            advance(duration);
        }
    }
}
