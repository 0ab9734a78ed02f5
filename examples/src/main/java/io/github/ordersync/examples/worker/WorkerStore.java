package io.github.ordersync.examples.worker;

import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.fleet.Pace;

/**
 * A store that a worker runs.
 *
 * @param name names it in the database, the same on every machine; at most {@value #LONGEST_NAME} characters
 * @param engine runs its passes, with the lease that {@link WorkerTimes} names
 * @param pace how often each flow runs, from start to start
 */
public record WorkerStore(String name, SyncEngine engine, Pace pace) {

    /** The name is part of a key of 100 characters in the database. */
    public static final int LONGEST_NAME = 80;
}
