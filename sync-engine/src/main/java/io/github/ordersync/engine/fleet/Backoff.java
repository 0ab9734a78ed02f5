package io.github.ordersync.engine.fleet;

import java.util.function.DoubleSupplier;

/**
 * How long a store is left alone after failures: doubled each time up to a cap, and shortened by up to a half at random, so
 * that stores that failed together do not come back together.
 *
 * @param first nanoseconds after the first failure, at most
 * @param cap nanoseconds at most
 * @param random numbers from 0 to 1 (exclusive)
 */
record Backoff(long first, long cap, DoubleSupplier random) {

    long after(int failures) {
        return shortened(Math.min((double) cap, first * Math.pow(2, failures - 1.0)));
    }

    long longest() {
        return shortened((double) cap);
    }

    private long shortened(double most) {
        return (long) (most * (1 - random.getAsDouble() / 2));
    }
}
