package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the integration once, or again and again. */
@Command(
        name = "sync",
        description = {
            "Send orders to Unleashed; bring shipments, cancellations and stock back.",
            "It may be killed or run twice at any time: no order is lost or sent twice.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {"", "Exit codes: 0 all well; 1 some orders were refused or failed; 2 could not run."})
final class SyncCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ReportOptions form = new ReportOptions();

    @Option(
            names = "--watch",
            description = "Go on, one pass each syncUpdateInterval of the settings, until SIGTERM or Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() {
        form.check();
        IntegrationSettings settings = common.settings();
        Progress progress = new Progress(common.err(), Terminal.isOne());
        return common.connected(progress, connection -> {
            SyncEngine engine = connection.engine(settings).build();
            IntSupplier pass = () -> form.give(progress.during(engine::runOnce), common);
            if (!watch) {
                return pass.getAsInt();
            }
            try (StopSignal stop = new StopSignal(common.err())) {
                return stop.done(new Watch(stop, common.out(), common.err()).run(settings.syncUpdateInterval(), pass));
            }
        });
    }
}
