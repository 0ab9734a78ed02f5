package io.github.ordersync.client;

import java.time.Duration;
import java.time.Instant;

/** Time and sleep, injected so that a program can run in simulated time. */
public interface TimeSource {

    /**
     * The wall clock.
     *
     * @return the current instant
     */
    Instant now();

    /**
     * A clock that never goes back, for measuring durations.
     *
     * @return nanoseconds since an arbitrary origin
     */
    long nanoTime();

    /**
     * Waits.
     *
     * @param duration how long; zero or less returns at once
     * @throws InterruptedException if the thread was interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * The JVM's own time.
     *
     * @return a time source over the system's clocks
     */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
