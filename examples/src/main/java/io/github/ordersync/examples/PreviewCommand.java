package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.ArrayList;
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
            "Exit codes: 0 all orders could be sent; 1 some would be refused; 2 could not run.",
            "What only Unleashed knows, such as an unknown product, shows when an order is sent."
        })
final class PreviewCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin
    private CommonOptions common = new CommonOptions();

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
        IntegrationSettings settings = common.settings();
        Progress progress = new Progress(common.err(), Terminal.isOne());
        return common.connected(progress, connection -> {
            SyncReport report = progress.during(connection.engine(settings).build()::preview);
            ReportPrinter printer = new ReportPrinter(common.out(), common.err());
            String wanted = explain;
            if (wanted == null) {
                return printer.print(report);
            }
            explain(report, wanted);
            return printer.printStops(report);
        });
    }

    private void explain(SyncReport report, String wanted) {
        Map<String, List<Outcome>> orders = new LinkedHashMap<>();
        report.outcomes().stream()
                .filter(outcome ->
                        outcome.flow() == Flow.ORDERS && !outcome.id().isEmpty())
                .forEach(outcome -> orders.computeIfAbsent(outcome.id(), id -> new ArrayList<>())
                        .add(outcome));
        List<String> names =
                orders.values().stream().map(outcomes -> outcomes.get(0).name()).toList();
        if (!wanted.isEmpty()) {
            orders.values()
                    .removeIf(outcomes -> outcomes.stream()
                            .noneMatch(outcome -> wanted.equals(outcome.name()) || wanted.equals(outcome.id())));
        }
        if (orders.isEmpty() && !wanted.isEmpty()) {
            throw new CannotRunException("no order '" + wanted + "' waits to be sent. "
                    + (names.isEmpty() ? "None waits." : "There are " + listed(names) + "."));
        }
        if (orders.isEmpty()) {
            common.out().println("No order waits to be sent.");
        }
        orders.values().forEach(new ExplanationPrinter(common.out())::print);
        common.out().flush();
    }

    private static String listed(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
