package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import java.time.Duration;

/**
 * The instants at which a flow of a store is due: one each interval, on a grid that follows from the store's name and the
 * calendar alone. So thousands of stores spread evenly, a restart changes nobody's turn, and the flows of one store meet
 * where their intervals are multiples of each other. All times are nanoseconds since 1970.
 *
 * @param interval from one instant to the next
 * @param offset the first instant, below the interval
 * @param slack how much too early the flow may run to share a pass
 */
record Beat(long interval, long offset, long slack) {

    private static final long LONGEST_SLACK = Duration.ofMinutes(1).toNanos();

    /** A double has so many bits behind the point. */
    private static final double UNIT = 0x1.0p-53;

    static Beat of(String store, Pace pace, Flow flow) {
        long interval = pace.interval(flow).toNanos();
        long shortest = pace.shortest().toNanos();
        long within = (long) (fraction(store.hashCode()) * shortest);
        // Not all the long intervals begin in the same short one.
        long turns = interval / shortest;
        long turn = (long) (fraction(store.hashCode() * 31L + 17) * turns);
        return new Beat(interval, turn * shortest + within, Math.min(LONGEST_SLACK, shortest / 4));
    }

    /** The first instant after the given one that its slack does not reach. */
    long next(long after) {
        long from = after + slack;
        return from - Math.floorMod(from - offset, interval) + interval;
    }

    /** Names differ in their last letters; all bits of the result depend on each of them (the end of MurmurHash3). */
    private static double fraction(long hash) {
        long mixed = (hash ^ (hash >>> 33) ^ 0x9E3779B97F4A7C15L) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return ((mixed ^ (mixed >>> 33)) >>> 11) * UNIT;
    }
}
