package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.engine.Lease;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateOptionsTest {

    @TempDir
    Path folder;

    private static Ran sync(Sandbox sandbox, String... more) {
        return sync(Ran.environment(sandbox), more);
    }

    private static Ran sync(Map<String, String> environment, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "sync";
        arguments[1] = "--settings";
        arguments[2] = Launch.SETTINGS;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Ran.ordersync(environment, arguments);
    }

    @Test
    void whatIsRememberedSavesCalls() throws IOException {
        String file = folder.resolve("state.json").toString();
        String database = "jdbc:h2:" + folder.resolve("state");
        for (String place : new String[] {file, database}) {
            try (Sandbox sandbox = Sandbox.start()) {
                assertThat(sync(sandbox, "--state", place).code()).isEqualTo(1);
                sandbox.clearCalls();
                assertThat(sync(sandbox, "--state", place).out()).contains("2 refused.");
                int remembered = sandbox.calls().size();
                sandbox.clearCalls();
                assertThat(sync(sandbox).out()).contains("2 refused.");
                assertThat(remembered).isLessThan(sandbox.calls().size());
            }
        }
        assertThat(Files.readString(Path.of(file))).contains("\"format\": \"ordersync-state\"");
    }

    @Test
    void withoutAnOptionEachStoreHasAFileInTheUsersFolderOfStates() throws IOException {
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = Ran.environment(sandbox);
            environment.put("HOME", folder.toString());
            assertThat(sync(environment).code()).isEqualTo(1);
            Path states = folder.resolve(".local").resolve("state").resolve("ordersync");
            Path file = states.resolve(onlyFile(states, ".json"));
            assertThat(file.getFileName().toString()).startsWith(sandbox.orderDeskStoreId() + "-");
            sandbox.clearCalls();
            assertThat(sync(environment).out()).contains("2 refused.");
            int remembered = sandbox.calls().size();
            sandbox.clearCalls();
            environment.put("XDG_STATE_HOME", folder.resolve("elsewhere").toString());
            assertThat(sync(environment, "--state", "none").out()).contains("2 refused.");
            assertThat(folder.resolve("elsewhere")).doesNotExist();
            assertThat(remembered).isLessThan(sandbox.calls().size());
        }
    }

    @Test
    void twoRunsOfAStoreDoNotMeet() throws IOException {
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = Ran.environment(sandbox);
            environment.put("XDG_STATE_HOME", folder.toString());
            sync(environment);
            Path states = folder.resolve("ordersync");
            SyncState held = SyncState.file(states.resolve(onlyFile(states, ".json")));
            try (Connection connection = Connection.to(sandbox, Progress.none());
                    Lease lease = held.forStore("Order Desk store " + sandbox.orderDeskStoreId()
                                    + ", Unleashed account "
                                    + connection.unleashed().accountFingerprint())
                            .acquire(Duration.ofMinutes(5), TimeSource.system())) {
                lease.check();
                sandbox.clearCalls();
                assertThat(sync(environment).couldNotRun().err()).contains("Another pass", "holds the state file");
                assertThat(sandbox.calls()).isEmpty();
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeOnlyCostsCalls() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = Ran.environment(sandbox);
            environment.put("XDG_STATE_HOME", file.toString());
            Ran ran = sync(environment);
            assertThat(ran.out()).contains("8 sent, 2 refused");
            assertThat(ran.err())
                    .startsWith("ordersync: nothing is remembered for the next run")
                    .contains("--state none");
        }
    }

    private static String onlyFile(Path states, String end) throws IOException {
        try (var files = Files.list(states)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .reduce((one, other) -> one + " and " + other)
                    .orElseThrow();
        }
    }

    @Test
    void theFileOfAnotherStoreIsLeftAlone() throws IOException {
        Path file = folder.resolve("state.json");
        try (Sandbox sandbox = Sandbox.start()) {
            sync(sandbox, "--state", file.toString());
            String before = Files.readString(file);
            Map<String, String> another = Ran.environment(sandbox);
            another.put("ORDERDESK_STORE_ID", "99999");
            sandbox.clearCalls();
            assertThat(sync(another, "--state", file.toString()).couldNotRun().err())
                    .contains(file.getFileName().toString(), "99999", "a file of its own");
            assertThat(Files.readString(file)).isEqualTo(before);
            assertThat(sandbox.calls()).isEmpty();
        }
    }

    @Test
    void whatCannotBeAPlaceIsNamed() {
        assertThat(Ran.ordersync("sync", "--sandbox", "--state", "x.json")
                        .couldNotRun()
                        .err())
                .contains("--state and --sandbox");
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sync(sandbox, "--state", folder.toString()).couldNotRun().err())
                    .contains("is a folder");
            assertThat(sync(sandbox, "--state", "x\0y").couldNotRun().err()).contains("no name of a file");
            assertThat(sync(sandbox, "--state", "jdbc:mysql://localhost/x")
                            .couldNotRun()
                            .err())
                    .contains("jdbc:postgresql:");
            assertThat(sync(sandbox, "--state", "jdbc:h2:mem:x;IFEXISTS=TRUE")
                            .couldNotRun()
                            .err())
                    .contains("The database could not");
            assertThat(sync(sandbox, "--every", "0").couldNotRun().err()).contains("--every is 0");
            assertThat(sync(sandbox, "--every", "43201").couldNotRun().err())
                    .contains("--every is 43201", "1 to 43200");
            assertThat(sandbox.calls()).isEmpty();
        }
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedAndOneInTheEnvironmentIsUsed() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sync(sandbox, "--state", "jdbc:postgresql://127.0.0.1/x?user=a&Password=fake-secret")
                            .couldNotRun()
                            .err())
                    .contains("ORDERSYNC_STATE_PASSWORD")
                    .doesNotContain("fake-secret");
            for (String host : new String[] {"//", ""}) {
                assertThat(sync(sandbox, "--state", "jdbc:postgresql:" + host + "a:fake-secret@127.0.0.1/x")
                                .couldNotRun()
                                .err())
                        .contains("ORDERSYNC_STATE_USER and ORDERSYNC_STATE_PASSWORD")
                        .doesNotContain("fake-secret");
            }
            Map<String, String> environment = Ran.environment(sandbox);
            environment.put("ORDERSYNC_STATE_USER", "sync");
            environment.put("ORDERSYNC_STATE_PASSWORD", "fake-secret-" + UUID.randomUUID());
            String database = "jdbc:h2:" + folder.resolve("secured");
            assertThat(sync(environment, "--state", database).code()).isEqualTo(1);
            assertThat(sync(environment, "--state", database).code()).isEqualTo(1);
            environment.put("ORDERSYNC_STATE_PASSWORD", "fake-and-wrong");
            assertThat(sync(environment, "--state", database).couldNotRun().err())
                    .contains("The database could not")
                    .doesNotContain("fake-");
        }
    }
}
