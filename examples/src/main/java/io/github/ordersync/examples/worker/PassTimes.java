package io.github.ordersync.examples.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.fleet.Pace;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When each flow of a store was last done, and how often in a row its pass has failed. It is the data of the store's row
 * in the database, as JSON; what a newer version has put there stays there. Losing it means that everything is due.
 */
final class PassTimes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STARTED = "started";
    private static final String FAILURES = "failures";

    /** What is due within so much of its interval is done with what is due now: one pass takes fewer calls than two. */
    private static final int TOGETHER = 10;

    private final ObjectNode data;

    private PassTimes(ObjectNode data) {
        this.data = data;
    }

    static PassTimes none() {
        return new PassTimes(JSON.createObjectNode());
    }

    /** Never fails: what cannot be read is as good as nothing. */
    static PassTimes parse(@Nullable String text) {
        try {
            return text != null && JSON.readTree(text) instanceof ObjectNode object ? new PassTimes(object) : none();
        } catch (JsonProcessingException e) {
            return none();
        }
    }

    String text() {
        return data.toString();
    }

    int failures() {
        return Math.max(0, data.path(FAILURES).asInt(0));
    }

    /** The flows to run now; when none is due, the one that is due first. */
    Set<Flow> due(Instant now, Pace pace) {
        Set<Flow> due = flows(pace, flow -> !dueAt(flow, now, pace).isAfter(now.plus(together(pace.interval(flow)))));
        Instant next = next(now, pace);
        return due.isEmpty() ? flows(pace, flow -> !dueAt(flow, now, pace).isAfter(next)) : due;
    }

    private static Set<Flow> flows(Pace pace, Predicate<Flow> which) {
        EnumSet<Flow> flows = EnumSet.copyOf(pace.flows());
        flows.removeIf(which.negate());
        return flows;
    }

    private static Duration together(Duration interval) {
        return interval.dividedBy(TOGETHER);
    }

    /** When something is due. */
    Instant next(Instant now, Pace pace) {
        return Collections.min(
                pace.flows().stream().map(flow -> dueAt(flow, now, pace)).toList());
    }

    /** A time that has not come yet is another machine's clock, or this one's was put back: then it is due. */
    private Instant dueAt(Flow flow, Instant now, Pace pace) {
        Duration interval = pace.interval(flow);
        return started(flow)
                .filter(at -> !at.isAfter(now.plus(together(interval))))
                .map(at -> at.plus(interval))
                .orElse(now);
    }

    private Optional<Instant> started(Flow flow) {
        JsonNode text = data.path(STARTED).path(key(flow));
        try {
            return text.isTextual() ? Optional.of(Instant.parse(text.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same after a pass. */
    PassTimes after(Set<Flow> done, Instant startedAt, boolean failed) {
        ObjectNode copy = data.deepCopy();
        ObjectNode times = copy.path(STARTED) instanceof ObjectNode object ? object : copy.putObject(STARTED);
        done.forEach(flow -> times.put(key(flow), startedAt.toString()));
        copy.put(FAILURES, failed ? failures() + 1 : 0);
        return new PassTimes(copy);
    }

    private static String key(Flow flow) {
        return flow.name().toLowerCase(Locale.ROOT);
    }
}
