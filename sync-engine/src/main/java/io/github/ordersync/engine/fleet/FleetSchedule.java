package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which store runs next. No threads, no clock: every method is told the time, in nanoseconds since 1970, and the
 * same story makes the same decisions. {@link StoreFleet} carries them out.
 *
 * <p>There are two kinds of places. Stores that are quick and well have most of them to themselves. Stores whose last pass
 * failed or took long share the few others, so that however many of them hang, the healthy ones go on. A pass that turns
 * out to be long while others wait gives its normal place back as soon as a slow one is free.
 */
final class FleetSchedule {

    /**
     * The rules.
     *
     * @param normalPlaces passes of healthy stores at the same time
     * @param slowPlaces the others
     * @param slice nanoseconds after which a pass is a long one
     * @param backoff how long what failed is left alone
     */
    record Terms(int normalPlaces, int slowPlaces, long slice, Backoff backoff) {}

    /**
     * What is to be done now.
     *
     * @param starts stores whose pass begins, as it says in {@link StoreSchedule#pass}
     * @param ends stores whose pass is to end early
     */
    record Decisions(List<StoreSchedule> starts, List<StoreSchedule> ends) {}

    private final Terms terms;
    private final Map<String, StoreSchedule> stores = new HashMap<>();
    private final TreeSet<StoreSchedule> timeline = new TreeSet<>(
            Comparator.<StoreSchedule>comparingLong(store -> store.queuedAt).thenComparing(store -> store.name));
    private final Map<Lane, Queue<StoreSchedule>> waiting = new EnumMap<>(Lane.class);
    private final Set<StoreSchedule> running = new LinkedHashSet<>();
    private int normalTaken;
    private int slowTaken;
    private boolean longIsNext;
    private boolean closed;

