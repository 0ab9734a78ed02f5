package io.github.ordersync.examples;

import com.zaxxer.hikari.HikariDataSource;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.examples.worker.PassResult;
import io.github.ordersync.examples.worker.Worker;
import io.github.ordersync.examples.worker.WorkerTimes;
import io.github.ordersync.micrometer.SyncMetrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs many stores, on as many machines as share a database. */
@Command(
        name = "worker",
        description = {
            "Run many stores until SIGTERM or Ctrl-C, shared with all other workers on the same database. Start as many"
                    + " as you like, on as many machines; kill or stop any of them at any time.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {"", "Exit codes: 0 stopped when asked to; 2 could not run."})
final class WorkerCommand implements Callable<Integer> {

    private static final List<String> SANDBOXES = List.of("north", "south", "west");

    @Option(
            names = "--stores",
            paramLabel = "FILE",
            description = "JSON file with the stores: names, ids, where the keys are found, settings. Like"
                    + " examples/stores.json. Every worker should be given the same.")
    private @Nullable Path storesFile;

    @Option(names = "--sandbox", description = "Run three stores on stand-ins for both services. Needs no accounts.")
    private boolean sandbox;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "The database of all workers: jdbc:postgresql://host/name. Without it, an H2 file beside the"
                    + " stores file, which workers of one machine share. User and password: " + DatabaseAddress.USER
                    + ", " + DatabaseAddress.PASSWORD + ".")
    private @Nullable String database;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "How often each flow of a store runs where the stores file does not say; ${DEFAULT-VALUE}"
                    + " without it. Stock runs as often as syncUpdateInterval of the settings says. Also PT30S or"
                    + " PT1H.")
    private String every = "10";

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "8",
            description = "How many stores this worker runs at a time; ${DEFAULT-VALUE} without it.")
    private int threads;

    @Option(
            names = "--takeover",
            paramLabel = "MINUTES",
            defaultValue = "3",
            description = "After at most this time another worker goes on with the stores of one that was killed;"
                    + " ${DEFAULT-VALUE} without it, at least 1 minute in effect. The same for all workers. Also"
                    + " PT90S.")
    private String takeover = "3";

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            description =
                    "Take webhooks, and show /metrics and /health. 8080 is for this machine alone, 0.0.0.0:8080 for"
                            + " all. Put a proxy with a certificate before it that passes on /webhooks/ alone.")
    private @Nullable String listen;

    @Option(names = "--json", description = "Print each pass as a JSON object on a line of its own.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    @Override
    public Integer call() {
        if (threads < 1 || threads > 1_000) {
            throw new CannotRunException("--threads is " + threads + "; 1 to 1000 are allowed.");
        }
        if (sandbox == (storesFile != null)) {
            throw new CannotRunException("either --stores FILE or --sandbox is needed.");
        }
        Duration interval = Interval.ofOption("--every", every);
        WorkerTimes times = times();
        if (sandbox) {
            try (SandboxStores sandboxes = new SandboxStores(SANDBOXES)) {
                return run(sandboxes.stores(), sandboxes::transport, "jdbc:h2:mem:worker", interval, times);
            }
        }
        Path file = storesFile == null ? Path.of("") : storesFile;
        List<StoresFile.Store> stores = StoresFile.read(file, environment());
        warn(stores);
        String beside = "jdbc:h2:file:"
                + StoresFile.folderOf(file).resolve("ordersync-worker").toString() + ";AUTO_SERVER=TRUE";
        Transport http = Transport.http();
        return run(stores, store -> http, database == null ? beside : database, interval, times);
    }

    private int run(
            List<StoresFile.Store> stores,
            Function<StoresFile.Store, Transport> transports,
            String url,
            Duration interval,
            WorkerTimes times) {
        Listening listening = listen == null ? null : Listening.on(listen);
        Consumer<PassResult> printer = new PassPrinter(out(), Clock.systemUTC(), json);
        Consumer<PassResult> passes = listening == null ? printer : listening.watching(printer);
        try (StopSignal stop = new StopSignal(err());
                HikariDataSource pool = WorkerPool.open(DatabaseAddress.of("--database", url, environment()), threads);
                OpenStores open = OpenStores.open(
                        stores,
                        SyncState.jdbc(pool),
                        interval,
                        times,
                        name -> listeners(listening, name),
                        transports)) {
            return stop.done(
                    listening == null
                            ? work(open, pool, times, passes, stop)
                            : listen(listening, stores, open, pool, times, passes, stop));
        }
    }

    private static OpenStores.StoreListeners listeners(@Nullable Listening listening, String store) {
        if (listening == null) {
            return new OpenStores.StoreListeners(CallListener.none(), new SyncListener() {});
        }
        SyncMetrics metrics = listening.metrics(store);
        return new OpenStores.StoreListeners(metrics, metrics);
    }

    private int listen(
            Listening listening,
            List<StoresFile.Store> stores,
            OpenStores open,
            HikariDataSource pool,
            WorkerTimes times,
            Consumer<PassResult> passes,
            StopSignal stop) {
        try (listening) {
            int port = listening.start(stores, open, pool, times);
            say("listening on port " + port + ": /webhooks/STORE/orderdesk, /webhooks/STORE/unleashed,"
                    + " /metrics, /health.");
            return work(open, pool, times, passes, stop);
        } catch (SQLException e) {
            throw new CannotRunException("the database of --database cannot be used: " + e.getMessage());
        }
    }

    private int work(
            OpenStores open, HikariDataSource pool, WorkerTimes times, Consumer<PassResult> passes, StopSignal stop) {
        try (Worker worker = new Worker(open.stores(), pool, times, threads, passes, this::notice)) {
            worker.start();
            say("worker started: " + open.stores().size() + " stores, " + threads + " at a time.");
            while (!stop.within(Duration.ofHours(1))) {
                // The worker's own threads do the work.
            }
            return Ordersync.OK;
        } catch (SQLException e) {
            throw new CannotRunException("the database of --database cannot be used: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ordersync.COULD_NOT_RUN;
        }
    }

    private void notice(String text) {
        err().println("ordersync: " + text);
        err().flush();
    }

    private WorkerTimes times() {
        try {
            return new WorkerTimes(Interval.ofOption("--takeover", takeover));
        } catch (IllegalArgumentException e) {
            throw new CannotRunException("--takeover is " + e.getMessage() + ".");
        }
    }

    private void warn(List<StoresFile.Store> stores) {
        stores.forEach(store -> store.settings()
                .warnings()
                .forEach(warning ->
                        err().println("ordersync: look at the settings of " + store.name() + ": " + warning.text())));
        err().flush();
    }

    private void say(String text) {
        PrintWriter to = json ? err() : out();
        to.println(text);
        to.flush();
    }

    private Map<String, String> environment() {
        return Ordersync.environment(command);
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
