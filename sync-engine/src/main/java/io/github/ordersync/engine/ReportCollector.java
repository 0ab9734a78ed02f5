package io.github.ordersync.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what becomes a report: counts everything, keeps so much that memory does not grow with the store. */
final class ReportCollector {

    private final int limit;
    private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<SyncReport.FlowRun> flows = new ArrayList<>();
    private @Nullable OrdersLeftCollector ordersLeft;
    private int seen;
    private int seenProblems;

    ReportCollector(int limit) {
        this.limit = limit;
    }

    void add(Outcome outcome) {
        counts.merge(outcome.kind(), 1L, Long::sum);
        // Problems have a share of their own: thousands of successes must not push them out.
        int number = outcome.kind().isProblem() ? ++seenProblems : ++seen;
        if (number <= limit) {
            outcomes.add(outcome);
        }
    }

    void add(OrdersLeftCollector left) {
        ordersLeft = left;
    }

    void add(SyncReport.FlowRun flow) {
        flows.add(flow);
    }

    SyncReport report(boolean preview, Instant startedAt, Duration duration, Map<String, Long> calls) {
        Optional<OrdersLeft> left = Optional.ofNullable(ordersLeft).flatMap(OrdersLeftCollector::result);
        return new SyncReport(preview, startedAt, duration, calls, flows, counts, outcomes, left);
    }
}
