package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the integration of one store. Each method makes one pass and returns what it did; call them as often as you
 * like. An engine makes one pass at a time, others wait for it. Two engines on one store at the same time waste calls;
 * where they share a {@link SyncState} that lasts, only one of them runs and the other is told who does by a
 * {@link LeaseTakenException}.
 *
 * <p>A pass that was killed at any moment is repaired by the next one: whether an order has been sent is read from
 * Unleashed, by the guid that follows from store and order, and how far it has come from its folder.
 *
 * <p>Failures of single orders, and a service that fails half-way, are in the report. What prevents a pass from starting
 * is thrown: {@link SyncSetupException}, {@link SyncStateException}, and the clients' exceptions while the store is read. So
 * are refused credentials and interrupts, at any time.
 */
public final class SyncEngine {

    private final Passes passes;

    private SyncEngine(Builder builder) {
        this.passes = new Passes(builder);
    }

    /**
     * Starts.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sends the orders of the export folders to Unleashed, moves them, and with {@code TO_UNLEASHED} sends their
     * tracking.
     *
     * @return what was done
     */
    public SyncReport exportOrders() {
        return run(EnumSet.of(Flow.ORDERS));
    }

    /**
     * Brings dispatched shipments of waiting orders back and moves the orders. Does nothing unless <em>Sync Tracking
     * Numbers</em> is {@code FROM_UNLEASHED}.
     *
     * @return what was done
     */
    public SyncReport pullShipments() {
        return run(EnumSet.of(Flow.SHIPMENTS));
    }

    /**
     * Moves waiting orders whose sales order was deleted in Unleashed.
     *
     * @return what was done
     */
    public SyncReport pullCancellations() {
        return run(EnumSet.of(Flow.CANCELLATIONS));
    }

    /**
     * Brings the stock of Unleashed to the inventory items of Order Desk, whatever the setting <em>Sync Inventory</em>.
     *
     * @return what was done
     */
    public SyncReport pullStock() {
        return run(EnumSet.of(Flow.STOCK));
    }

    /**
     * Sends one order, as a webhook's receiver would, whatever folder of the export folders it is in.
     *
     * @param orderId the order's id in Order Desk
     * @return what was done
     */
    public SyncReport submit(String orderId) {
        return passes.order(orderId, false);
    }

    /**
     * The same as {@link #submit} without any write: what would become of the order, and how it would be mapped.
     *
     * @param orderId the order's id in Order Desk
     * @return what would be done
     */
    public SyncReport previewSubmit(String orderId) {
        return passes.order(orderId, true);
    }

    /**
     * All of it once: orders, shipments, cancellations, and stock when <em>Sync Inventory</em> is on.
     *
     * @return what was done
     */
    public SyncReport runOnce() {
        return run(PassScope.everything(), Passes::toItsEnd);
    }

    /**
     * Some of the flows in one pass, which takes fewer calls than a pass for each, since they share what they read.
     *
     * @param flows which; they run in the order of {@link Flow}, and do what the method of each one says
     * @return what was done
     */
    public SyncReport run(Set<Flow> flows) {
        return run(flows, Passes::toItsEnd);
    }

    /**
     * Some of the flows in one pass, which ends early when it is asked to: the orders that are being sent are sent and moved,
     * the shipment in hand is brought; what is left is done by the next pass. Reading the stock is begun anew then.
     *
     * @param flows which; they run in the order of {@link Flow}, and do what the method of each one says
     * @param endEarly asked between the steps, on the calling thread: true to end. Must be quick and not throw
     * @return what was done; {@link SyncReport#endedEarly()} tells whether something is left
     */
    public SyncReport run(Set<Flow> flows, BooleanSupplier endEarly) {
        return run(PassScope.everything().only(flows), endEarly);
    }

    /**
     * A pass of some scope, which ends early when it is asked to, as {@link #run(Set, BooleanSupplier)} does.
     *
     * @param scope what is done
     * @param endEarly asked between the steps, on the calling thread: true to end. Must be quick and not throw
     * @return what was done
     */
    public SyncReport run(PassScope scope, BooleanSupplier endEarly) {
        return passes.flows(scope, false, endEarly);
    }

    /**
     * A pass of {@link PassScope#due()}: as {@link #runOnce()}, but stock only when <em>Sync Update Interval</em> has passed
     * since its last complete pull. For schedulers that call more often than that. A lost {@link SyncState} means that stock is pulled at once.
     *
     * @return what was done
     */
    public SyncReport runDue() {
        return runDue(Passes::toItsEnd);
    }

    /**
     * As {@link #runDue()}, and ends early when it is asked to, as {@link #run(Set, BooleanSupplier)} does.
     *
     * @param endEarly asked between the steps, on the calling thread: true to end. Must be quick and not throw
     * @return what was done
     */
    public SyncReport runDue(BooleanSupplier endEarly) {
        return run(PassScope.due(), endEarly);
    }

    /**
     * The same as {@link #runOnce()} without any write: what would be done, and how each order would be mapped.
     *
     * @return what would be done
     */
    public SyncReport preview() {
        return preview(PassScope.everything());
    }

