package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.internal.DaemonThreads;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncEngine;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
 * pass that sends orders has some threads of its own, and share one {@link io.github.ordersync.client.ClientOptions}
 * between their clients, which shares the connections.
 */
public final class StoreFleet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFleet.class);

    /** How often a clock is looked at that is not the system's, since it wakes nobody. */
    private static final Duration LOOK = Duration.ofMillis(5);

    /** An interrupted pass has no call to wait for any more. */
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

    private static final Set<Flow> NEWS = Set.of(Flow.ORDERS, Flow.SHIPMENTS, Flow.CANCELLATIONS);

    private final TimeSource time;
    private final Moments moments;
    private final FleetListener listener;
    private final Duration grace;
    private final FleetSchedule schedule;
    private final ThreadFactory threads = DaemonThreads.factory("ordersync-pass");
    private final Map<StoreSchedule, Member> members = new HashMap<>();
    /** Guards schedule and members; never held while a pass or a listener runs. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private boolean started;
    private boolean closed;

    private StoreFleet(Builder builder) {
        this.time = builder.time;
        this.moments = new Moments(time);
        this.listener = builder.listener;
        this.grace = builder.grace;
        int slow = Math.max(1, builder.threads / 4);
        this.schedule = new FleetSchedule(new FleetSchedule.Terms(
                builder.threads - slow,
                slow,
                builder.slice.toNanos(),
                new Backoff(builder.firstRetry.toNanos(), builder.lastRetry.toNanos(), builder.random)));
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
        lock.lock();
        try {
            StoreSchedule store = schedule.add(name, pace, moments.now());
            members.put(store, new Member(store, engine));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a store go. Its pass, if one runs, ends after the step in hand; its name is free at once.
     *
     * @param name its name
     * @return whether there was one
     */
    public boolean remove(String name) {
        lock.lock();
        try {
            StoreSchedule store = schedule.remove(name);
            if (store == null) {
                return false;
            }
            Member member = member(store);
            if (store.pass == null) {
                members.remove(store);
            } else {
                member.ending = true;
            }
            return true;
        } finally {
            lock.unlock();
        }
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
        return change(name, store -> schedule.wake(store, which, moments.now()));
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
        return change(name, store -> schedule.submit(store, orderId, moments.now()));
    }

    /**
     * Tries a store again that is left alone because it failed; for somebody who has just mended it. All of its flows are due
     * now.
     *
     * @param name its name
     * @return whether there is such a store
     */
    public boolean retry(String name) {
        return change(name, store -> schedule.forgive(store, moments.now()));
    }

    private boolean change(String name, Consumer<StoreSchedule> change) {
        lock.lock();
        try {
            StoreSchedule store = schedule.find(name);
            if (store == null) {
                return false;
            }
            change.accept(store);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to run passes, on threads that do not keep the JVM alive.
     *
     * @throws IllegalStateException if it was started or closed before
     */
    public void start() {
        lock.lock();
        try {
            if (started || closed) {
                throw new IllegalStateException(
                        "This fleet was " + (closed ? "closed" : "started") + " before; make a new one.");
            }
            started = true;
        } finally {
            lock.unlock();
        }
        Thread clock = new Thread(this::keepTime, "ordersync-fleet");
        clock.setDaemon(true);
        clock.start();
    }

    private void keepTime() {
        lock.lock();
        try {
            while (!closed) {
                long now = moments.now();
                carryOut(schedule.decide(now));
                long wait = schedule.nextLook(now) - now;
                if (time != TimeSource.system()) {
                    wait = Math.min(wait, LOOK.toNanos());
                }
                changed.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            // Nobody but somebody who ends the process interrupts this thread.
            LOG.warn("The fleet's clock was interrupted; no pass begins any more.");
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void carryOut(FleetSchedule.Decisions decisions) {
        decisions.ends().forEach(store -> member(store).ending = true);
        for (StoreSchedule store : decisions.starts()) {
            Member member = member(store);
            StoreSchedule.Pass pass = store.pass;
            if (pass != null) {
                member.ending = false;
                Thread thread = threads.newThread(() -> run(member, pass));
                member.thread = thread;
                thread.start();
            }
        }
    }

    private Member member(StoreSchedule store) {
        Member member = members.get(store);
        if (member == null) {
            throw new IllegalStateException("The store '" + store.name + "' is in the schedule but not in the fleet.");
        }
        return member;
    }

    private void run(Member member, StoreSchedule.Pass pass) {
        Member.Result result = member.run(pass);
        long end = moments.now();
        tell(member.schedule, pass, result, end);
        lock.lock();
        try {
            long now = moments.now();
            member.thread = null;
            member.ended(result, Moments.instant(end));
            schedule.ended(member.schedule, result.end(), now);
            if (member.schedule.removed) {
                members.remove(member.schedule);
            }
            carryOut(schedule.decide(now));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell(StoreSchedule store, StoreSchedule.Pass pass, Member.Result result, long end) {
        FleetPass told = new FleetPass(
                store.name,
                pass.flows,
                pass.orders,
                Moments.instant(pass.dueAt),
                Moments.instant(pass.startedAt),
                Moments.instant(end));
        Throwable failure = result.failure();
        if (failure != null && result.end().kind() != PassEnd.Kind.TAKEN) {
            LOG.warn("Store {}: {}", store.name, result.problem());
        }
        try {
            if (failure instanceof LeaseTakenException taken) {
                listener.onTaken(told, taken);
            } else if (failure != null) {
                listener.onFailure(told, failure);
            } else {
                listener.onPass(told, result.reports());
            }
        } catch (RuntimeException e) {
            LOG.warn("The listener failed on a pass of store {}", store.name, e);
        }
    }

    /**
     * How the stores are.
     *
     * @return all of them at this moment
     */
    public FleetStatus status() {
        lock.lock();
        try {
            return new FleetStatus(
                    Moments.instant(moments.now()),
                    schedule.running(false) + schedule.running(true),
                    schedule.running(true),
                    schedule.waiting(),
                    closed,
                    schedule.stores().stream()
                            .filter(store -> !store.removed)
                            .map(store -> member(store).status())
                            .sorted(Comparator.comparing(StoreStatus::name))
                            .toList());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends in order: no pass begins, those that run end after the step in hand; what then still runs after the grace is
     * interrupted. Waits for all that. What was left undone is done by the next start.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            schedule.close();
            members().forEach(member -> member.ending = true);
            changed.signalAll();
            boolean ended = awaitPasses(grace);
            if (!ended) {
                LOG.warn(
                        "{} passes have not ended within {}; they are interrupted.",
                        members().size(),
                        grace);
                members().forEach(StoreFleet::interrupt);
                awaitPasses(AFTER_INTERRUPT);
            }
        } catch (InterruptedException e) {
            members().forEach(StoreFleet::interrupt);
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private List<Member> members() {
        return schedule.running().stream().map(this::member).toList();
    }

    private static void interrupt(Member member) {
        Thread thread = member.thread;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private boolean awaitPasses(Duration most) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(most);
        while (!schedule.running().isEmpty() && left > 0) {
            left = changed.awaitNanos(left);
        }
        return schedule.running().isEmpty();
    }

    /** Builds a fleet; everything has a default. */
    public static final class Builder {

        private int threads = 64;
        private TimeSource time = TimeSource.system();
        private FleetListener listener = FleetListener.none();
        private Duration slice = Duration.ofSeconds(30);
        private Duration firstRetry = Duration.ofMinutes(1);
        private Duration lastRetry = Duration.ofHours(1);
        private Duration grace = Duration.ofMinutes(1);
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

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
            this.slice = positive("slice", time);
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
            if (positive("first", first).compareTo(positive("longest", longest)) > 0) {
                throw new IllegalArgumentException(
                        "first is " + first + ", which is more than longest, " + longest + ".");
            }
            this.firstRetry = first;
            this.lastRetry = longest;
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

        private static Duration positive(String name, @Nullable Duration value) {
            if (value == null || value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " is " + value + "; it must be positive.");
            }
            return value;
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
