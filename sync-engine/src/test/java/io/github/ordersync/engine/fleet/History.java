package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.engine.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A schedule in simulated time, with stores whose passes take as long and end as they are told; after each step the laws
 * are checked that hold in every history.
 */
final class History {

    static final long SECOND = Duration.ofSeconds(1).toNanos();
    static final long MINUTE = 60 * SECOND;
    static final long START = 1_772_443_800L * SECOND;

    /** How a store's passes go. */
    interface Temper extends BiFunction<Random, Set<Flow>, Fate> {}

    /** How a pass goes if nobody ends it early. */
    record Fate(long length, PassEnd end) {}

    private record Running(StoreSchedule store, StoreSchedule.Pass pass, long endsAt, PassEnd end) {}

    /** A pass that was started. */
    record Started(String store, Set<Flow> flows, List<String> orders, long at, long waited, boolean slow) {}

    final FleetSchedule.Terms terms;
    final FleetSchedule schedule;
    final List<Started> started = new ArrayList<>();
    final Random random;
    long now = START;
    private final Map<String, Temper> tempers = new HashMap<>();
    private final Map<StoreSchedule, Running> running = new HashMap<>();
    private final PriorityQueue<Running> ends = new PriorityQueue<>(Comparator.comparingLong(Running::endsAt));
    private final Map<StoreSchedule, Long> leftAloneUntil = new HashMap<>();

