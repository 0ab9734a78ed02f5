package io.github.ordersync.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.examples.worker.PassResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One line for each pass: words of the form name=value, in which programs find what they look for, or JSON. */
final class PassPrinter implements Consumer<PassResult> {

    private final PrintWriter out;
    private final Clock clock;
    private final boolean json;

    PassPrinter(PrintWriter out, Clock clock, boolean json) {
        this.out = out;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void accept(PassResult result) {
        String line = json ? json(result, clock.instant()) : line(result, clock.instant());
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    static String line(PassResult result, Instant now) {
        StringBuilder line = new StringBuilder()
                .append(now.truncatedTo(ChronoUnit.SECONDS))
                .append(" pass store=")
                .append(result.store())
                .append(" flows=")
                .append(result.flows().stream().map(Object::toString).collect(Collectors.joining(",")));
        SyncReport report = result.report();
        RuntimeException failure = result.failure();
        if (report != null) {
            line.append(" ok=").append(!report.hasProblems());
            line.append(" calls=").append(report.totalCalls());
            line.append(" ms=").append(report.duration().toMillis());
            for (Outcome.Kind kind : Outcome.Kind.values()) {
                long count = report.count(kind);
                if (count > 0) {
                    line.append(' ')
                            .append(kind.name().toLowerCase(Locale.ROOT))
                            .append('=')
                            .append(count);
                }
            }
        } else if (failure instanceof LeaseTakenException taken) {
            line.append(" busy=").append(quoted(taken.owner()));
        } else if (failure != null) {
            line.append(" ok=false failed=").append(quoted(Failure.text(failure)));
        }
        return line.append(" next=")
                .append(result.next().truncatedTo(ChronoUnit.SECONDS))
                .toString();
    }

    /** The same as an object; a report has no outcomes here, since a worker runs for months. */
    static String json(PassResult result, Instant now) {
        ObjectNode document = Output.document(result.store());
        document.put("at", now.truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode flows = document.putArray("flows");
        result.flows().forEach(flow -> flows.add(flow.name()));
        SyncReport report = result.report();
        RuntimeException failure = result.failure();
        if (report != null) {
            document.put("ok", !report.hasProblems());
            document.put("calls", report.totalCalls());
            document.put("seconds", BigDecimal.valueOf(report.duration().toMillis(), 3));
            ObjectNode counts = document.putObject("counts");
            new TreeMap<>(report.counts()).forEach((kind, count) -> counts.put(kind.name(), count));
        } else if (failure instanceof LeaseTakenException taken) {
            document.put("busy", taken.owner());
        } else if (failure != null) {
            document.put("ok", false);
            document.put("error", Failure.text(failure));
        }
        return document.put(
                        "next", result.next().truncatedTo(ChronoUnit.SECONDS).toString())
                .toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace('"', '\'').replaceAll("\\s+", " ") + '"';
    }
}
