package io.github.ordersync.sandbox;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that passes only when somebody sleeps or a test says so. Give one clock to the sandbox and to the clients, and
 * rate limits, retries and backoff take no real time:
 *
 * <pre>{@code
 * SimulatedClock clock = new SimulatedClock();
 * Sandbox sandbox = Sandbox.builder().time(clock).inProcess();
 * ClientOptions options = ClientOptions.builder().transport(sandbox.transport()).time(clock).build();
 * }</pre>
 *
 * <p>Safe for use by several threads; what each of them sleeps adds up.
 */
public final class SimulatedClock implements TimeSource {

    private static final Instant DEFAULT_START = Instant.parse("2026-03-02T09:30:00Z");

    private final Instant start;
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong shifted = new AtomicLong();

    /** A clock that starts on Monday, 2 March 2026, 09:30 UTC. */
    public SimulatedClock() {
        this(DEFAULT_START);
    }

    /**
     * A clock.
     *
     * @param start the instant at which it starts
     */
    public SimulatedClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant now() {
        return start.plusNanos(passed.get()).plusNanos(shifted.get());
    }

    @Override
    public long nanoTime() {
        return passed.get();
    }

    /**
     * Lets the time pass at once.
     *
     * @throws InterruptedException if the thread is interrupted; then no time passes
     */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted in simulated sleep");
        }
        passed.addAndGet(Math.max(0, duration.toNanos()));
    }

    /**
     * Lets time pass.
     *
     * @param duration how long, not negative
     * @return this
     * @throws IllegalArgumentException if the duration is negative: use {@link #shift} to set the wall clock back
     */
    public SimulatedClock advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration is " + duration + ", expected zero or more");
        }
        passed.addAndGet(duration.toNanos());
        return this;
    }

    /**
     * Sets the wall clock forward or back, as an administrator or a time server does. {@link #nanoTime()} goes on
     * undisturbed.
     *
     * @param by how far, negative to go back
     * @return this
     */
    public SimulatedClock shift(Duration by) {
        shifted.addAndGet(by.toNanos());
        return this;
    }

    /**
     * How much time has passed since the start; shifts of the wall clock do not count.
     *
     * @return the duration
     */
    public Duration passed() {
        return Duration.ofNanos(passed.get());
    }

    /** Says what time it is. */
    @Override
    public String toString() {
        return "SimulatedClock[" + now() + ", " + passed() + " after its start]";
    }
}
