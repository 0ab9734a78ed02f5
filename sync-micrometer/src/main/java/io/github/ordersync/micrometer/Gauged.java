package io.github.ordersync.micrometer;

import java.util.concurrent.atomic.AtomicLong;

/** The last value of a gauge; not a number until it is known. */
final class Gauged {

    private final AtomicLong bits = new AtomicLong(Double.doubleToLongBits(Double.NaN));

    void set(double value) {
        bits.set(Double.doubleToLongBits(value));
    }

    double get() {
        return Double.longBitsToDouble(bits.get());
    }
}