    FleetSchedule(Terms terms) {
        this.terms = terms;
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    /** Takes a store in; where one of that name still runs its last pass, the new one waits for its end. */
    StoreSchedule add(String name, Pace pace, long now) {
        StoreSchedule added = new StoreSchedule(name, pace, now);
        StoreSchedule old = stores.put(name, added);
        if (old == null) {
            enqueue(added);
        } else if (old.removed) {
            old.successor = added;
        } else {
            stores.put(name, old);
            throw new IllegalArgumentException(
                    "There is a store '" + name + "' already; remove it before another takes its name.");
        }
        return added;
    }

    /** Lets a store go, at the end of its pass if it has one. */
    @Nullable
    StoreSchedule remove(String name) {
        StoreSchedule store = find(name);
        if (store == null) {
            return null;
        }
        store.removed = true;
        if (store.pass == null && !hasPredecessor(store)) {
            stores.remove(name);
            dequeue(store);
        }
        return store;
    }

    private boolean hasPredecessor(StoreSchedule store) {
        return running.stream().anyMatch(other -> other.name.equals(store.name));
    }

    /** The store of that name, unless it is removed. */
    @Nullable
    StoreSchedule find(String name) {
        StoreSchedule store = stores.get(name);
        return store == null || store.removed ? null : store;
    }

    Collection<StoreSchedule> stores() {
        return stores.values();
    }

    void wake(StoreSchedule store, Collection<Flow> flows, long now) {
        store.wake(flows, now);
        enqueueAgain(store);
    }

    void submit(StoreSchedule store, String orderId, long now) {
        store.submit(orderId, now);
        enqueueAgain(store);
    }

    void forgive(StoreSchedule store, long now) {
        store.forgive(now);
        enqueueAgain(store);
    }

    private void enqueueAgain(StoreSchedule store) {
        // One that waits for a place takes the new flows with it; one that runs comes back at the end of its pass.
        if (timeline.remove(store)) {
            enqueue(store);
        }
    }

    private void enqueue(StoreSchedule store) {
        store.queuedAt = store.dueAt();
        timeline.add(store);
    }

    private void dequeue(StoreSchedule store) {
        if (store.waiting) {
            queue(store.lane).remove(store);
            store.waiting = false;
        } else {
            timeline.remove(store);
        }
    }

    /** No pass begins any more. */
    void close() {
        closed = true;
    }

    /** Those that have a pass. */
    List<StoreSchedule> running() {
        return List.copyOf(running);
    }

    /** What is to be done now; to be asked after each event and at {@link #nextLook}. */
    Decisions decide(long now) {
        Decisions decisions = new Decisions(new ArrayList<>(), new ArrayList<>());
        while (!closed && !timeline.isEmpty() && timeline.first().queuedAt <= now) {
            StoreSchedule due = timeline.pollFirst();
            due.waiting = true;
            queue(due.lane).add(due);
        }
        if (!closed) {
            judgeLongPasses(now, decisions.ends);
            while (normalTaken < terms.normalPlaces && !queue(Lane.NORMAL).isEmpty()) {
                normalTaken++;
                decisions.starts.add(start(queue(Lane.NORMAL).remove(), now, false));
            }
            while (slowTaken < terms.slowPlaces && slowOnesWait()) {
                slowTaken++;
                decisions.starts.add(start(nextSlowOne(), now, true));
            }
        }
        return decisions;
    }

    private StoreSchedule start(StoreSchedule store, long now, boolean slow) {
        store.waiting = false;
        store.start(now, slow);
        running.add(store);
        return store;
    }

    private boolean slowOnesWait() {
        return !queue(Lane.LONG).isEmpty() || !queue(Lane.FAILED).isEmpty();
    }

    /** By turns: a large store that is well is not behind all those that are not. */
    private StoreSchedule nextSlowOne() {
        longIsNext = !longIsNext;
        Queue<StoreSchedule> first = queue(longIsNext ? Lane.LONG : Lane.FAILED);
        return (first.isEmpty() ? queue(longIsNext ? Lane.FAILED : Lane.LONG) : first).remove();
    }

    private void judgeLongPasses(long now, List<StoreSchedule> ends) {
        for (StoreSchedule store : running) {
            StoreSchedule.Pass pass = store.pass;
            if (pass == null || now - pass.startedAt <= terms.slice) {
                continue;
            }
            boolean inTheWay = pass.slow
                    ? slowTaken >= terms.slowPlaces && slowOnesWait()
                    : terms.normalPlaces - normalTaken < queue(Lane.NORMAL).size();
            if (inTheWay && !pass.slow && slowTaken < terms.slowPlaces) {
                pass.slow = true;
                normalTaken--;
                slowTaken++;
            } else if (inTheWay
                    && !pass.endAsked
                    && pass.canEndEarly()
                    && now - pass.startedAt > store.slice(terms.slice)) {
                pass.endAsked = true;
                ends.add(store);
            }
        }
    }

    /** When {@link #decide} would decide something new without another event; far away when never. */
    long nextLook(long now) {
        long look = timeline.isEmpty() || closed ? Long.MAX_VALUE : timeline.first().queuedAt;
        for (StoreSchedule store : running) {
            StoreSchedule.Pass pass = store.pass;
            if (pass != null) {
                look = Math.min(look, later(pass.startedAt + terms.slice + 1, now));
                look = Math.min(look, later(pass.startedAt + store.slice(terms.slice) + 1, now));
            }
        }
        return look;
    }

    private static long later(long time, long now) {
        return time > now ? time : Long.MAX_VALUE;
    }

    /** A pass has ended. */
    void ended(StoreSchedule store, PassEnd end, long now) {
        StoreSchedule.Pass pass = store.pass;
        if (pass == null || !running.remove(store)) {
            throw new IllegalStateException("The store '" + store.name + "' has no pass that could end.");
        }
        if (pass.slow) {
            slowTaken--;
        } else {
            normalTaken--;
        }
        store.ended(pass, end, now, terms);
        StoreSchedule next = store;
        while (next != null && next.removed) {
            next = next.successor;
        }
        if (next == null) {
            stores.remove(store.name);
        } else {
            enqueue(next);
        }
    }

    int running(boolean slow) {
        return slow ? slowTaken : normalTaken;
    }

    int waiting() {
        return waiting.values().stream().mapToInt(Queue::size).sum();
    }

    private Queue<StoreSchedule> queue(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }
}
