package io.github.ordersync.engine.fleet;

import java.time.Instant;
import java.util.List;

/**
 * A fleet at one moment, for a page about its health.
 *
 * @param at the moment
 * @param running passes that are under way
 * @param runningSlowly those of them that have one of the slow places
 * @param waiting stores that are due and wait for a place
 * @param closed whether it was closed, so that no pass begins any more
 * @param stores all of them, by name
 */
public record FleetStatus(
        Instant at, int running, int runningSlowly, int waiting, boolean closed, List<StoreStatus> stores) {

    /**
     * Copies the list.
     *
     * @param at the moment
     * @param running passes that are under way
     * @param runningSlowly those of them that have one of the slow places
     * @param waiting stores that are due and wait for a place
     * @param closed whether it was closed
     * @param stores all of them, by name
     */
    public FleetStatus {
        stores = List.copyOf(stores);
    }
}
