package io.github.ordersync.examples.worker;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.tracking.TrackingDirection;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each flow of a store runs.
 *
 * @param every from start to start; a flow that is missing never runs
 */
public record FlowIntervals(Map<Flow, Duration> every) {

    /** Copies the map, in the order of the flows. */
    public FlowIntervals {
        if (every.isEmpty()) {
            throw new IllegalArgumentException("a store without any flow has nothing to do");
        }
        EnumMap<Flow, Duration> copy = new EnumMap<>(every);
        copy.forEach((flow, interval) -> {
            if (interval.isNegative() || interval.isZero()) {
                throw new IllegalArgumentException(flow + " every " + interval + "; it must be more than nothing");
            }
        });
        every = Collections.unmodifiableMap(copy);
    }

    /**
     * The flows that the settings switch on.
     *
     * @param settings those of the store
     * @param own intervals that were given for this store
     * @param otherwise the interval of the others, except stock, whose interval the settings name
     */
    public static FlowIntervals of(IntegrationSettings settings, Map<Flow, Duration> own, Duration otherwise) {
        EnumMap<Flow, Duration> every = new EnumMap<>(Flow.class);
        every.put(Flow.ORDERS, own.getOrDefault(Flow.ORDERS, otherwise));
        every.put(Flow.CANCELLATIONS, own.getOrDefault(Flow.CANCELLATIONS, otherwise));
        if (TrackingDirection.pullsShipments(settings.syncTrackingNumbers())) {
            every.put(Flow.SHIPMENTS, own.getOrDefault(Flow.SHIPMENTS, otherwise));
        }
        if (settings.syncInventory()) {
            every.put(Flow.STOCK, own.getOrDefault(Flow.STOCK, settings.syncUpdateInterval()));
        }
        return new FlowIntervals(every);
    }

    /** The shortest of them. */
    public Duration shortest() {
        return Collections.min(every.values());
    }
}
