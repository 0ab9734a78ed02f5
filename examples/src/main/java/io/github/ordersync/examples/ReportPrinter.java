package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as text for people. */
final class ReportPrinter {

    private final PrintWriter out;

    ReportPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(SyncReport report) {
        Table table = new Table("ORDER", "WHAT", "DETAILS");
        Table stock = new Table("ITEM", "WHAT", "STOCK");
        for (Outcome outcome : report.outcomes()) {
            (outcome.flow() == io.github.ordersync.engine.Flow.STOCK ? stock : table)
                    .row(outcome.name(), what(report, outcome), outcome.detail());
            outcome.mapping()
                    .filter(mapping -> outcome.kind() == Outcome.Kind.SENT)
                    .filter(Mapped.class::isInstance)
                    .map(Mapped.class::cast)
                    .ifPresent(
                            mapped -> mapped.warnings().forEach(warning -> table.row("", "  warning", warning.text())));
        }
        if (!table.isEmpty()) {
            out.println(table);
        }
        if (!stock.isEmpty()) {
            out.println(stock);
        }
        out.println(summary(report));
        out.flush();
    }

    private static String what(SyncReport report, Outcome outcome) {
        return report.preview() && outcome.kind() != Outcome.Kind.REFUSED
                ? "would be " + outcome.kind()
                : outcome.kind().toString();
    }

    static String summary(SyncReport report) {
        Map<Outcome.Kind, Long> counts = new TreeMap<>(
                report.outcomes().stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting())));
        String what = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String calls = report.calls().entrySet().stream()
                .map(entry -> entry.getValue() + " to " + entry.getKey())
                .collect(Collectors.joining(", "));
        return (report.preview() ? "Preview, nothing was written: " : "")
                + (what.isEmpty() ? "nothing to do" : what)
                + "; calls: " + (calls.isEmpty() ? "none" : calls)
                + "; " + report.duration().toMillis() + " ms.";
    }
}
