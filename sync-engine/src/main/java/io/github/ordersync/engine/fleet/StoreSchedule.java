package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One store in the {@link FleetSchedule}: when which of its flows is due. Times are nanoseconds since 1970. Guarded by
 * whoever guards the schedule.
 */
final class StoreSchedule {

    /** Beyond so many orders that were asked for, one pass over the folder is cheaper. */
    static final int MOST_ORDERS = 20;

    private static final int MOST_CUTS = 10;

    /** What a flow knows of itself. */
    private static final class Due {
        private final Beat beat;
        private long at;
        private int failures;

        Due(Beat beat, long now) {
            this.beat = beat;
            this.at = beat.next(now - beat.slack());
        }

        boolean isDue(long now) {
            // What waits because it failed is not brought forward.
            return at <= now + (failures == 0 ? beat.slack() : 0);
        }
    }

    /** A pass that is running. */
    static final class Pass {
        final Set<Flow> flows;
        final List<String> orders;
        final long dueAt;
        final long startedAt;
        final Set<Flow> woken = EnumSet.noneOf(Flow.class);
        boolean slow;
        boolean endAsked;

        Pass(Set<Flow> flows, List<String> orders, long dueAt, long startedAt, boolean slow) {
            this.flows = flows;
            this.orders = orders;
            this.dueAt = dueAt;
            this.startedAt = startedAt;
            this.slow = slow;
        }

        /** Stock would begin anew each time and never come to its end; of all else what is done stays done. */
        boolean canEndEarly() {
            return !flows.contains(Flow.STOCK);
        }
    }

    final String name;
    private final Map<Flow, Due> flows = new EnumMap<>(Flow.class);
    private final Set<String> orders = new LinkedHashSet<>();
    private long ordersSince;
    private long heldUntil = Long.MIN_VALUE;
    private int cuts;
    int failures;
    Lane lane = Lane.NORMAL;
    /** Where the timeline or a queue has it; valid while it is there. */
    long queuedAt;

    boolean waiting;
    boolean removed;

    @Nullable
    Pass pass;
    /** Takes its place as soon as the pass of this one has ended. */
    @Nullable
    StoreSchedule successor;

    StoreSchedule(String name, Pace pace, long now) {
        this.name = name;
        pace.flows().forEach(flow -> flows.put(flow, new Due(Beat.of(name, pace, flow), now)));
    }

    /** When its next pass is due. */
    long dueAt() {
        long at = orders.isEmpty() ? Long.MAX_VALUE : ordersSince;
        for (Due due : flows.values()) {
            at = Math.min(at, due.at);
        }
        return Math.max(at, heldUntil);
    }

    /** Makes flows due now. One that failed waits all the same, or a lively shop would call a dead service all the time. */
    void wake(Collection<Flow> which, long now) {
        for (Flow flow : which) {
            Due due = flows.get(flow);
            if (due != null) {
                if (pass != null) {
                    // The pass may have passed the place where the news is.
                    pass.woken.add(flow);
                } else if (due.failures == 0) {
                    due.at = Math.min(due.at, now);
                }
            }
        }
    }

    void submit(String orderId, long now) {
        if (orders.isEmpty()) {
            ordersSince = now;
        }
        if (orders.size() < MOST_ORDERS || !flows.containsKey(Flow.ORDERS)) {
            orders.add(orderId);
        } else {
            wake(Set.of(Flow.ORDERS), now);
        }
    }

    /** Forgets that it failed. */
    void forgive(long now) {
        failures = 0;
        heldUntil = Long.MIN_VALUE;
        flows.values().forEach(due -> due.failures = 0);
        wake(flows.keySet(), now);
    }

    Pass start(long now, boolean slow) {
        Set<Flow> due = EnumSet.noneOf(Flow.class);
        flows.forEach((flow, its) -> {
            if (its.isDue(now)) {
                due.add(flow);
            }
        });
        Pass started = new Pass(due, new ArrayList<>(orders), queuedAt, now, slow);
        orders.clear();
        pass = started;
        return started;
    }

    /** How long a pass may take before others come first. Longer each time it was cut, so that it gets on in the end. */
    long slice(long slice) {
        return slice << cuts;
    }

    void ended(Pass ended, PassEnd end, long now, FleetSchedule.Terms terms) {
        pass = null;
        boolean failed = end.kind() == PassEnd.Kind.FAILED || end.kind() == PassEnd.Kind.REFUSED;
        if (failed) {
            failures++;
            Backoff backoff = terms.backoff();
            Duration wait = end.kind() == PassEnd.Kind.REFUSED ? backoff.afterRefusal() : backoff.after(failures);
            heldUntil = now
                    + Math.max(
                            wait.toNanos(),
                            Math.min(end.pause(), backoff.longest().toNanos()));
            ended.flows.forEach(flow -> at(flow, heldUntil));
            again(ended.orders, heldUntil);
        } else {
            failures = end.kind() == PassEnd.Kind.TAKEN ? failures : 0;
            ended.flows.forEach(flow -> done(flow, ended, end, now, terms));
            if (end.kind() == PassEnd.Kind.TAKEN) {
                again(ended.orders, now + terms.backoff().after(1).toNanos());
            } else if (end.unfinished().contains(Flow.ORDERS)) {
                again(ended.orders, now);
            }
        }
        cuts = end.unfinished().isEmpty() ? 0 : Math.min(cuts + 1, MOST_CUTS);
        if (failed || !end.stopped().isEmpty()) {
            lane = Lane.FAILED;
        } else if (end.kind() == PassEnd.Kind.DONE) {
            lane = now - ended.startedAt > terms.slice() ? Lane.LONG : Lane.NORMAL;
        }
        wake(ended.woken, now);
    }

    private void done(Flow flow, Pass ended, PassEnd end, long now, FleetSchedule.Terms terms) {
        Due due = flows.get(flow);
        if (due == null) {
            return;
        }
        if (end.stopped().contains(flow)) {
            due.failures++;
            due.at = now + terms.backoff().after(due.failures).toNanos();
        } else {
            due.failures = end.kind() == PassEnd.Kind.TAKEN ? due.failures : 0;
            due.at = end.unfinished().contains(flow) ? now : due.beat.next(ended.startedAt);
        }
    }

    /** Orders that somebody asked for are among those of the folder, where that is looked through at all. */
    private void again(List<String> asked, long time) {
        if (asked.isEmpty()) {
            return;
        }
        if (flows.containsKey(Flow.ORDERS)) {
            at(Flow.ORDERS, time);
        } else {
            orders.addAll(asked);
            ordersSince = time;
        }
    }

    private void at(Flow flow, long time) {
        Due due = flows.get(flow);
        if (due != null) {
            due.at = time;
        }
    }

    int worstFlow() {
        return flows.values().stream().mapToInt(due -> due.failures).max().orElse(0);
    }
}
