package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.internal.DaemonThreads;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.tracking.TrackingDirection;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the passes of a {@link SyncEngine}, one at a time: takes the lease, starts the threads, runs the flows in their order,
 * and tells the listeners. What lasts from pass to pass is here, what belongs to one pass is in its {@link Run}.
 */
final class Passes {

    /** Under the name of the class that users know. */
    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);

    final UnleashedClient unleashed;
    final OrderDeskClient orderDesk;
    final IntegrationSettings settings;
    final SyncState state;
    final AccountFacts facts;
    final Consumer<Outcome> listener;
    final LongConsumer waiting;
    final SyncListener listeners;
    final CallCounter calls;
    final TimeSource time;
    final int keptOutcomes;
    private final int parallelism;
    private final Duration leaseLength;
    private final ReentrantLock onePassAtATime = new ReentrantLock();

    Passes(SyncEngine.Builder builder) {
        this.unleashed = given(builder.unleashed, "unleashed");
        this.orderDesk = given(builder.orderDesk, "orderDesk");
        this.settings = given(builder.settings, "settings");
        this.state = builder.state.forStore(
                "Order Desk store " + orderDesk.storeId() + ", Unleashed account " + unleashed.accountFingerprint());
        this.listener = builder.listener;
        this.waiting = builder.waiting;
        this.listeners = new SyncListeners(builder.listeners);
        this.calls = builder.calls;
        this.time = builder.time;
        this.parallelism = builder.parallelism;
        this.keptOutcomes = builder.keptOutcomes;
        this.leaseLength = builder.leaseLength;
        this.facts = new AccountFacts(unleashed, orderDesk, settings);
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("SyncEngine.builder() needs " + name + "(...).");
        }
        return value;
    }

    /** For passes that nobody asks to end early. */
    static boolean toItsEnd() {
        return false;
    }

    /** A pass over the flows of a scope; a preview writes nowhere. */
    SyncReport flows(PassScope scope, boolean preview, BooleanSupplier endEarly) {
        return pass(preview, endEarly, run -> flows(run, scope));
    }

    /** A pass of one order. */
    SyncReport order(String orderId, boolean preview) {
        return pass(preview, Passes::toItsEnd, run -> run.flow(Flow.ORDERS, () -> new ExportFlow(run).submit(orderId)));
    }

    void forgetAccountFacts() {
        onePassAtATime.lock();
        try {
            facts.forget();
        } finally {
            onePassAtATime.unlock();
        }
    }

    private void flows(Run run, PassScope scope) {
        Set<Flow> flows = scope.flows(run);
        WaitingOrders waitingOrders = new WaitingOrders(run);
        for (Flow flow : Flow.values()) {
            if (flows.contains(flow)) {
                switch (flow) {
                    case ORDERS -> run.flow(flow, () -> new ExportFlow(run).run(scope));
                    case SHIPMENTS -> {
                        if (TrackingDirection.pullsShipments(settings.syncTrackingNumbers())) {
                            run.flow(flow, () -> new ShipmentFlow(run, waitingOrders).run());
                        }
                    }
                    case CANCELLATIONS -> run.flow(flow, () -> new CancellationFlow(run, waitingOrders).run());
                    case STOCK -> run.flow(flow, () -> new StockFlow(run).run());
                }
            }
        }
    }

    private SyncReport pass(boolean preview, BooleanSupplier endEarly, Consumer<Run> flows) {
        onePassAtATime.lock();
        try {
            return onePass(preview, endEarly, flows);
        } finally {
            onePassAtATime.unlock();
        }
    }

    /** Time and calls count from here on: what it had to wait for was spent by another. */
    private SyncReport onePass(boolean preview, BooleanSupplier endEarly, Consumer<Run> flows) {
        long start = time.nanoTime();
        Map<String, Long> callsBefore = calls.counts();
        // A preview writes nowhere, so it may run beside any pass.
        try (Lease lease = preview ? Lease.none() : state.acquire(leaseLength, time)) {
            Run run = run(new Run.Terms(lease, preview, endEarly), flows);
            SyncReport report = run.report(calls.since(callsBefore), Duration.ofNanos(time.nanoTime() - start));
            if (!preview) {
                listeners.onPass(report);
            }
            return report;
        } catch (RuntimeException e) {
            if (!preview) {
                listeners.onPassFailed(e);
            }
            throw e;
        }
    }

    private Run run(Run.Terms terms, Consumer<Run> flows) {
        if (parallelism == 1) {
            // One call after the other, in an order that follows from the data alone.
            return run(terms, flows, Runnable::run);
        }
        ExecutorService workers = Executors.newFixedThreadPool(parallelism, DaemonThreads.factory("ordersync-worker"));
        try {
            return run(terms, flows, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private Run run(Run.Terms terms, Consumer<Run> flows, Executor workers) {
        Run run = new Run(this, terms, time.now(), workers);
        facts.forgetIfOld(run.startedAt);
        facts.checkFolders();
        try {
            flows.accept(run);
            run.remember();
            run.reportWhatIsForgotten();
        } catch (LeaseLostException e) {
            // It is in the report. What the state has been told since the last flush is the other's to find out.
            LOG.warn("The pass has stopped: {}", e.getMessage());
        } catch (RuntimeException e) {
            run.remember();
            throw e;
        }
        return run;
    }
}
