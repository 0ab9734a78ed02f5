package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.Duration;
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

    @Mixin
    private StateOptions state = new StateOptions();

    @Option(
            names = "--watch",
            description = {
                "Go on until SIGTERM or Ctrl-C: orders and news from Unleashed with every pass, stock when",
                "syncUpdateInterval of the settings has passed."
            })
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "With --watch: how long to wait between passes; ${DEFAULT-VALUE} without it.")
    private int every;

    @Override
    public Integer call() {
        form.check();
        if (every < 1) {
            throw new CannotRunException("--every is " + every + "; a number of minutes of 1 or more is needed.");
        }
        IntegrationSettings settings = common.settings();
        SyncState remembered = state.open(common.environment(), common.isSandbox());
        Progress progress = new Progress(common.err(), Terminal.isOne());
        return common.connected(progress, connection -> {
            SyncEngine engine = connection.engine(settings).state(remembered).build();
            if (!watch) {
                return form.give(progress.during(engine::runOnce), common);
            }
            IntSupplier pass = () -> form.give(progress.during(engine::runDue), common);
            try (StopSignal stop = new StopSignal(common.err())) {
                return stop.done(new Watch(stop, common.out(), common.err()).run(Duration.ofMinutes(every), pass));
            }
        });
    }
}