    /**
     * The same of a smaller scope.
     *
     * @param scope what would be done
     * @return what would be done
     */
    public SyncReport preview(PassScope scope) {
        return passes.flows(scope, true, Passes::toItsEnd);
    }

    /** Reads folders, tax codes and warehouses anew on the next pass; they are kept for an hour otherwise. */
    public void forgetAccountFacts() {
        passes.forgetAccountFacts();
    }

    /** Builds an engine. Clients and settings are needed; all else has a default. */
    public static final class Builder {

        @Nullable
        UnleashedClient unleashed;

        @Nullable
        OrderDeskClient orderDesk;

        @Nullable
        IntegrationSettings settings;

        SyncState state = SyncState.inMemory();
        CallCounter calls = new CallCounter();
        TimeSource time = TimeSource.system();
        Consumer<Outcome> listener = outcome -> {};
        LongConsumer waiting = orders -> {};
        final List<SyncListener> listeners = new ArrayList<>();
        int parallelism = 4;
        int keptOutcomes = 5_000;
        Duration leaseLength = Duration.ofMinutes(5);

        private Builder() {}

        /**
         * The client of the Unleashed account.
         *
         * @param client a client
         * @return this
         */
        public Builder unleashed(UnleashedClient client) {
            this.unleashed = client;
            return this;
        }

        /**
         * The client of the Order Desk store.
         *
         * @param client a client
         * @return this
         */
        public Builder orderDesk(OrderDeskClient client) {
            this.orderDesk = client;
            return this;
        }

        /**
         * The settings of the integration.
         *
         * @param value checked settings
         * @return this
         */
        public Builder settings(IntegrationSettings value) {
            this.settings = value;
            return this;
        }

        /**
         * What is remembered between passes. The engine uses the part of it that belongs to its store.
         *
         * @param value by default in memory
         * @return this
         */
        public Builder state(SyncState value) {
            this.state = value;
            return this;
        }

        /**
         * The counter that both clients report to, for the figures of the report.
         *
         * @param counter the same as in the clients' options
         * @return this
         */
        public Builder calls(CallCounter counter) {
            this.calls = counter;
            return this;
        }

        /**
         * Clock and sleep.
         *
         * @param source by default the system's
         * @return this
         */
        public Builder time(TimeSource source) {
            this.time = source;
            return this;
        }

        /**
         * Hears of each outcome at once, for progress; on the calling thread.
         *
         * @param consumer must not throw
         * @return this
         */
        public Builder onOutcome(Consumer<Outcome> consumer) {
            this.listener = consumer;
            return this;
        }

        /**
         * Hears, before each page of up to 500 orders of an export or of its preview, how many orders are still to be
         * looked at, the page included: how much of a long pass is left. On the calling thread. Order Desk says it with the
         * page, so it costs no call; it is not told where Order Desk does not say.
         *
         * @param consumer must not throw
         * @return this
         */
        public Builder onWaiting(LongConsumer consumer) {
            this.waiting = consumer;
            return this;
        }

        /**
         * Hears of passes and of their outcomes, but not of previews. Several may be given.
         *
         * @param another a listener, such as a {@link SyncLog}
         * @return this
         */
        public Builder listener(SyncListener another) {
            listeners.add(another);
            return this;
        }

        /**
         * How many sales orders are created at the same time.
         *
         * @param threads 1 or more; by default 4. With 1 every call is made on the calling thread
         * @return this
         * @throws IllegalArgumentException if less than 1
         */
        public Builder parallelism(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("parallelism is " + threads + "; at least 1 is needed.");
            }
            this.parallelism = threads;
            return this;
        }

        /**
         * How many outcomes a report keeps, so that a pass over a large store needs no more memory than one over a small
         * one. All are counted, and {@link #onOutcome} hears of all.
         *
         * @param outcomes so many, and as many problems besides; 0 or more; by default 5,000
         * @return this
         * @throws IllegalArgumentException if less than 0
         */
        public Builder keptOutcomes(int outcomes) {
            if (outcomes < 0) {
                throw new IllegalArgumentException("keptOutcomes is " + outcomes + "; 0 or more is needed.");
            }
            this.keptOutcomes = outcomes;
            return this;
        }

        /**
         * How long other processes wait for this one, where a {@link SyncState} is shared by several, when nothing is
         * heard of it any more. A living pass extends its lease with its calls.
         *
         * @param length at least a minute, and longer than the clients' deadline for a call; by default 5 minutes
         * @return this
         * @throws IllegalArgumentException if it is less than a minute
         */
        public Builder lease(Duration length) {
            if (length.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("lease is " + length + "; at least a minute is needed.");
            }
            this.leaseLength = length;
            return this;
        }

        /**
         * Builds.
         *
         * @return the engine
         * @throws IllegalStateException if a client or the settings are missing
         * @throws IllegalArgumentException if the state belongs to another store
         */
        public SyncEngine build() {
            return new SyncEngine(this);
        }
    }
}
