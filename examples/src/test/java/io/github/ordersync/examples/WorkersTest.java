package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers as processes of their own on one database: PostgreSQL with 200 stores where the build was told of one, else H2 with
 * some.
 */
@Timeout(400)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
class WorkersTest {

    private static final boolean FULL = SharedDatabase.isPostgresql();
    private static final int STORES = FULL ? 200 : 20;
    private static final Duration EVERY = Duration.ofSeconds(FULL ? 20 : 4);
    /** With PostgreSQL the real thing; else shorter than a lease, which is let run out by hand then. */
    private static final Duration TAKEOVER = Duration.ofSeconds(FULL ? 60 : 6);
    /** What a busy machine may add. */
    private static final Duration SLACK = Duration.ofSeconds(45);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(Shops shops, SharedDatabase database, String url, String worker, Duration every)
            throws IOException {
        Map<String, String> environment = new HashMap<>(shops.environment());
        environment.putAll(database.environment());
        Process process = Launch.ordersync(
                        environment,
                        err(worker),
                        "worker",
                        "--stores",
                        shops.storesFile(folder, worker, every.toString()).toString(),
                        "--database",
                        url,
                        "--takeover",
                        TAKEOVER.toString(),
                        "--threads",
                        "4")
                .redirectOutput(folder.resolve(worker + ".out").toFile())
                .start();
        started.add(process);
        return process;
    }

    private Path err(String worker) {
        return folder.resolve(worker + ".err");
    }

    /** Looks again after each call of a worker. */
    private void until(Shops shops, String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (!condition.call()) {
            if (!shops.awaitCall(Duration.between(Instant.now(), deadline))) {
                throw new AssertionError("In vain: " + what + "; " + said());
            }
        }
    }

    /** The same while an order comes in now and then, so that nobody runs out of work. */
    private void trickling(Shops shops, String what, Callable<Boolean> condition) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        until(shops, what, () -> {
            int look = looks.getAndIncrement();
            if (look % 4 == 0) {
                shops.addOrder(look / 4 % shops.size());
            }
            return condition.call();
        });
    }

    private String said() throws IOException {
        StringBuilder said = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".err"))
                    .sorted()
                    .toList()) {
                said.append(file.getFileName()).append(": ").append(Files.readString(file));
            }
        }
        return said.toString();
    }

    private static void order(Shops shops, int each) {
        for (int i = 0; i < each; i++) {
            for (int shop = 0; shop < shops.size(); shop++) {
                shops.addOrder(shop);
            }
        }
    }

    @Test
    void oneIsKilledAndOneIsStoppedMidWorkAndEveryOrderIsSentOnce() throws Exception {
        try (Shops shops = new Shops(STORES);
                SharedDatabase database = SharedDatabase.open()) {
            order(shops, 1);
            Process b = start(shops, database, database.url(), "b", EVERY);
            Process c = start(shops, database, database.url(), "c", EVERY);
            trickling(shops, "b and c work", () -> shops.creates("b") > 0 && shops.creates("c") > 0);
            CompletableFuture<Process> killed = new CompletableFuture<>();
            shops.atNextCreate(
                    "a", () -> killed.join().destroyForcibly().onExit().join());
            Process a = start(shops, database, database.url(), "a", EVERY);
            killed.complete(a);
            trickling(shops, "a is killed at a sales order", () -> !a.isAlive());
            assertThat(a.exitValue()).isNotZero();
            Instant death = Instant.now();

            CompletableFuture<Void> asked = new CompletableFuture<>();
            shops.atNextCreate("b", () -> {
                b.toHandle().destroy();
                asked.complete(null);
            });
            trickling(shops, "b is at a sales order", asked::isDone);
            assertThat(b.waitFor(60, TimeUnit.SECONDS)).as(said()).isTrue();
            assertThat(b.exitValue()).as(said()).isZero();
            assertThat(database.rows("SELECT task_name FROM scheduled_tasks WHERE picked_by LIKE '" + b.pid() + "@%'"))
                    .as("what b left unfinished")
                    .isEmpty();
            order(shops, 1);

            if (!FULL) {
                database.leasesRunOut(a.pid());
            }
            until(shops, "every order is sent", shops::isAllDone);
            until(shops, "c has taken over every store", () -> {
                for (int shop = 0; shop < shops.size(); shop++) {
                    if (shops.passes(shop).stream().noneMatch(death::isBefore)) {
                        return false;
                    }
                }
                return true;
            });
            c.toHandle().destroy();
            assertThat(c.waitFor()).as(said()).isZero();
            assertThat(shops.wrong()).isEmpty();
            assertThat(latest(shops))
                    .as("the longest time between two passes")
                    .isLessThan(EVERY.plus(TAKEOVER).plus(SLACK));
            assertThat(said()).doesNotContain("Exception", "defect", "ERROR");
        }
    }

    private static Duration latest(Shops shops) {
        Duration longest = Duration.ZERO;
        for (int shop = 0; shop < shops.size(); shop++) {
            List<Instant> passes = shops.passes(shop);
            for (int i = 1; i < passes.size(); i++) {
                Duration gap = Duration.between(passes.get(i - 1), passes.get(i));
                longest = gap.compareTo(longest) > 0 ? gap : longest;
            }
        }
        return longest;
    }

    @Test
    void aDatabaseGoesAwayAndComesBack() throws Exception {
        try (Shops shops = new Shops(3);
                SharedDatabase database = SharedDatabase.open();
                CutLine line = new CutLine(database.port())) {
            order(shops, 1);
            Process worker = start(shops, database, database.urlThrough(line.port()), "d", Duration.ofSeconds(1));
            until(shops, "it works", shops::isAllDone);
            line.cut();
            order(shops, 1);
            assertThat(line.isMissed()).as(said()).isTrue();
            assertThat(worker.isAlive()).as(said()).isTrue();
            line.restore();
            // A pass that was under way could not give its lease back, unless it was between two passes.
            database.leasesRunOut(worker.pid());
            until(shops, "it works again", shops::isAllDone);
            worker.toHandle().destroy();
            assertThat(worker.waitFor()).as(said()).isZero();
            assertThat(shops.wrong()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsNotThereAtTheStartIsSaid() throws IOException, SQLException {
        try (Shops shops = new Shops(1)) {
            Map<String, String> environment = new HashMap<>(shops.environment());
            String file = shops.storesFile(folder, "e", "PT1S").toString();
            assertThat(Ran.ordersync(
                                    environment,
                                    "worker",
                                    "--stores",
                                    file,
                                    "--database",
                                    "jdbc:h2:file:" + folder.resolve("none") + ";IFEXISTS=TRUE")
                            .couldNotRun()
                            .err())
                    .contains("--database");
        }
    }
}
