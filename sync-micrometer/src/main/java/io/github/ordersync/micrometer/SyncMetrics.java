package io.github.ordersync.micrometer;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.OrdersLeft;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters of one store. Give it to the clients' options as their listener and to the engine:
 *
 * <pre>{@code
 * SyncMetrics metrics = SyncMetrics.of(registry, "shop-nz");
 * ClientOptions options = ClientOptions.builder().listener(metrics).build();
 * SyncEngine engine = SyncEngine.builder()....listener(metrics).build();
 * }</pre>
 *
 * <p>Every meter has the tag {@code store}. All other tags have values out of small sets: names of endpoints, flows and kinds.
 * No tag holds an order, an address or a credential. A service that two stores share has its calls counted for the store
 * whose client makes them.
 *
 * <p>Safe for many threads. Two of one name in one registry add up in counters and timers; gauges are those of the first.
 */
public final class SyncMetrics implements CallListener, SyncListener {

    private final StoreMeters meters;
    private final TimeSource time;
    /** Flows of the pass under way that were not run to their end. */
    private final Set<Flow> cutShort = ConcurrentHashMap.newKeySet();

    private final Map<String, Gauged> tokens = new ConcurrentHashMap<>();
    private final Map<String, Gauged> quotaCalls = new ConcurrentHashMap<>();
    private final Map<String, Gauged> quotaLeft = new ConcurrentHashMap<>();
    private final Map<Flow, Gauged> lastGood = new ConcurrentHashMap<>();
    private final Gauged waiting;
    private final Gauged refused;
    private final Gauged oldest;

    private SyncMetrics(MeterRegistry registry, String store, TimeSource time) {
        this.time = time;
        this.meters = new StoreMeters(registry, store);
        this.waiting = meters.gauge(MeterName.ORDERS_WAITING);
        this.refused = meters.gauge(MeterName.ORDERS_REFUSED);
        this.oldest = meters.timeGauge(MeterName.ORDERS_OLDEST, this::age);
    }

    /**
     * For one store.
     *
     * @param registry where the meters are
     * @param store what the store is called there: your own name for it, not a credential
     * @return a listener for the store's clients and engine
     * @throws IllegalArgumentException if the name is blank
     */
    public static SyncMetrics of(MeterRegistry registry, String store) {
        return of(registry, store, TimeSource.system());
    }

    /**
     * For one store, in another time.
     *
     * @param registry where the meters are
     * @param store what the store is called there
     * @param time whose now the age of the oldest waiting order is counted to
     * @return a listener for the store's clients and engine
     * @throws IllegalArgumentException if the name is blank
     */
    public static SyncMetrics of(MeterRegistry registry, String store, TimeSource time) {
        if (store.isBlank()) {
            throw new IllegalArgumentException("The name of the store is blank; each meter has it as its tag 'store'.");
        }
        return new SyncMetrics(registry, store, time);
    }

    @Override
    public void onAttempt(Attempt attempt) {
        meters.timer(MeterName.CALLS, attempt.service(), attempt.endpoint(), outcome(attempt.status()))
                .record(attempt.duration());
        if (attempt.number() > 1) {
            meters.counter(MeterName.CALL_RETRIES, attempt.service(), attempt.endpoint())
                    .increment();
        }
        if (attempt.tokensLeft().isPresent()) {
            tokens.computeIfAbsent(attempt.service(), service -> meters.gauge(MeterName.TOKENS, service))
                    .set(attempt.tokensLeft().getAsInt());
        }
    }

    /** The class of the status as one word; {@code none} for no answer. */
    private static String outcome(OptionalInt status) {
        if (status.isEmpty()) {
            return "none";
        }
        int code = status.getAsInt();
        return switch (code) {
            case 401, 403 -> "credentials_refused";
            case 404 -> "not_found";
            case 429 -> "rate_limited";
            default -> code < 300 ? "ok" : code < 400 ? "redirect" : code < 500 ? "refused" : "server_failed";
        };
    }

    @Override
    public void onWait(Wait wait) {
        meters.timer(MeterName.CALL_WAITS, wait.service()).record(wait.duration());
    }

    @Override
    public void onCounted(MonthlyCalls calls) {
        quotaCalls
                .computeIfAbsent(calls.service(), service -> meters.gauge(MeterName.QUOTA_CALLS, service))
                .set((double) calls.calls());
        if (calls.limit().isPresent()) {
            quotaLeft
                    .computeIfAbsent(calls.service(), service -> meters.gauge(MeterName.QUOTA_LEFT, service))
                    .set((double) Math.max(0, calls.limit().getAsLong() - calls.calls()));
        }
    }

    @Override
    public void onFailure(ApiException failure) {
        meters.counter(MeterName.CALL_FAILURES, failure.service(), kind(failure))
                .increment();
    }

    /** {@code NotFoundException} is {@code not_found}. */
    private static String kind(ApiException failure) {
        return Words.of(failure.getClass().getSimpleName().replaceFirst("Exception$", ""));
    }

    @Override
    public void onOutcome(Outcome outcome) {
        meters.counter(
                        MeterName.OUTCOMES,
                        outcome.flow().toString(),
                        Words.of(outcome.kind().name()))
                .increment();
        if (outcome.kind() == Outcome.Kind.STOPPED || outcome.kind() == Outcome.Kind.ENDED_EARLY) {
            cutShort.add(outcome.flow());
        }
    }

    @Override
    public void onPass(SyncReport report) {
        meters.timer(MeterName.PASSES, report.hasProblems() ? "problems" : "ok").record(report.duration());
        report.ordersLeft().ifPresent(this::take);
        for (SyncReport.FlowRun run : report.flows()) {
            meters.timer(MeterName.FLOWS, run.flow().toString()).record(run.duration());
            boolean whole = run.flow() != Flow.ORDERS
                    || report.ordersLeft().filter(OrdersLeft::complete).isPresent();
            if (whole && !cutShort.contains(run.flow())) {
                lastGood.computeIfAbsent(
                                run.flow(), flow -> meters.timeGauge(MeterName.FLOW_LAST_GOOD, v -> v, flow.toString()))
                        .set(seconds(report.startedAt().plus(report.duration())));
            }
        }
        cutShort.clear();
    }

    private void take(OrdersLeft left) {
        waiting.set((double) left.waiting());
        refused.set((double) left.refused());
        oldest.set(left.oldest().map(SyncMetrics::seconds).orElse(Double.POSITIVE_INFINITY));
    }

    @Override
    public void onPassFailed(RuntimeException failure) {
        cutShort.clear();
        meters.timer(MeterName.PASSES, failure instanceof LeaseTakenException ? "elsewhere" : "failed")
                .record(Duration.ZERO);
    }

    /** It grows from one look to the next, also while no pass runs. Not a number before the first export, 0 for none. */
    private double age(double oldestSeconds) {
        return Math.max(0, seconds(time.now()) - oldestSeconds);
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
