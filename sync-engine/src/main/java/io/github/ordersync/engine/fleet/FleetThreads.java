package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.engine.LeaseTakenException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what the {@link FleetSchedule} of a {@link StoreFleet} decides: a thread that looks at the clock, a thread for each
 * pass, and the lock under which the schedule is asked.
 */
final class FleetThreads {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFleet.class);

    /** How often a clock is looked at that is not the system's, since it wakes nobody. */
    private static final Duration LOOK = Duration.ofMillis(5);

    /** An interrupted pass has no call to wait for any more. */
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

    private final TimeSource time;
    private final Moments moments;
    private final FleetListener listener;
    private final Duration grace;
    private final FleetSchedule schedule;
    private final ThreadFactory threads;
    private final Map<StoreSchedule, Member> members = new HashMap<>();
    /** Guards schedule and members; never held while a pass or a listener runs. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private boolean started;
    private boolean closed;

    FleetThreads(StoreFleet.Builder builder) {
        this.time = builder.time;
        this.moments = new Moments(time);
        this.listener = builder.listener;
        this.grace = builder.grace;
        this.threads = builder.passThreads;
        int slow = Math.max(1, builder.threads / 4);
        this.schedule = new FleetSchedule(new FleetSchedule.Terms(
                builder.threads - slow,
                slow,
                builder.slice.toNanos(),
                new Backoff(builder.retry.first(), builder.retry.longest(), builder.random)));
    }

    /** A change of what is due at one store. */
    @FunctionalInterface
    interface Change {
        void make(FleetSchedule schedule, StoreSchedule store, long now);
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

    boolean remove(String name) {
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

    /** Whether there is such a store. */
    boolean change(String name, Change change) {
        lock.lock();
        try {
            StoreSchedule store = schedule.find(name);
            if (store == null) {
                return false;
            }
            change.make(schedule, store, moments.now());
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void start() {
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
                carryOutWhatIsDue(now);
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

    private void carryOutWhatIsDue(long now) {
        boolean placesAreFreeAgain = true;
        while (placesAreFreeAgain) {
            placesAreFreeAgain = false;
            FleetSchedule.Decisions decisions = schedule.decide(now);
            decisions.ends().forEach(store -> member(store).ending = true);
            for (StoreSchedule store : decisions.starts()) {
                StoreSchedule.Pass pass = store.pass;
                if (pass != null && !begin(member(store), pass)) {
                    placesAreFreeAgain = true;
                }
            }
        }
    }

    private boolean begin(Member member, StoreSchedule.Pass pass) {
        Thread thread = threads.newThread(() -> run(member, pass));
        member.ending = false;
        member.thread = thread;
        try {
            thread.start();
            return true;
        } catch (OutOfMemoryError e) {
            // The system gives no further thread. Thrown on, it would end the clock, and with it every store.
            LOG.warn("Store {}: there is no thread for its pass", member.schedule.name, e);
            ended(member, new Member.Result(PassEnd.failed(0), List.of(), e), moments.now());
            return false;
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
            ended(member, result, end);
            carryOutWhatIsDue(moments.now());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended(Member member, Member.Result result, long end) {
        member.thread = null;
        member.ended(result, Moments.instant(end));
        schedule.ended(member.schedule, result.end(), moments.now());
        if (member.schedule.removed) {
            members.remove(member.schedule);
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
        } catch (RuntimeException | Error e) {
            // Whatever it is: the pass would never end, and its place and its store never be free again.
            LOG.warn("The listener failed on a pass of store {}", store.name, e);
        }
    }

    FleetStatus status() {
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

    void close() {
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
                members().forEach(FleetThreads::interrupt);
                awaitPasses(AFTER_INTERRUPT);
            }
        } catch (InterruptedException e) {
            members().forEach(FleetThreads::interrupt);
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
}
