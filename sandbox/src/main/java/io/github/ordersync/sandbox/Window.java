package io.github.ordersync.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** For how long calls of a kind meet a fault. Hand it to {@link Faults#during}. */
public final class Window {

    /** Whether the window is open for a call. */
    private interface Rule {
        boolean isOpen(Instant planned, Instant now, long before);
    }

    private final String description;
    private final Rule rule;

    private Window(String description, Rule rule) {
        this.description = description;
        this.rule = rule;
    }

    /**
     * Until the faults are cleared.
     *
     * @return the window
     */
    public static Window always() {
        return new Window("always", (planned, now, before) -> true);
    }

    /**
     * The next calls of the kind.
     *
     * @param count how many
     * @return the window
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public static Window calls(int count) {
        return calls(0, count);
    }

    /**
     * Some calls of the kind, after the first ones.
     *
     * @param skipped how many pass first
     * @param count how many then meet the fault
     * @return the window
     * @throws IllegalArgumentException if {@code skipped} is negative or {@code count} below 1
     */
    public static Window calls(int skipped, int count) {
        if (skipped < 0 || count < 1) {
            throw new IllegalArgumentException(
                    "A window of " + count + " calls after " + skipped + ", expected at least 1 after at least 0");
        }
        return new Window(
                "calls " + (skipped + 1) + " to " + (skipped + count),
                (planned, now, before) -> before >= skipped && before - skipped < count);
    }

    /**
     * From now on for a while.
     *
     * @param duration how long, in the sandbox's time
     * @return the window
     */
    public static Window lasting(Duration duration) {
        return new Window("for " + duration, (planned, now, before) -> now.isBefore(planned.plus(duration)));
    }

    /**
     * Between two instants.
     *
     * @param from from this one on
     * @param to until before this one
     * @return the window
     */
    public static Window between(Instant from, Instant to) {
        return new Window(
                "from " + from + " to " + to, (planned, now, before) -> !now.isBefore(from) && now.isBefore(to));
    }

    /**
     * While a condition holds; it is asked at each call of the kind, under the sandbox's lock.
     *
     * @param condition the condition
     * @return the window
     */
    public static Window whenever(BooleanSupplier condition) {
        return new Window("while a condition held", (planned, now, before) -> condition.getAsBoolean());
    }

    boolean isOpen(Instant planned, Instant now, long before) {
        return rule.isOpen(planned, now, before);
    }

    /** Says how long. */
    @Override
    public String toString() {
        return description;
    }
}
