package io.github.ordersync.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pass did. {@code io.github.ordersync.engine.report} makes text, JSON and a page of it.
 *
 * @param preview whether nothing was written
 * @param startedAt when the pass began
 * @param duration from start to end
 * @param calls attempts by service, as the {@link CallCounter} saw them; empty when the engine has none
 * @param flows what each flow took, in the order in which they ran
 * @param counts how many outcomes of each kind there were; kinds that did not occur are missing
 * @param outcomes in the order in which they happened; of a large pass the first ones only, see {@link #omitted()}
 * @param ordersLeft the orders that were left to be sent later; empty where the export folders were not listed, and in a
 *     preview
 */
public record SyncReport(
        boolean preview,
        Instant startedAt,
        Duration duration,
        Map<String, Long> calls,
        List<FlowRun> flows,
        Map<Outcome.Kind, Long> counts,
        List<Outcome> outcomes,
        Optional<OrdersLeft> ordersLeft) {

    /**
     * What one flow took.
     *
     * @param flow the flow
     * @param calls attempts by service; what the flows share, such as the list of the waiting orders, counts for the
     *     first that needs it
     * @param duration from start to end
     */
    public record FlowRun(Flow flow, Map<String, Long> calls, Duration duration) {

        /**
         * Copies the map.
         *
         * @param flow the flow
         * @param calls attempts by service
         * @param duration from start to end
         */
        public FlowRun {
            calls = Map.copyOf(calls);
        }
    }

    /**
     * Copies maps and lists.
     *
     * @param preview whether nothing was written
     * @param startedAt when the pass began
     * @param duration from start to end
     * @param calls attempts by service
     * @param flows what each flow took
     * @param counts how many outcomes of each kind there were
     * @param outcomes in the order in which they happened
     * @param ordersLeft the orders that were left to be sent later
     */
    public SyncReport {
        calls = Map.copyOf(calls);
        flows = List.copyOf(flows);
        counts = Map.copyOf(counts);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A report of a pass that did not list the export folders.
     *
     * @param preview whether nothing was written
     * @param startedAt when the pass began
     * @param duration from start to end
     * @param calls attempts by service
     * @param flows what each flow took
     * @param counts how many outcomes of each kind there were
     * @param outcomes in the order in which they happened
     */
    public SyncReport(
            boolean preview,
            Instant startedAt,
            Duration duration,
            Map<String, Long> calls,
            List<FlowRun> flows,
            Map<Outcome.Kind, Long> counts,
            List<Outcome> outcomes) {
        this(preview, startedAt, duration, calls, flows, counts, outcomes, Optional.empty());
    }

    /**
     * The outcomes of one kind, as far as they were kept.
     *
     * @param kind which
     * @return in order
     */
    public List<Outcome> of(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    /**
     * How often something happened.
     *
     * @param kind what
     * @return the number, those that are left out of {@link #outcomes()} included
     */
    public long count(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * How many outcomes are counted but not listed, because there were more than {@link SyncEngine.Builder#keptOutcomes}.
     *
     * @return 0 for all but very large passes
     */
    public long omitted() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - outcomes.size();
    }

    /**
     * Whether a person should look at something.
     *
     * @return true when anything was refused, failed or stopped
     */
    public boolean hasProblems() {
        return counts.keySet().stream().anyMatch(Outcome.Kind::isProblem);
    }

    /**
     * Whether the pass was asked to end before all was done.
     *
     * @return true when something is left for the next pass
     */
    public boolean endedEarly() {
        return counts.containsKey(Outcome.Kind.ENDED_EARLY);
    }

    /**
     * All calls of both services.
     *
     * @return attempts, repeats included
     */
    public long totalCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
