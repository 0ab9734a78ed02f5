package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a run would do and why, without writing anything. */
@Command(
        name = "preview",
        description = {"Show what 'sync' would do, and why. Nothing is written anywhere.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {
            "",
            "Exit codes: 0 all orders could be sent; 1 some would be refused; 2 could not run.",
            "What only Unleashed knows, such as an unknown product, shows when an order is sent."
        })
final class PreviewCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final int KEPT = 5_000;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ReportOptions form = new ReportOptions();

    @Option(
            names = "--explain",
            paramLabel = "ORDER",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Explain this order line by line, and where each value comes from; without ORDER, all of them.")
    private @Nullable String explain;

    @Override
    public Integer call() {
        form.check();
        IntegrationSettings settings = common.settings();
        Progress progress = new Progress(common.err(), Terminal.isOne());
        return common.connected(progress, connection -> {
            SyncReport report = progress.during(connection
                    .engine(settings)
                    // Whoever asks for an order's explanation gets it, however many there are.
                    .keptOutcomes(explain == null ? KEPT : Integer.MAX_VALUE)
                    .build()::preview);
            if (explain == null) {
                return form.give(report, common);
            }
            SyncReport wanted = only(report, explain);
            if (form.isJson()) {
                return form.give(wanted, common);
            }
            explain(wanted);
            form.page(wanted);
            return new ReportPrinter(common.out(), common.err()).printStops(report);
        });
    }

    /** The report of the orders that are asked for; all of them without a name. */
    private static SyncReport only(SyncReport report, String wanted) {
        List<Outcome> outcomes = report.outcomes().stream()
                .filter(outcome ->
                        outcome.flow() == Flow.ORDERS && !outcome.id().isEmpty())
                .filter(outcome -> wanted.isEmpty() || wanted.equals(outcome.name()) || wanted.equals(outcome.id()))
                .toList();
        if (outcomes.isEmpty() && !wanted.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            only(report, "").outcomes().forEach(outcome -> names.add(outcome.name()));
            throw new CannotRunException("no order '" + wanted + "' waits to be sent. "
                    + (names.isEmpty() ? "None waits." : "There are " + listed(names) + "."));
        }
        return new SyncReport(
                report.preview(),
                report.startedAt(),
                report.duration(),
                report.calls(),
                report.flows(),
                outcomes.stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting())),
                outcomes);
    }

    private void explain(SyncReport report) {
        Map<String, List<Outcome>> orders = report.outcomes().stream()
                .collect(Collectors.groupingBy(Outcome::id, LinkedHashMap::new, Collectors.toList()));
        if (orders.isEmpty()) {
            common.out().println("No order waits to be sent.");
        }
        orders.values().forEach(new ExplanationPrinter(common.out())::print);
        common.out().flush();
    }

    private static String listed(Set<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
