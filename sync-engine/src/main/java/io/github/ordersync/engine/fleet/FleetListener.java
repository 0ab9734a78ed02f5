package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncReport;
import java.util.List;

/**
 * Hears of each pass of a {@link StoreFleet}, on the thread of the pass and before the store's next one. Must be safe for
 * several threads at once. What a listener throws is logged and dropped.
 */
@FunctionalInterface
public interface FleetListener {

    /**
     * A pass has ended.
     *
     * @param pass which
     * @param reports what was done: one report for each order that was asked for, then one for the flows
     */
    void onPass(FleetPass pass, List<SyncReport> reports);

    /**
     * A pass could not be made; the store is left alone for a while and then tried again.
     *
     * @param pass which
     * @param failure as thrown by {@link io.github.ordersync.engine.SyncEngine}
     */
    default void onFailure(FleetPass pass, Throwable failure) {}

    /**
     * Another process has the store. Nothing was done, and nothing is wrong.
     *
     * @param pass which
     * @param taken says who
     */
    default void onTaken(FleetPass pass, LeaseTakenException taken) {}

    /**
     * Does nothing.
     *
     * @return a listener that ignores everything
     */
    static FleetListener none() {
        return (pass, reports) -> {};
    }
}
