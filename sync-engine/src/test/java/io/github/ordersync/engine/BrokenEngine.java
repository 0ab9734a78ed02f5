package io.github.ordersync.engine;

import io.github.ordersync.client.Transport;

/** Engines with a mistake. The simulation has to find each of them. */
enum BrokenEngine {
    /** The engine as it is. */
    NONE;

    /** What lies between this engine and the adversary. */
    Transport transport(Transport between, Simulation simulation) {
        return between;
    }

    /** What this engine takes for its state. */
    SyncState state(SyncState remembered, Simulation simulation) {
        return remembered;
    }
}
