package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker takes a webhook from the database and is killed before it has done what it asks for. */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
class WebhookTakeoverTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    /** Its passes are an hour apart, so that none of them finds the order. */
    private Process start(Shops shops, SharedDatabase database, String worker) throws IOException {
        Map<String, String> environment = new HashMap<>(shops.environment());
        environment.putAll(database.environment());
        Process process = Launch.ordersync(
                        environment,
                        folder.resolve(worker + ".err"),
                        "worker",
                        "--stores",
                        shops.storesFile(folder, worker, "PT1H").toString(),
                        "--database",
                        database.url(),
                        "--takeover",
                        "PT6S",
                        "--listen",
                        "0")
                .start();
        started.add(process);
        return process;
    }

    private String readUntil(BufferedReader lines, String part) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertThat(line)
                .as("a line with '%s'; %s", part, Files.readString(folder.resolve("a.err")))
                .isNotNull();
        return String.valueOf(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET orders/", "POST SalesOrders/", "POST move-orders"})
    void anotherDoesItAndTheOrderIsSentOnce(String lastCall) throws Exception {
        try (Shops shops = new Shops(1);
                SharedDatabase database = SharedDatabase.open()) {
            Process a = start(shops, database, "a");
            BufferedReader lines = a.inputReader(StandardCharsets.UTF_8);
            String port = readUntil(lines, "listening on port ").replaceAll("\\D+(\\d+):.*", "$1");
            readUntil(lines, " pass store=shop-0 ");

            String order = shops.sandbox(0)
                    .orderDesk()
                    .newOrder()
                    .item("MUG", "Mug", "10.00", 1)
                    .add();
            // The work may begin before the answer has been read, so the kill waits for the answer.
            CompletableFuture<Void> answered = new CompletableFuture<>();
            shops.atNext("a", lastCall, () -> {
                answered.join();
                a.destroyForcibly().onExit().join();
            });
            int status = shops.sandbox(0)
                    .orderDesk()
                    .webhook(order)
                    .withHeader("X-Order-Desk-Store-Id", Shops.id(0))
                    .post(URI.create("http://127.0.0.1:" + port + "/webhooks/shop-0/orderdesk"));
            assertThat(status).isEqualTo(200);
            answered.complete(null);
            assertThat(a.waitFor(60, TimeUnit.SECONDS)).isTrue();
            database.leasesRunOut(a.pid());
            assertThat(database.rows("SELECT task_name FROM webhook_tasks")).hasSize(1);

            CompletableFuture<Void> atIt = new CompletableFuture<>();
            shops.atNext("b", "GET orders/", () -> atIt.complete(null));
            Process b = start(shops, database, "b");
            atIt.get(2, TimeUnit.MINUTES);
            // What it has in hand it does to the end.
            b.toHandle().destroy();
            assertThat(b.waitFor()).isZero();

            assertThat(shops.isAllDone()).isTrue();
            assertThat(shops.wrong()).isEmpty();
            assertThat(database.rows("SELECT task_name FROM webhook_tasks")).isEmpty();
        }
    }
}