    History(long seed, int normalPlaces, int slowPlaces) {
        random = new Random(seed);
        terms = new FleetSchedule.Terms(
                normalPlaces,
                slowPlaces,
                30 * SECOND,
                new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), random::nextDouble));
        schedule = new FleetSchedule(terms);
    }

    StoreSchedule add(String name, Pace pace, Temper temper) {
        tempers.put(name, temper);
        return schedule.add(name, pace, now);
    }

    void remove(String name) {
        StoreSchedule removed = schedule.remove(name);
        assertThat(removed).isNotNull();
        assertThat(schedule.find(name)).isNull();
    }

    void forgive(StoreSchedule store) {
        schedule.forgive(store, now);
        leftAloneUntil.remove(store);
    }

    /** Lets time pass up to an instant, with all that happens until then. */
    void runUntil(long end) {
        while (true) {
            long next = Math.min(schedule.nextLook(now), ends.isEmpty() ? Long.MAX_VALUE : ends.peek().endsAt);
            if (next > end) {
                now = Math.max(now, end);
                step();
                return;
            }
            now = Math.max(now, next);
            while (!ends.isEmpty() && ends.peek().endsAt <= now) {
                end(ends.remove());
            }
            step();
        }
    }

    private void end(Running ended) {
        if (!ended.equals(running.get(ended.store))) {
            return; // it was ended early
        }
        running.remove(ended.store);
        schedule.ended(ended.store, ended.end, now);
        if (ended.end.kind() == PassEnd.Kind.FAILED || ended.end.kind() == PassEnd.Kind.REFUSED) {
            leftAloneUntil.put(ended.store, now + terms.backoff().first().toNanos() / 2);
        }
    }

    /** One decision, and the laws. */
    void step() {
        FleetSchedule.Decisions decisions = schedule.decide(now);
        for (StoreSchedule store : decisions.ends()) {
            Running cut = running.get(store);
            assertThat(cut.pass.flows).as("a pass that is cut").doesNotContain(Flow.STOCK);
            assertThat(now - cut.pass.startedAt).as("its length").isGreaterThan(terms.slice());
            PassEnd end = new PassEnd(PassEnd.Kind.DONE, Set.of(), cut.pass.flows, 0);
            // The step in hand takes a moment.
            Running shorter = new Running(store, cut.pass, Math.min(cut.endsAt, now + SECOND), end);
            running.put(store, shorter);
            ends.add(shorter);
        }
        for (StoreSchedule store : decisions.starts()) {
            start(store);
        }
        checkPlaces();
    }

    private void start(StoreSchedule store) {
        assertThat(store.removed).as("a removed store starts").isFalse();
        assertThat(running.values())
                .as("no pass of %s overlaps another", store.name)
                .noneMatch(other -> other.store.name.equals(store.name));
        StoreSchedule.Pass pass = store.pass;
        assertThat(pass.dueAt).as("nothing starts before it is due").isLessThanOrEqualTo(now);
        assertThat(pass.flows.size() + pass.orders.size())
                .as("a pass has something to do")
                .isPositive();
        assertThat(now)
                .as("what failed is left alone")
                .isGreaterThanOrEqualTo(leftAloneUntil.getOrDefault(store, Long.MIN_VALUE));
        Fate fate = tempers.get(store.name).apply(random, pass.flows);
        Running begun = new Running(store, pass, now + fate.length, fate.end);
        running.put(store, begun);
        ends.add(begun);
        started.add(new Started(
                store.name,
                EnumSet.copyOf(pass.flows.isEmpty() ? Set.of(Flow.ORDERS) : pass.flows),
                pass.orders,
                now,
                now - pass.dueAt,
                pass.slow));
    }

    /** Without the words of an assertion for each store in each step: there are millions of them. */
    private void checkPlaces() {
        int slow =
                (int) running.values().stream().filter(each -> each.pass.slow).count();
        check(schedule.running(true) == slow && slow <= terms.slowPlaces(), "too many slow places", slow);
        int normal = running.size() - slow;
        check(schedule.running(false) == normal && normal <= terms.normalPlaces(), "too many normal places", normal);
        for (StoreSchedule store : schedule.stores()) {
            if (store.waiting) {
                boolean full = store.lane == Lane.NORMAL ? normal == terms.normalPlaces() : slow == terms.slowPlaces();
                check(full, "waits while a place is free", store.name);
            } else if (store.pass == null && !store.removed && store.dueAt() <= now) {
                check(awaitsItsPredecessor(store), "is due and not even waiting", store.name);
            }
        }
    }

    private static void check(boolean holds, String what, Object which) {
        if (!holds) {
            throw new AssertionError(what + ": " + which);
        }
    }

    private boolean awaitsItsPredecessor(StoreSchedule store) {
        return running.keySet().stream().anyMatch(other -> other != store && other.name.equals(store.name));
    }

    List<Started> of(String store) {
        return started.stream().filter(each -> each.store.equals(store)).toList();
    }

    static Temper quick() {
        return (random, flows) -> new Fate(SECOND / 2 + random.nextInt(2_000) * (SECOND / 1000), PassEnd.DONE);
    }

    /** Well, and too large for a slice. */
    static Temper large() {
        return (random, flows) -> new Fate(MINUTE + random.nextInt(600) * SECOND, PassEnd.DONE);
    }

    static Temper hanging() {
        return (random, flows) -> new Fate(2 * MINUTE, PassEnd.failed(0));
    }

    static Temper refused() {
        return (random, flows) -> new Fate(SECOND, PassEnd.REFUSED);
    }

    /** Any of these at random, pass by pass. */
    static Temper moody() {
        return (random, flows) -> switch (random.nextInt(8)) {
            case 0 -> large().apply(random, flows);
            case 1 -> hanging().apply(random, flows);
            case 2 -> refused().apply(random, flows);
            case 3 -> new Fate(SECOND, PassEnd.TAKEN);
            case 4 ->
                new Fate(
                        5 * SECOND,
                        new PassEnd(
                                PassEnd.Kind.DONE,
                                flows.stream()
                                        .filter(flow -> random.nextBoolean())
                                        .collect(Collectors.toSet()),
                                Set.of(),
                                0));
            case 5 -> new Fate(SECOND, PassEnd.failed(3 * MINUTE));
            default -> quick().apply(random, flows);
        };
    }
}
