package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.fleet.FleetListener;
import io.github.ordersync.engine.fleet.FleetPass;
import io.github.ordersync.engine.fleet.StoreFleet;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Watches many stores in this process, several at a time, each at its own pace; prints their passes one by one. */
final class FleetWatch implements FleetListener {

    private static final int MOST_AT_A_TIME = 16;

    private final Output output;
    /** The last exit code of each store; also guards the output. */
    private final Map<String, Integer> codes = new HashMap<>();

    FleetWatch(Output output) {
        this.output = output;
    }

    /**
     * Runs until the process is asked to stop.
     *
     * @param stores which
     * @param engines their engines
     * @param wanted what is wanted of each
     * @param every how often, where the stores file does not say so
     * @param stop says when it is enough
     * @return the worst exit code of the stores' last passes
     */
    int run(
            Collection<OneStore> stores,
            Function<OneStore, SyncEngine> engines,
            Function<OneStore, Set<Flow>> wanted,
            Duration every,
            StopSignal stop) {
        int threads = Math.max(2, Math.min(MOST_AT_A_TIME, stores.size()));
        try (StoreFleet fleet =
                StoreFleet.builder().threads(threads).listener(this).build()) {
            for (OneStore store : stores) {
                Set<Flow> flows = wanted.apply(store);
                fleet.add(
                        store.name(),
                        engines.apply(store),
                        StorePace.of(flows, store.settings(), store.every(), every));
                // Whoever starts it wants to see something before long; by itself the fleet spreads first passes.
                fleet.wake(store.name(), flows);
            }
            fleet.start();
            while (!stop.within(Duration.ofHours(1))) {
                // The fleet's own threads do the work.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ordersync.COULD_NOT_RUN;
        }
        synchronized (codes) {
            return codes.values().stream().max(Integer::compare).orElse(Ordersync.OK);
        }
    }

    @Override
    public void onPass(FleetPass pass, List<SyncReport> reports) {
        synchronized (codes) {
            int code = Ordersync.OK;
            for (SyncReport report : reports) {
                code = Math.max(code, output.report(pass.store(), report));
            }
            codes.put(pass.store(), code);
        }
    }

    @Override
    public void onFailure(FleetPass pass, Throwable failure) {
        synchronized (codes) {
            output.failed(pass.store(), failure);
            codes.put(pass.store(), Ordersync.COULD_NOT_RUN);
        }
    }

    @Override
    public void onTaken(FleetPass pass, LeaseTakenException taken) {
        onFailure(pass, taken);
    }
}
