package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.engine.SyncEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.DoubleSupplier;

/**
 * The schedule of a {@link StoreFleet} with real engines in simulated time, on one thread: a pass is made in one go when it
 * begins, and its end is put where the clock stood by then. That is exact, since stores share nothing but places; only a
 * pass that was asked to end early goes on to its end. In the package of what it measures.
 */
public final class SimulatedFleet {

    private record End(Member member, PassEnd how, long at) {}

    private final FleetSchedule schedule;
    private final Map<StoreSchedule, Member> members = new HashMap<>();
    private final PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparingLong(End::at));
    private final Clock clock;
    private long now;

    /**
     * A fleet with the defaults of {@link StoreFleet}.
     *
     * @param threads passes at the same time
     * @param clock the clock of all engines
     * @param random for the jitter of retries
     */
    public SimulatedFleet(int threads, Clock clock, DoubleSupplier random) {
        this.clock = clock;
        this.now = clock.nanos;
        int slow = threads / 4;
        schedule = new FleetSchedule(new FleetSchedule.Terms(
                threads - slow,
                slow,
                Duration.ofSeconds(30).toNanos(),
                new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), random)));
    }

    /** A clock that is set to the beginning of each pass and moves while its calls take place. */
    public static final class Clock implements TimeSource {

        private long nanos;

        /**
         * A clock.
         *
         * @param start what it shows
         */
        public Clock(Instant start) {
            nanos = Duration.ofSeconds(start.getEpochSecond()).toNanos();
        }

        @Override
        public Instant now() {
            return Moments.instant(nanos);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void sleep(Duration duration) {
            nanos += Math.max(0, duration.toNanos());
        }
    }

    /** Hears of each pass. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * A pass begins.
         *
         * @param store its store
         */
        default void begins(String store) {}

        /**
         * It has ended.
         *
         * @param store its store
         * @param waited how long it waited for a place
         * @param took how long it took
         */
        void ended(String store, Duration waited, Duration took);
    }

    /**
     * Takes a store in.
     *
     * @param name its name
     * @param engine its engine
     * @param pace its pace
     */
    public void add(String name, SyncEngine engine, Pace pace) {
        StoreSchedule store = schedule.add(name, pace, now);
        members.put(store, new Member(store, StorePasses.of(engine)));
    }

    /**
     * Lets time pass.
     *
     * @param length how much
     * @param watcher hears of what happens
     */
    public void run(Duration length, Watcher watcher) {
        long until = now + length.toNanos();
        while (true) {
            begin(schedule.decide(now).starts(), watcher);
            long next = Math.min(schedule.nextLook(now), ends.isEmpty() ? Long.MAX_VALUE : ends.peek().at);
            if (next > until) {
                now = until;
                return;
            }
            now = next;
            while (!ends.isEmpty() && ends.peek().at <= now) {
                End end = ends.remove();
                schedule.ended(end.member.schedule, end.how, now);
            }
        }
    }

    private void begin(List<StoreSchedule> stores, Watcher watcher) {
        for (StoreSchedule store : stores) {
            Member member = members.get(store);
            StoreSchedule.Pass pass = store.pass;
            if (member == null || pass == null) {
                throw new IllegalStateException(store.name + " has no pass to begin");
            }
            clock.nanos = now;
            watcher.begins(store.name);
            Member.Result result = member.run(pass);
            ends.add(new End(member, result.end(), clock.nanos));
            watcher.ended(store.name, Duration.ofNanos(now - pass.dueAt), Duration.ofNanos(clock.nanos - now));
        }
    }
}
