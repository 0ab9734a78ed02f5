package io.github.ordersync.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong. A call meets at most one fault: the first that was planned for it with {@link #failNext}, else
 * that of the first open window, else what chaos draws. The record of calls says which fault a call met and why.
 */
public final class Faults {

    /**
     * A fault that a call has met.
     *
     * @param why which plan it comes from
     */
    record Met(Fault fault, String why) {

        @Override
        public String toString() {
            return fault + " (" + why + ")";
        }
    }

    private record Planned(Predicate<ReceivedCall> which, Fault fault) {}

    /** A window with the number of calls of its kind so far. */
    private static final class Open {
        private final Predicate<ReceivedCall> which;
        private final Window window;
        private final Fault fault;
        private final Instant planned;
        private long calls;

        private Open(Predicate<ReceivedCall> which, Window window, Fault fault, Instant planned) {
            this.which = which;
            this.window = window;
            this.fault = fault;
            this.planned = planned;
        }

        private boolean meets(ReceivedCall call, Instant now) {
            return which.test(call) && window.isOpen(planned, now, calls++);
        }
    }

    private final Lock lock;
    private final Supplier<Instant> now;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Open> windows = new ArrayList<>();
    private @Nullable Chaos chaos;
    private Chaos.@Nullable Source draws;

    Faults(Lock lock, Supplier<Instant> now) {
        this.lock = lock;
        this.now = now;
    }

    /**
     * Lets the next call of a kind fail.
     *
     * @param which the kind of call
     * @param fault what goes wrong
     * @return this
     */
    public Faults failNext(Predicate<ReceivedCall> which, Fault fault) {
        return failNext(which, fault, 1);
    }

    /**
     * Lets the next calls of a kind fail.
     *
     * @param which the kind of call
     * @param fault what goes wrong
     * @param times how many calls fail, at least 1
     * @return this
     * @throws IllegalArgumentException if {@code times} is below 1
     */
    public Faults failNext(Predicate<ReceivedCall> which, Fault fault, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", expected at least 1");
        }
        return locked(() -> {
            for (int i = 0; i < times; i++) {
                planned.add(new Planned(which, fault));
            }
        });
    }

    /**
     * Lets calls of a kind fail for a while.
     *
     * @param which the kind of call
     * @param window for how long
     * @param fault what goes wrong
     * @return this
     */
    public Faults during(Predicate<ReceivedCall> which, Window window, Fault fault) {
        return locked(() -> windows.add(new Open(which, window, fault, now.get())));
    }

    /**
     * Lets calls fail at random, reproducibly, until the faults are cleared.
     *
     * @param seed what everything is drawn from
     * @param rate the probability of a fault, from 0 to 1
     * @return this
     * @throws IllegalArgumentException if the rate is not from 0 to 1
     * @see Chaos#seeded
     */
    public Faults chaos(long seed, double rate) {
        return chaos(Chaos.seeded(seed, rate));
    }

    /**
     * Lets calls fail at random, reproducibly, until the faults are cleared. Takes the place of chaos before it.
     *
     * @param described which calls, how often, how
     * @return this
     */
    public Faults chaos(Chaos described) {
        return locked(() -> {
            chaos = described;
            draws = described.source();
        });
    }

    /**
     * How many faults that were planned with {@link #failNext} have not met a call yet.
     *
     * @return the number, 0 when all have happened
     */
    public int pending() {
        lock.lock();
        try {
            return planned.size();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything that has not happened yet. Calls on their way with {@link Fault#arrivesLater} still arrive. */
    public void clear() {
        locked(() -> {
            planned.clear();
            windows.clear();
            chaos = null;
            draws = null;
        });
    }

    private Faults locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** Called with the lock held. */
    @Nullable
    Met take(ReceivedCall call) {
        // Every window counts the calls of its kind, also those that meet another's fault.
        Met met = null;
        for (Open open : windows) {
            if (open.meets(call, now.get()) && met == null) {
                met = new Met(open.fault, open.window.toString());
            }
        }
        Iterator<Planned> all = planned.iterator();
        while (all.hasNext()) {
            Planned next = all.next();
            if (next.which().test(call)) {
                all.remove();
                return new Met(next.fault(), "planned");
            }
        }
        Fault drawn = met != null || draws == null ? null : draws.draw(call);
        return drawn == null ? met : new Met(drawn, String.valueOf(chaos));
    }
}
