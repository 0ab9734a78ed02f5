package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the integration once, or again and again. */
@Command(
        name = "sync",
        description = "Send orders, bring shipments, cancellations and stock back.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--watch",
            description = "Go on at the interval of the settings (syncUpdateInterval) until stopped.")
    private boolean watch;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        IntegrationSettings settings = common.settings();
        PrintWriter err = spec.commandLine().getErr();
        settings.warnings().forEach(warning -> err.println("settings: " + warning));
        return common.connected(connection -> {
            Progress progress = new Progress(err, Terminal.isOne());
            SyncEngine engine = connection.engine(settings, progress);
            return watch ? watch(engine, settings.syncUpdateInterval(), progress) : once(engine, progress);
        });
    }

    private int once(SyncEngine engine, Progress progress) {
        SyncReport report = engine.runOnce();
        progress.end();
        new ReportPrinter(spec.commandLine().getOut()).print(report);
        return exitCode(report);
    }

    static int exitCode(SyncReport report) {
        if (!report.of(Outcome.Kind.STOPPED).isEmpty()) {
            return Ordersync.COULD_NOT_RUN;
        }
        return report.hasProblems() ? Ordersync.PROBLEMS : Ordersync.OK;
    }

    /** Passes until the process is asked to stop; the pass in hand is finished first. */
    private int watch(SyncEngine engine, Duration interval, Progress progress) {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            stop.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        int last = Ordersync.OK;
        try {
            do {
                last = once(engine, progress);
            } while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
        return last;
    }
}
