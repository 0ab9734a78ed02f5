package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the fleet asks of a store's engine. */
interface StorePasses {

    SyncReport run(Set<Flow> flows, BooleanSupplier endEarly);

    SyncReport submit(String orderId);

    static StorePasses of(SyncEngine engine) {
        return new StorePasses() {
            @Override
            public SyncReport run(Set<Flow> flows, BooleanSupplier endEarly) {
                return engine.run(flows, endEarly);
            }

            @Override
            public SyncReport submit(String orderId) {
                return engine.submit(orderId);
            }
        };
    }
}
