package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.internal.DaemonThreads;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.SyncEngine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Many stores in one process: runs each store's flows at the store's own {@link Pace}.
 *
 * <pre>{@code
 * StoreFleet fleet = StoreFleet.builder().threads(64).listener(listener).build();
 * fleet.add("tea shop", engine, Pace.of(settings));
 * fleet.start();
 * }</pre>
 *
 * <p>Passes of a store never overlap. Flows that are due at about the same time share a pass. First passes are spread over
 * the interval by the name of the store, the same after each start.
 *
 * <p>A store that is broken does not slow down the others: one whose last pass failed or took long shares a quarter of
 * the threads with its like, and what failed is left alone for a while, longer each time. Where all threads are taken and
 * others wait, a pass that has used up its slice of time and brings no stock ends after the step in hand and goes on later.
 *
 * <p>Passes run on virtual threads where the JVM has them (21 and later). Give the engines {@code parallelism(1)}, or each
 * pass that sends orders has some threads of its own. Make the {@link io.github.ordersync.client.ClientOptions} of the stores
 * from one value by {@code toBuilder()}, each with its own {@link io.github.ordersync.engine.CallCounter}: they share the
 * connections and the rate limits.
 */
public final class StoreFleet implements AutoCloseable {

    private static final Set<Flow> NEWS = Set.of(Flow.ORDERS, Flow.SHIPMENTS, Flow.CANCELLATIONS);

    private final FleetThreads threads;

    private StoreFleet(Builder builder) {
        this.threads = new FleetThreads(builder);
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
     * Takes a store in, before or after {@link #start}.
     *
     * @param name names it to people, and places its passes in the interval; keep it from start to start
     * @param engine its engine, which nobody else should run
     * @param pace how often its flows run
     * @throws IllegalArgumentException if there is a store of that name
     */
    public void add(String name, SyncEngine engine, Pace pace) {
        add(name, StorePasses.of(engine), pace);
    }

    void add(String name, StorePasses engine, Pace pace) {
        threads.add(name, engine, pace);
    }

    /**
     * Lets a store go. Its pass, if one runs, ends after the step in hand; its name is free at once.
     *
     * @param name its name
     * @return whether there was one
     */
    public boolean remove(String name) {
        return threads.remove(name);
    }

    /**
     * Makes orders, shipments and cancellations of a store due now, as far as its pace has them; for webhooks. Many calls
     * before the next pass count as one. What failed and is left alone for a while stays so: see {@link #retry}.
     *
     * @param name its name
     * @return whether there is such a store
     */
    public boolean wake(String name) {
        return wake(name, NEWS);
    }

    /**
     * The same for some of the flows.
     *
     * @param name its name
     * @param flows which; those that its pace does not have are ignored
     * @return whether there is such a store
     */
    public boolean wake(String name, Set<Flow> flows) {
        Set<Flow> which = flows.isEmpty() ? Set.of() : EnumSet.copyOf(flows);
        return threads.change(name, (schedule, store, now) -> schedule.wake(store, which, now));
    }

    /**
     * Sends one order as soon as there is a place, as a webhook's receiver would: see {@link SyncEngine#submit}. Of more than a
     * few that wait at the same time one pass over the export folders is made.
     *
     * @param name the store's name
     * @param orderId the order's id in Order Desk
     * @return whether there is such a store
     */
    public boolean submit(String name, String orderId) {
        return threads.change(name, (schedule, store, now) -> schedule.submit(store, orderId, now));
    }

    /**
     * Tries a store again that is left alone because it failed; for somebody who has just mended it. All of its flows are due
     * now.
     *
     * @param name its name
     * @return whether there is such a store
     */
    public boolean retry(String name) {
        return threads.change(name, FleetSchedule::forgive);
    }

    /**
     * Begins to run passes, on threads that do not keep the JVM alive.
     *
     * @throws IllegalStateException if it was started or closed before
     */
    public void start() {
        threads.start();
    }

    /**
     * How the stores are.
     *
     * @return all of them at this moment
     */
    public FleetStatus status() {
        return threads.status();
    }

    /**
     * Ends in order: no pass begins, those that run end after the step in hand; what then still runs after the grace is
     * interrupted. Waits for all that. What was left undone is done by the next start.
     */
    @Override
    public void close() {
        threads.close();
    }

    /** Builds a fleet; everything has a default. */
    public static final class Builder {

        int threads = 64;
        TimeSource time = TimeSource.system();
        FleetListener listener = FleetListener.none();
        Duration slice = Duration.ofSeconds(30);
        Backoff retry = Backoff.of(Duration.ofMinutes(1), Duration.ofHours(1));
        Duration grace = Duration.ofMinutes(1);
        DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
        ThreadFactory passThreads = DaemonThreads.factory("ordersync-pass");

        private Builder() {}

        /**
         * How many passes run at the same time. A quarter of them is for stores that failed or take long, the rest for all
         * others.
         *
         * @param number 2 or more; by default 64
         * @return this
         * @throws IllegalArgumentException if less than 2
         */
        public Builder threads(int number) {
            if (number < 2) {
                throw new IllegalArgumentException(
                        "threads is " + number + "; at least 2 are needed, one of them for stores that are slow.");
            }
            this.threads = number;
            return this;
        }

        /**
         * Clock; the same as that of the engines.
         *
         * @param source by default the system's. Another one is looked at every few milliseconds, since it wakes nobody
         * @return this
         */
        public Builder time(TimeSource source) {
            this.time = source;
            return this;
        }

        /**
         * Hears of each pass.
         *
         * @param value by default nobody
         * @return this
         */
        public Builder listener(FleetListener value) {
            this.listener = value;
            return this;
        }

        /**
         * How long a pass of a store that is well may take before the store counts as slow and, if others wait, its pass may be
         * cut.
         *
         * @param time positive; by default half a minute
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder slice(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("slice is " + time + "; it must be positive.");
            }
            this.slice = time;
            return this;
        }

        /**
         * How long a store, or a flow of it, is left alone after it failed: doubled with each failure, and shortened by up to a
         * half at random.
         *
         * @param first after the first failure; by default a minute
         * @param longest at most, and at once when credentials are refused; by default an hour
         * @return this
         * @throws IllegalArgumentException if one is not positive, or the first longer than the longest
         */
        public Builder retryAfter(Duration first, Duration longest) {
            this.retry = Backoff.of(first, longest);
            return this;
        }

        /**
         * How long {@link StoreFleet#close} waits for passes to end by themselves.
         *
         * @param time zero or more; by default a minute
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder grace(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("grace is " + time + "; zero or more is needed.");
            }
            this.grace = time;
            return this;
        }

        /**
         * Numbers from 0 (inclusive) to 1 (exclusive), for the jitter after failures.
         *
         * @param numbers by default the thread's random numbers
         * @return this
         */
        public Builder random(DoubleSupplier numbers) {
            this.random = numbers;
            return this;
        }

        /**
         * Builds.
         *
         * @return a fleet without stores, not started
         */
        public StoreFleet build() {
            return new StoreFleet(this);
        }
    }
}
