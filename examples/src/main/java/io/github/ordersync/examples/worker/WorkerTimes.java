package io.github.ordersync.examples.worker;

import java.time.Duration;

/**
 * What follows from the time in which another worker takes over from one that was killed.
 *
 * @param takeover the longest that a store waits for that, not counting that somebody must be free for it
 */
public record WorkerTimes(Duration takeover) {

    /** Beats that may be missed; db-scheduler wants 4 at least. */
    static final int MISSED_HEARTBEATS = 4;

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    /** What an engine's lease allows. */
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

    private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(2);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(200);

    /** Refuses what is too short to tell a slow worker from a dead one. */
    public WorkerTimes {
        if (takeover.compareTo(SHORTEST) < 0 || takeover.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(takeover + "; 5 seconds to 1 day are allowed");
        }
    }

    /**
     * Between two signs of life. After four missed ones a worker counts as dead; that is looked for with every second
     * one: 4 + 2 of them at most.
     */
    Duration heartbeat() {
        return takeover.dividedBy(MISSED_HEARTBEATS + 2);
    }

    /** How long the lease of a store outlives the worker that held it. */
    public Duration lease() {
        return takeover.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : takeover;
    }

    /** How long one call to a service may take: less than the lease, so that no call of a dead pass is still on its way. */
    public Duration deadline() {
        Duration half = lease().dividedBy(2);
        return half.compareTo(LONGEST_DEADLINE) < 0 ? half : LONGEST_DEADLINE;
    }

    /** How often a worker looks for what is due. */
    Duration poll() {
        Duration part = takeover.dividedBy(30);
        return part.compareTo(LONGEST_POLL) > 0
                ? LONGEST_POLL
                : part.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : part;
    }
}
