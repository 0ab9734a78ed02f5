package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.report.TextReport;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as text for people: what happened on standard output, what stopped the run on standard error. */
final class ReportPrinter {

    /** The first pass over a large store may change thousands of items. */
    private static final int STOCK_ROWS = 40;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean coloured;

    ReportPrinter(PrintWriter out, PrintWriter err) {
        this(out, err, false);
    }

    ReportPrinter(PrintWriter out, PrintWriter err, boolean coloured) {
        this.out = out;
        this.err = err;
        this.coloured = coloured;
    }

    /** Prints it all and gives the exit code. */
    int print(SyncReport report) {
        orders(report);
        stock(report);
        out.println(TextReport.summary(report));
        out.flush();
        return printStops(report);
    }

    /** What could not be run to its end; flows that stopped for the same reason share a sentence. */
    int printStops(SyncReport report) {
        Map<String, List<Outcome>> reasons = report.of(Outcome.Kind.STOPPED).stream()
                .collect(Collectors.groupingBy(
                        // The name of the call before the first colon differs, the reason behind it is the same.
                        stop -> stop.detail().replaceFirst("^[^:]*:", ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Outcome> stops : reasons.values()) {
            String flows = stops.stream().map(stop -> stop.flow().toString()).collect(Collectors.joining(", "));
            err.println("ordersync: stopped: " + flows + ". " + stops.get(0).detail());
        }
        err.flush();
        if (!reasons.isEmpty()) {
            return Ordersync.COULD_NOT_RUN;
        }
        return report.hasProblems() ? Ordersync.PROBLEMS : Ordersync.OK;
    }

    private void orders(SyncReport report) {
        Table table = new Table("ORDER", "WHAT", "DETAILS").coloured(coloured);
        for (Outcome outcome : report.outcomes()) {
            if (outcome.flow() != Flow.STOCK && outcome.kind() != Outcome.Kind.STOPPED) {
                table.row(outcome.name(), what(report, outcome), detail(report, outcome))
                        .colour(1, Colour.of(outcome.kind()));
                mapped(outcome)
                        .filter(mapped -> outcome.kind() == Outcome.Kind.SENT)
                        .ifPresent(mapped -> mapped.warnings()
                                .forEach(warning -> table.row("", "  warning", warning.text())
                                        .colour(1, Colour.YELLOW)));
            }
        }
        if (!table.isEmpty()) {
            out.println(table);
        }
    }

    private void stock(SyncReport report) {
        List<Outcome> items = new ArrayList<>();
        for (Outcome outcome : report.outcomes()) {
            if (outcome.flow() == Flow.STOCK && outcome.kind() != Outcome.Kind.STOPPED) {
                items.add(outcome);
            }
        }
        // Problems first, so that they are never among the rows that are left out.
        items.sort(
                Comparator.comparing((Outcome item) -> !item.kind().isProblem()).thenComparing(Outcome::name));
        Table table = new Table("ITEM", "STOCK IN ORDER DESK").coloured(coloured);
        items.stream()
                .limit(STOCK_ROWS)
                .forEach(item -> table.row(
                                item.name(),
                                item.kind() == Outcome.Kind.STOCK_UPDATED
                                        ? item.detail()
                                        : item.kind() + ": " + item.detail())
                        .colour(1, item.kind() == Outcome.Kind.STOCK_UPDATED ? Colour.PLAIN : Colour.of(item.kind())));
        if (items.size() > STOCK_ROWS) {
            table.row("...", "and " + (items.size() - STOCK_ROWS) + " more");
        }
        if (!table.isEmpty()) {
            out.println(table);
        }
    }

    private static Optional<Mapped> mapped(Outcome outcome) {
        return outcome.mapping().filter(Mapped.class::isInstance).map(Mapped.class::cast);
    }

    private static String what(SyncReport report, Outcome outcome) {
        return report.preview() ? outcome.kind().wouldBe() : outcome.kind().toString();
    }

    /** A sales order that does not exist yet has no number: its contents say more than its guid. */
    private static String detail(SyncReport report, Outcome outcome) {
        return mapped(outcome)
                .filter(mapped -> report.preview() && outcome.kind() == Outcome.Kind.SENT)
                .map(ReportPrinter::contents)
                .orElse(outcome.detail());
    }

    private static String contents(Mapped mapped) {
        SalesOrder order = mapped.salesOrder();
        int lines = order.salesOrderLines().size();
        return lines + (lines == 1 ? " line, " : " lines, ")
                + order.orderStatus().map(status -> status.text() + ", ").orElse("")
                + "total " + order.total().map(BigDecimal::toPlainString).orElse("unknown");
    }
}
