package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would do and why, without writing anything. */
@Command(
        name = "preview",
        description = "Show what would be sent and why. Nothing is written.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--explain",
            paramLabel = "ORDER",
            arity = "0..1",
            fallbackValue = "",
            description = "Where each value of this order comes from; of all orders when none is named.")
    private @Nullable String explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        IntegrationSettings settings = common.settings();
        PrintWriter out = spec.commandLine().getOut();
        return common.connected(connection -> {
            Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isOne());
            SyncReport report = connection.engine(settings, progress).preview();
            progress.end();
            String wanted = explain;
            if (wanted == null) {
                new ReportPrinter(out).print(report);
            } else {
                explain(report, wanted, out);
            }
            return SyncCommand.exitCode(report);
        });
    }

    private static void explain(SyncReport report, String wanted, PrintWriter out) {
        List<Outcome> mapped = report.outcomes().stream()
                .filter(outcome -> outcome.mapping().isPresent())
                .filter(outcome -> wanted.isEmpty() || wanted.equals(outcome.name()) || wanted.equals(outcome.id()))
                .toList();
        if (mapped.isEmpty()) {
            throw new CannotRunException("there is no order '" + wanted + "' to be sent.");
        }
        for (Outcome outcome : mapped) {
            out.println("Order " + outcome.name() + ": " + outcome.kind() + ". " + outcome.detail());
            outcome.mapping()
                    .ifPresent(result -> out.println(result.explanation().toTable()));
        }
    }
}
