package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One pass of one store.
 *
 * @param store its name in the fleet
 * @param flows what was due; may be empty when only single orders were asked for
 * @param orders the ids of orders that were asked for with {@link StoreFleet#submit}
 * @param dueAt when it was due
 * @param startedAt when it began
 * @param endedAt when it ended
 */
public record FleetPass(
        String store, Set<Flow> flows, List<String> orders, Instant dueAt, Instant startedAt, Instant endedAt) {

    /**
     * Copies what could change.
     *
     * @param store its name in the fleet
     * @param flows what was due
     * @param orders the ids of orders that were asked for
     * @param dueAt when it was due
     * @param startedAt when it began
     * @param endedAt when it ended
     */
    public FleetPass {
        flows = Set.copyOf(flows);
        orders = List.copyOf(orders);
    }

    /**
     * How long the store had to wait for a place.
     *
     * @return from {@link #dueAt()} to {@link #startedAt()}
     */
    public Duration waited() {
        return Duration.between(dueAt, startedAt);
    }

    /**
     * How long it took.
     *
     * @return from {@link #startedAt()} to {@link #endedAt()}
     */
    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
