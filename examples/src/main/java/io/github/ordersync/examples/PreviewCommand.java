package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.PassScope;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "What only Unleashed knows, such as an unknown product, shows when an order is",
            "sent. Exit codes: 0 all orders could be sent; 1 some would be refused; 2 could",
            "not run, or not to the end."
        })
final class PreviewCommand implements Callable<Integer> {

    private static final int KEPT = 5_000;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Only this order: its number in the shop or its id in Order Desk.")
    private @Nullable String order;

    @Option(
            names = "--explain",
            paramLabel = "ORDER",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Explain orders line by line, and where each value comes from: all of them, or the one that is"
                            + " named here or by --order.")
    private @Nullable String explain;

    @Mixin
    private ReportOptions form = new ReportOptions();

    @Override
    public Integer call() {
        form.check();
        String one = order != null ? order : explain != null && !explain.isEmpty() ? explain : null;
        if (one != null && explain != null && !explain.isEmpty() && !explain.equals(one)) {
            throw new CannotRunException("--order " + one + " and --explain " + explain + " are two orders; name one.");
        }
        if (one != null && scope.areGiven()) {
            throw new CannotRunException("one order is previewed by itself, so --only and --since mean nothing.");
        }
        PassScope meant = scope.of(PassScope.everything());
        Progress progress = common.progress();
        Output output = common.output(false);
        try (ChosenStores stores = common.open(progress)) {
            form.checkFor(stores);
            stores.checkOrder(one);
            return stores.each(output, () -> false, store -> {
                SyncReport report = progress.during(() -> preview(store, meant, one));
                return give(store, report, output);
            });
        }
    }

    private SyncReport preview(OneStore store, PassScope meant, @Nullable String one) {
        SyncEngine engine = store.connection()
                .engine(store.settings())
                // Whoever asks for explanations gets them, however many there are.
                .keptOutcomes(explain == null ? KEPT : Integer.MAX_VALUE)
                .build();
        return one == null
                ? engine.preview(meant)
                : engine.previewSubmit(OrderFinder.id(store.connection().orderDesk(), one));
    }

    private int give(OneStore store, SyncReport report, Output output) {
        SyncReport shown = explain == null ? report : orders(report);
        form.page(shown);
        if (explain == null || output.json()) {
            return output.report(store.name(), shown);
        }
        output.title(store.name());
        explain(shown);
        return new ReportPrinter(output.out(), output.err()).printStops(report);
    }

    /** The report of the orders alone. */
    private static SyncReport orders(SyncReport report) {
        List<Outcome> outcomes = report.outcomes().stream()
                .filter(outcome -> outcome.flow() == Flow.ORDERS)
                .filter(outcome -> !outcome.id().isEmpty() || outcome.kind() == Outcome.Kind.STOPPED)
                .toList();
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
                .filter(outcome -> !outcome.id().isEmpty())
                .collect(Collectors.groupingBy(Outcome::id, LinkedHashMap::new, Collectors.toList()));
        if (orders.isEmpty()) {
            common.out().println("No order waits to be sent.");
        }
        orders.values().forEach(new ExplanationPrinter(common.out())::print);
        common.out().flush();
    }
}
