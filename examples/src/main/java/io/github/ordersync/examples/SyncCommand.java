package io.github.ordersync.examples;

import io.github.ordersync.engine.PassScope;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the integration once, or again and again. */
@Command(
        name = "sync",
        description = {
            "Send orders to Unleashed; bring shipments, cancellations and stock back. It may be killed or run twice at"
                    + " any time: no order is lost or sent twice.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {
            "",
            "Without --state each store has a file in $XDG_STATE_HOME/ordersync, or else in",
            "~/.local/state/ordersync: two runs of it on this machine never meet. Losing it",
            "loses no order. With --sandbox nothing is remembered.",
            "",
            "SIGTERM or Ctrl-C ends it after the step in hand, a second one at once.",
            "Exit codes: 0 all well; 1 some orders were refused or failed; 2 could not run,",
            "or not to the end; 130, 143 ended at once. With --watch that of the last pass."
        })
final class SyncCommand implements Callable<Integer> {

    private static final int MOST_MINUTES = 30 * 24 * 60;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Send this one order and nothing else, even if it was refused before: its number in the shop"
                    + " or its id in Order Desk.")
    private @Nullable String order;

    @Mixin
    private ReportOptions form = new ReportOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Option(
            names = "--watch",
            description = "Go on until SIGTERM or Ctrl-C: orders and news from Unleashed with every pass, stock when"
                    + " syncUpdateInterval of the settings has passed. With --stores several stores at a time.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "With --watch: how long to wait between passes; ${DEFAULT-VALUE} without it. With --stores"
                    + " where the file does not say it for a store.")
    private int every;

    @Override
    public Integer call() {
        form.check();
        if (every < 1 || every > MOST_MINUTES) {
            throw new CannotRunException("--every is " + every + "; a number of minutes from 1 to " + MOST_MINUTES
                    + " (30 days) is needed.");
        }
        if (order != null && (watch || scope.areGiven())) {
            throw new CannotRunException("--order sends one order and nothing else, so it does not go together with "
                    + (watch ? "--watch" : "--only and --since") + ".");
        }
        if (watch && common.hasStoresFile() && scope.hasSince()) {
            throw new CannotRunException(
                    "--since is for single runs; it does not go together with --stores and --watch.");
        }
        PassScope meant = scope.of(watch ? PassScope.due() : PassScope.everything());
        Progress progress = common.progress();
        try (ChosenStores stores = common.open(watch && common.hasStoresFile() ? Progress.none() : progress)) {
            form.checkFor(stores);
            stores.checkOrder(order);
            Map<String, SyncEngine> engines = new HashMap<>();
            for (OneStore store : stores.stores()) {
                engines.put(
                        store.name(),
                        store.connection()
                                .engine(store.settings())
                                .state(state.open(store, common))
                                .build());
            }
            return run(stores, progress, meant, store -> Objects.requireNonNull(engines.get(store.name())));
        }
    }

    private int run(ChosenStores stores, Progress progress, PassScope meant, Function<OneStore, SyncEngine> engines) {
        Output output = common.output(watch);
        try (StopSignal stop = new StopSignal(common.err())) {
            if (watch && common.hasStoresFile()) {
                return stop.done(new FleetWatch(output)
                        .run(
                                stores.stores(),
                                engines,
                                store -> scope.flows(store.settings()),
                                Duration.ofMinutes(every),
                                stop));
            }
            IntSupplier pass = () -> stores.each(output, stop::isAsked, store -> {
                SyncReport report = progress.during(() -> pass(store, engines.apply(store), meant, stop));
                int code = output.report(store.name(), report);
                form.page(report);
                return code;
            });
            if (watch) {
                return stop.done(new Watch(stop, output).run(Duration.ofMinutes(every), pass));
            }
            try {
                return stop.done(pass.getAsInt());
            } catch (RuntimeException e) {
                // Said here: once a stop was asked for, nobody above gets to say it.
                output.failed("", e);
                return stop.done(Ordersync.COULD_NOT_RUN);
            }
        }
    }

    private SyncReport pass(OneStore store, SyncEngine engine, PassScope meant, StopSignal stop) {
        String one = order;
        return one == null
                ? engine.run(meant, stop::isAsked)
                : engine.submit(OrderFinder.id(store.connection().orderDesk(), one));
    }
}
