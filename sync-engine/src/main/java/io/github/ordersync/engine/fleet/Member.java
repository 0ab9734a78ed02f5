package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store with its engine and what became of its passes. What is not volatile is guarded by the fleet. */
final class Member {

    final StoreSchedule schedule;
    private final StorePasses engine;
    /** Its pass is to end after the step in hand. */
    volatile boolean ending;
    /** Runs its pass; only to interrupt it. */
    volatile @Nullable Thread thread;

    private @Nullable Instant lastEnd;
    private @Nullable String lastFailure;
    private @Nullable Instant lastFailureAt;
    private boolean refused;

    Member(StoreSchedule schedule, StorePasses engine) {
        this.schedule = schedule;
        this.engine = engine;
    }

    /** What came of a pass. */
    record Result(
            PassEnd end, List<SyncReport> reports, @Nullable Throwable failure) {

        /** In words, where something went wrong. */
        @Nullable
        String problem() {
            if (failure != null) {
                // The clients' own messages name service and call and hold no credentials; of others nobody knows.
                return failure instanceof ApiException
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
            }
            return end.stopped().isEmpty()
                    ? null
                    : stopped().map(Outcome::detail).collect(Collectors.joining(" "));
        }

        private Stream<Outcome> stopped() {
            return reports.get(reports.size() - 1).of(Outcome.Kind.STOPPED).stream();
        }
    }

    /** Makes the pass, without any lock held. */
    Result run(StoreSchedule.Pass pass) {
        List<SyncReport> reports = new ArrayList<>();
        try {
            for (String order : pass.orders) {
                if (ending) {
                    return new Result(unfinished(pass), reports, null);
                }
                reports.add(engine.submit(order));
            }
            if (pass.flows.isEmpty()) {
                return new Result(PassEnd.DONE, reports, null);
            }
            SyncReport report = engine.run(pass.flows, () -> ending);
            reports.add(report);
            return new Result(
                    new PassEnd(
                            PassEnd.Kind.DONE,
                            flows(report, Outcome.Kind.STOPPED),
                            flows(report, Outcome.Kind.ENDED_EARLY),
                            0),
                    reports,
                    null);
        } catch (LeaseTakenException e) {
            return new Result(PassEnd.TAKEN, reports, e);
        } catch (CredentialsRefusedException e) {
            return new Result(PassEnd.REFUSED, reports, e);
        } catch (RateLimitedException e) {
            return new Result(
                    PassEnd.failed(e.retryAfter().orElse(Duration.ZERO).toNanos()), reports, e);
        } catch (RuntimeException | Error e) {
            // Of one store: it must not end the others, whatever it is.
            return new Result(PassEnd.failed(0), reports, e);
        }
    }

    private static PassEnd unfinished(StoreSchedule.Pass pass) {
        Set<Flow> left = EnumSet.of(Flow.ORDERS);
        left.addAll(pass.flows);
        return new PassEnd(PassEnd.Kind.DONE, Set.of(), left, 0);
    }

    private static Set<Flow> flows(SyncReport report, Outcome.Kind kind) {
        return report.of(kind).stream().map(Outcome::flow).collect(Collectors.toSet());
    }

    void ended(Result result, Instant at) {
        lastEnd = at;
        String problem = result.problem();
        if (problem != null && result.end().kind() != PassEnd.Kind.TAKEN) {
            lastFailure = problem;
            lastFailureAt = at;
        }
        refused = result.failure() instanceof CredentialsRefusedException
                || refused && result.end().kind() == PassEnd.Kind.TAKEN;
    }

    StoreStatus status() {
        StoreSchedule.Pass pass = schedule.pass;
        return ImmutableStoreStatus.builder()
                .name(schedule.name)
                .health(health())
                .runningSince(Optional.ofNullable(pass).map(running -> Moments.instant(running.startedAt)))
                .nextDue(
                        pass == null
                                ? Optional.of(Moments.instant(schedule.waiting ? schedule.queuedAt : schedule.dueAt()))
                                : Optional.empty())
                .lastEnd(Optional.ofNullable(lastEnd))
                .lastFailure(Optional.ofNullable(lastFailure))
                .lastFailureAt(Optional.ofNullable(lastFailureAt))
                .consecutiveFailures(Math.max(schedule.failures, schedule.worstFlow()))
                .build();
    }

    private StoreStatus.Health health() {
        if (refused) {
            return StoreStatus.Health.CREDENTIALS_REFUSED;
        }
        return switch (schedule.lane) {
            case NORMAL -> StoreStatus.Health.WELL;
            case LONG -> StoreStatus.Health.LONG;
            case FAILED -> StoreStatus.Health.FAILING;
        };
    }
}
