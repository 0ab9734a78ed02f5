package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.fleet.Pace;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How often the flows of a store run: what the stores file says, else the command. */
final class StorePace {

    private StorePace() {}

    /**
     * The pace of some flows.
     *
     * @param flows which, at least one
     * @param settings those of the store: they name the interval of stock
     * @param own intervals that the stores file gives this store
     * @param otherwise the interval of the others
     */
    static Pace of(Set<Flow> flows, IntegrationSettings settings, Map<Flow, Duration> own, Duration otherwise) {
        Pace pace = null;
        for (Flow flow : flows) {
            Duration usual = flow == Flow.STOCK ? settings.syncUpdateInterval() : otherwise;
            Duration interval = own.getOrDefault(flow, usual);
            pace = pace == null ? Pace.only(flow, interval) : pace.every(flow, interval);
        }
        if (pace == null) {
            throw new IllegalArgumentException("A store without any flow has nothing to do.");
        }
        return pace;
    }
}
