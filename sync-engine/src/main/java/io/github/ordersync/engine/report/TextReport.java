package io.github.ordersync.engine.report;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as lines of text: one for each outcome, what is left to be done, then the sums. For logs and mails. */
public final class TextReport {

    private TextReport() {}

    /**
     * The whole report. Names and details come from customers and shops: control characters are replaced, so that each
     * outcome stays one line.
     *
     * @param report what a pass did
     * @return lines, each with its end
     */
    public static String of(SyncReport report) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : report.outcomes()) {
            text.append(Plain.text(outcome.name()))
                    .append(": ")
                    .append(report.preview() ? outcome.kind().wouldBe() : outcome.kind())
                    .append(outcome.detail().isEmpty() ? "" : ": " + Plain.text(outcome.detail()))
                    .append('\n');
        }
        if (report.omitted() > 0) {
            text.append("... and ").append(report.omitted()).append(" more\n");
        }
        Remainder.of(report).forEach(sentence -> text.append(sentence).append('\n'));
        return text.append(summary(report)).append('\n').toString();
    }

    /**
     * The sums: how often what happened, calls and time.
     *
     * @param report what a pass did
     * @return two lines, the last one without its end
     */
    public static String summary(SyncReport report) {
        String what = new TreeMap<>(report.counts())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
        return (report.preview() ? "Preview, nothing was written. It would be: " : "")
                + (what.isEmpty() ? "nothing to do" : what)
                + ".\nCalls: " + calls(report.calls()) + "; " + seconds(report.duration()) + ".";
    }

    static String calls(Map<String, Long> calls) {
        return calls.isEmpty()
                ? "none"
                : new TreeMap<>(calls)
                        .entrySet().stream()
                                .map(entry -> entry.getValue() + " to " + entry.getKey())
                                .collect(Collectors.joining(", "));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
