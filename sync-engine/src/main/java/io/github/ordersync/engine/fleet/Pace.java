package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.tracking.TrackingDirection;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How often each flow of a store runs. A flow without an interval never does. Immutable. */
public final class Pace {

    private static final Duration ORDERS = Duration.ofMinutes(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Map<Flow, Duration> intervals;

    private Pace(Map<Flow, Duration> intervals) {
        this.intervals = Collections.unmodifiableMap(intervals);
    }

    /**
     * What the settings ask for: orders every ten minutes; cancellations, and as far as they are switched on shipments and
     * stock, at <em>Sync Update Interval</em>.
     *
     * @param settings those of the store's engine
     * @return the pace
     */
    public static Pace of(IntegrationSettings settings) {
        Map<Flow, Duration> intervals = new EnumMap<>(Flow.class);
        intervals.put(Flow.ORDERS, ORDERS);
        intervals.put(Flow.CANCELLATIONS, settings.syncUpdateInterval());
        if (TrackingDirection.pullsShipments(settings.syncTrackingNumbers())) {
            intervals.put(Flow.SHIPMENTS, settings.syncUpdateInterval());
        }
        if (settings.syncInventory()) {
            intervals.put(Flow.STOCK, settings.syncUpdateInterval());
        }
        return new Pace(intervals);
    }

    /**
     * One flow and no other; more with {@link #every}.
     *
     * @param flow which
     * @param interval from a second to 31 days
     * @return the pace
     * @throws IllegalArgumentException if the interval is shorter or longer than that
     */
    public static Pace only(Flow flow, Duration interval) {
        return new Pace(new EnumMap<>(Map.of(flow, checked(flow, interval))));
    }

    /**
     * The same with another interval for a flow. Flows whose intervals are multiples of the shortest one run together, which
     * saves calls.
     *
     * @param flow which
     * @param interval from a second to 31 days
     * @return another pace
     * @throws IllegalArgumentException if the interval is shorter or longer than that
     */
    public Pace every(Flow flow, Duration interval) {
        Map<Flow, Duration> changed = new EnumMap<>(intervals);
        changed.put(flow, checked(flow, interval));
        return new Pace(changed);
    }

    private static Duration checked(Flow flow, Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The interval of " + flow + " is " + interval + "; it must be from "
                    + SHORTEST + " to " + LONGEST + ".");
        }
        return interval;
    }

    /**
     * The flows that run at all.
     *
     * @return one or more
     */
    public Set<Flow> flows() {
        return intervals.keySet();
    }

    /**
     * How often a flow runs.
     *
     * @param flow one of {@link #flows()}
     * @return its interval
     * @throws IllegalArgumentException if the flow never runs
     */
    public Duration interval(Flow flow) {
        Duration interval = intervals.get(flow);
        if (interval == null) {
            throw new IllegalArgumentException("There is no interval for " + flow + ", only for " + flows() + ".");
        }
        return interval;
    }

    /**
     * How often the flow runs that runs most often.
     *
     * @return the shortest interval
     */
    public Duration shortest() {
        return Collections.min(intervals.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pace pace && intervals.equals(pace.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    /** The intervals, for people. */
    @Override
    public String toString() {
        return "Pace" + intervals;
    }
}
