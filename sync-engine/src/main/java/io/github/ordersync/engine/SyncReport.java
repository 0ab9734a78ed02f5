package io.github.ordersync.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param preview whether nothing was written
 * @param outcomes in the order in which they happened
 * @param calls attempts by service, as the {@link CallCounter} saw them; empty when the engine has none
 * @param duration from start to end
 */
public record SyncReport(boolean preview, List<Outcome> outcomes, Map<String, Long> calls, Duration duration) {

    /**
     * Copies the lists.
     *
     * @param preview whether nothing was written
     * @param outcomes in the order in which they happened
     * @param calls attempts by service
     * @param duration from start to end
     */
    public SyncReport {
        outcomes = List.copyOf(outcomes);
        calls = Map.copyOf(calls);
    }

    /**
     * The outcomes of one kind.
     *
     * @param kind which
     * @return in order
     */
    public List<Outcome> of(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    /**
     * Whether a person should look at something.
     *
     * @return true when anything was refused, failed or stopped
     */
    public boolean hasProblems() {
        return outcomes.stream().anyMatch(outcome -> outcome.kind().isProblem());
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
