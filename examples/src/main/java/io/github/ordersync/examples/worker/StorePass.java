package io.github.ordersync.examples.worker;

import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.fleet.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One pass of one store: what is due, and when the next one is. Never fails. */
final class StorePass {

    /** Somebody else is at it: to ask again costs a statement and no call. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final WorkerStore store;
    private final InstantSource clock;
    private final BooleanSupplier stopping;
    private final Backoff backoff;

    StorePass(WorkerStore store, InstantSource clock, BooleanSupplier stopping) {
        this.store = store;
        this.clock = clock;
        this.stopping = stopping;
        this.backoff = backoff(store.pace().shortest());
    }

    /**
     * What is to be written down.
     *
     * @param times what is remembered
     * @param failed whether somebody should look at it when it lasts
     * @param result for whoever listens
     */
    record Done(PassTimes times, boolean failed, PassResult result) {}

    Done run(PassTimes before) {
        Instant startedAt = clock.instant();
        Set<Flow> due = before.due(startedAt, store.pace());
        try {
            SyncReport report = store.engine().run(due, stopping);
            return after(before, due, report);
        } catch (LeaseTakenException e) {
            Instant again = clock.instant().plus(AGAIN);
            Instant next = e.until().filter(again::isAfter).orElse(again);
            return new Done(before, false, new PassResult(store.name(), due, null, e, next));
        } catch (CallInterruptedException e) {
            // Only the end of this process interrupts a pass: whoever goes on takes it over at once.
            return new Done(before, false, new PassResult(store.name(), due, null, e, clock.instant()));
        } catch (RuntimeException e) {
            PassTimes after = before.after(EnumSet.noneOf(Flow.class), startedAt, true);
            return new Done(after, true, new PassResult(store.name(), due, null, e, nextAfter(e, after.failures())));
        }
    }

    private Done after(PassTimes before, Set<Flow> due, SyncReport report) {
        Set<Flow> done = done(report);
        boolean all = done.containsAll(due);
        boolean failed = !all && !report.endedEarly();
        PassTimes after = before.after(done, report.startedAt(), failed);
        Instant now = clock.instant();
        Instant next = all ? after.next(now, store.pace()) : failed ? now.plus(backoff.after(after.failures())) : now;
        return new Done(after, failed, new PassResult(store.name(), due, report, null, next));
    }

    /** The flows that came to their end. */
    private static Set<Flow> done(SyncReport report) {
        EnumSet<Flow> done = EnumSet.noneOf(Flow.class);
        report.flows().forEach(run -> done.add(run.flow()));
        long unlisted = 0;
        for (Outcome.Kind kind : EnumSet.of(Outcome.Kind.STOPPED, Outcome.Kind.ENDED_EARLY)) {
            report.of(kind).forEach(outcome -> done.remove(outcome.flow()));
            unlisted += report.count(kind) - report.of(kind).size();
        }
        if (unlisted > 0) {
            // Of a huge pass the report does not list everything: better once more than not to the end.
            done.clear();
        }
        return done;
    }

    private Instant nextAfter(RuntimeException failure, int failures) {
        Instant now = clock.instant();
        if (failure instanceof CredentialsRefusedException) {
            return now.plus(backoff.afterRefusal());
        }
        Instant next = now.plus(backoff.after(failures));
        if (failure instanceof RateLimitedException limited) {
            return limited.retryAfter().map(now::plus).filter(next::isBefore).orElse(next);
        }
        return next;
    }

    /** A store that is meant to run more often is tried again sooner, one that runs seldom not more often than that. */
    private static Backoff backoff(Duration shortest) {
        return Backoff.of(
                shortest.compareTo(FIRST_WAIT) < 0 ? shortest : FIRST_WAIT,
                shortest.compareTo(LONGEST_WAIT) > 0 ? shortest : LONGEST_WAIT);
    }
}
