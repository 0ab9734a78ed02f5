package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, in an environment of its own. */
@Timeout(120)
class ProcessTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        Process process = Launch.ordersync(environment, err(), arguments).start();
        started.add(process);
        return process;
    }

    private Path err() {
        return folder.resolve("err.txt");
    }

    private String errors() throws IOException {
        return Files.readString(err());
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Not {@link Process#destroy()}, which closes the streams as well. */
    private static void sigterm(Process process) {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    private static void readUntil(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line that starts with '%s'", start).isNotNull();
    }

    @Test
    void theDemo() throws Exception {
        Process process = start(Map.of(), "demo");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("8 sent, 2 refused", "KC-1041   Closed");
        assertThat(errors()).isEmpty();
    }

    @Test
    void wrongCredentials() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = Ran.environment(sandbox);
            environment.put("ORDERDESK_API_KEY", "fake-key-that-opens-nothing");
            Process process = start(environment, "sync", "--settings", Launch.SETTINGS);
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("ordersync: Order Desk ")
                    .endsWith("Check ORDERDESK_STORE_ID and ORDERDESK_API_KEY.")
                    .doesNotContain("fake-key");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void whileItWaitsSigtermEndsItAtOnceWithTheCodeOfTheLastPass() throws Exception {
        Process process = start(Map.of(), "sync", "--sandbox", "--watch");
        readUntil(reader(process), "Next pass in 10 minutes.");
        sigterm(process);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(errors()).contains("ordersync: stopping after the step in hand; ask again to stop at once.");
    }

    /** A shop whose first sales order is being created for as long as the test wants. */
    private static final class Creating implements AutoCloseable {
        private final Sandbox sandbox = Sandbox.start();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        Creating() {
            // Asked of every call, it never says yes: it only holds the first create until the signal was sent.
            sandbox.faults()
                    .failNext(
                            call -> {
                                if (call.service() == Service.UNLEASHED
                                        && call.method().equals("POST")) {
                                    begun.countDown();
                                    awaitUnchecked(goOn);
                                }
                                return false;
                            },
                            Fault.status(500));
        }

        @Override
        public void close() {
            goOn.countDown();
            sandbox.close();
        }
    }

    /** Stops it while it creates a sales order; says where its further messages are read. */
    private BufferedReader stopped(Process process, Creating shop) throws Exception {
        assertThat(shop.begun.await(60, TimeUnit.SECONDS)).isTrue();
        sigterm(process);
        BufferedReader messages = process.errorReader(StandardCharsets.UTF_8);
        readUntil(messages, "ordersync: stopping after the step in hand;");
        return messages;
    }

    private Process startWithMessages(Creating shop, String... arguments) throws IOException {
        Process process = Launch.ordersync(Ran.environment(shop.sandbox), err(), arguments)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        started.add(process);
        return process;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--watch", "--state=none"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void aPassInHandEndsAfterItsStep(String option) throws Exception {
        try (Creating shop = new Creating()) {
            Process process = startWithMessages(shop, "sync", "--settings", Launch.SETTINGS, option);
            stopped(process, shop);
            shop.goOn.countDown();
            readUntil(reader(process), "Calls: ");
            assertThat(process.waitFor()).isEqualTo(1);
            // Whatever has been sent was moved, and nothing else was.
            Sandbox sandbox = shop.sandbox;
            assertThat(sandbox.unleashed().salesOrders()).isNotEmpty();
            assertThat(sandbox.orderDesk().orders().stream()
                            .map(order -> order.path("id").asText())
                            .filter(id -> sandbox.orderDesk().folderOf(id).equals("Prepared")))
                    .hasSameSizeAs(sandbox.unleashed().salesOrders());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void aSecondSignalEndsItAtOnce() throws Exception {
        try (Creating shop = new Creating()) {
            Process process = startWithMessages(shop, "sync", "--settings", Launch.SETTINGS);
            stopped(process, shop);
            sigterm(process);
            assertThat(process.waitFor()).isEqualTo(143);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void manyStoresAreWatchedUntilItIsStopped() throws Exception {
        try (Sandbox north = Sandbox.start();
                Sandbox south = Sandbox.start()) {
            Map<String, String> environment = new HashMap<>();
            Path stores = StoresTest.write(folder, north, south, environment);
            Process process = start(environment, "sync", "--watch", "--json", "--stores", stores.toString());
            BufferedReader lines = reader(process);
            List<String> reports = List.of(lines.readLine(), lines.readLine());
            assertThat(reports)
                    .anyMatch(line -> line.startsWith("{\"store\":\"north\",\"version\":1,\"preview\":false"))
                    .anyMatch(line -> line.startsWith("{\"store\":\"south\",\"version\":1,\"preview\":false"));
            sigterm(process);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(north.unleashed().salesOrders()).hasSize(8);
            assertThat(south.unleashed().salesOrders()).hasSize(8);
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
