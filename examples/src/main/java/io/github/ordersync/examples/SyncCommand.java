package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.Duration;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--watch",
            description = "Go on, one pass each syncUpdateInterval of the settings, until SIGTERM or Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() {
        IntegrationSettings settings = common.settings();
        Progress progress = new Progress(common.err(), Terminal.isOne());
        return common.connected(progress, connection -> {
            SyncEngine engine = connection.engine(settings).build();
            return watch ? watch(engine, settings.syncUpdateInterval(), progress) : once(engine, progress);
        });
    }

    private int once(SyncEngine engine, Progress progress) {
        return new ReportPrinter(common.out(), common.err()).print(progress.during(engine::runOnce));
    }

    /**
     * Passes until the process is asked to stop. What prevents the first pass is the operator's to put right, and so are
     * refused credentials at any time; a later pass that fails is tried again at the next one.
     */
    private int watch(SyncEngine engine, Duration interval, Progress progress) {
        try (StopSignal stop = new StopSignal(common.err())) {
            int last = Ordersync.OK;
            boolean first = true;
            try {
                do {
                    try {
                        last = once(engine, progress);
                        common.out().println("Next pass in " + interval.toMinutes() + " minutes.");
                        common.out().flush();
                    } catch (ApiException e) {
                        if (first
                                || e instanceof CredentialsRefusedException
                                || e instanceof CallInterruptedException) {
                            throw e;
                        }
                        common.err()
                                .println("ordersync: " + Failure.text(e) + " Next pass in " + interval.toMinutes()
                                        + " minutes.");
                        last = Ordersync.COULD_NOT_RUN;
                    }
                    first = false;
                } while (!stop.within(interval));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                last = Ordersync.COULD_NOT_RUN;
            } catch (RuntimeException e) {
                common.err().println("ordersync: " + Failure.text(e));
                common.err().flush();
                last = Ordersync.COULD_NOT_RUN;
            }
            return stop.done(last);
        }
    }
}
