package io.github.ordersync.engine.fleet;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a store is left alone after failures: doubled each time up to a longest wait, and shortened by up to a half at
 * random, so that stores that failed together do not come back together. For whoever runs passes: {@link StoreFleet} does
 * it by itself.
 *
 * @param first after the first failure, at most
 * @param longest however often it failed
 * @param random numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    /**
     * Checks the waits.
     *
     * @param first after the first failure, at most
     * @param longest however often it failed
     * @param random numbers from 0 (inclusive) to 1 (exclusive)
     * @throws IllegalArgumentException if one is not positive, or the first longer than the longest
     */
    public Backoff {
        if (positive("first", first).compareTo(positive("longest", longest)) > 0) {
            throw new IllegalArgumentException("first is " + first + ", which is more than longest, " + longest + ".");
        }
    }

    /**
     * With the thread's random numbers.
     *
     * @param first after the first failure, at most
     * @param longest however often it failed
     * @return the back-off
     * @throws IllegalArgumentException if one is not positive, or the first longer than the longest
     */
    public static Backoff of(Duration first, Duration longest) {
        return new Backoff(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * How long to wait after a failure that may pass by itself.
     *
     * @param failures how often it has failed in a row, 1 or more
     * @return from half to all of the doubled wait
     */
    public Duration after(int failures) {
        return shortened(Math.min((double) longest.toNanos(), first.toNanos() * Math.pow(2, failures - 1.0)));
    }

    /**
     * How long to wait at once after a failure that a person has to put right, such as refused credentials.
     *
     * @return from half to all of the longest wait
     */
    public Duration afterRefusal() {
        return shortened((double) longest.toNanos());
    }

    private Duration shortened(double nanos) {
        return Duration.ofNanos((long) (nanos * (1 - random.getAsDouble() / 2)));
    }

    private static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive.");
        }
        return value;
    }
}
