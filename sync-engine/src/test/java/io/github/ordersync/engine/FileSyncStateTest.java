package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ordersync.client.TimeSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a state in a file besides what holds of all. */
@Timeout(60)
class FileSyncStateTest {

    private static final Duration LENGTH = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state.json");
    }

    private SyncState state() {
        return SyncState.file(file()).forStore(StateKind.STORE);
    }

    private static void put(SyncState state, String key, String value) {
        try (Lease lease = state.acquire(LENGTH, TimeSource.system())) {
            lease.check();
            state.put(key, value);
            state.flush();
        }
    }

    @Test
    void peopleCanReadIt() throws IOException {
        put(state(), "note.2", "Order Could Not Be Submitted to Unleashed.\n- \"RequiredDate\"");
        put(state(), "cursor", "2026-03-02T09:30:00Z");
        assertThat(Files.readString(file())).isEqualTo("""
                        {
                          "format": "ordersync-state",
                          "version": 1,
                          "store": "Order Desk store 1, Unleashed account 0a1b2c3d4e5f",
                          "values": {
                            "cursor": "2026-03-02T09:30:00Z",
                            "note.2": "Order Could Not Be Submitted to Unleashed.\\n- \\"RequiredDate\\""
                          }
                        }
                        """);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no POSIX permissions")
    void onlyItsOwnerMayReadIt() throws IOException {
        put(state(), "a", "1");
        for (String name : List.of("state.json", "state.json.lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void nothingIsWrittenWhenNothingHasChanged() throws IOException {
        put(state(), "a", "1");
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file(), longAgo);
        SyncState state = state();
        try (Lease lease = state.acquire(LENGTH, TimeSource.system())) {
            lease.check();
            state.put("a", "1");
            state.put("b", "2");
            state.remove("b");
            state.remove("c");
            state.flush();
            state.put("a", "2");
            state.put("a", "1");
            state.flush();
        }
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(longAgo);
    }

    @Test
    void anEmptyPassMakesNoFile() {
        state().acquire(LENGTH, TimeSource.system()).close();
        assertThat(file()).doesNotExist();
    }

    /** Nothing but the last line break may be missing. */
    @Test
    void tornAnywhereItIsRefusedAndLeftAsItIs() throws IOException {
        put(state(), "kōwhai \ud83d\ude00", "first\nsecond");
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length - 1; length++) {
            refused(Arrays.copyOf(whole, length), "is not whole");
        }
        // What some file systems leave after a power cut.
        refused(new byte[whole.length], "is not whole");
        byte[] halfZero = whole.clone();
        Arrays.fill(halfZero, whole.length / 2, whole.length, (byte) 0);
        refused(halfZero, "is not whole");
        byte[] twice = Arrays.copyOf(whole, whole.length * 2);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        refused(twice, "is not whole");
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(state().get("kōwhai \ud83d\ude00")).contains("first\nsecond");
    }

    private void refused(byte[] content, String why) throws IOException {
        Files.write(file(), content);
        refused(() -> state().acquire(LENGTH, TimeSource.system()), why, "Delete or rename it");
        refused(() -> state().get("a"), why, "Delete or rename it");
        assertThat(Files.readAllBytes(file())).isEqualTo(content);
    }

    private void refused(ThrowingCallable steps, String... words) {
        assertThatThrownBy(steps)
                .isExactlyInstanceOf(SyncStateException.class)
                .hasMessageContaining(folder.getFileName().toString())
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"ordersync-state\"",
                "{\"exportFrom\":[\"New\"]}",
                "{\"format\":\"another\",\"version\":1,\"values\":{}}",
                "{\"format\":{},\"version\":1,\"values\":{}}"
            })
    void aForeignFileIsRefused(String content) throws IOException {
        refused(content.getBytes(StandardCharsets.UTF_8), "is no state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99999999999999999999", "1.5", "\"one\"", "null", "{}"})
    void anotherVersionIsRefused(String version) throws IOException {
        refused(
                ("{\"format\":\"ordersync-state\",\"version\":" + version + ",\"values\":{}}")
                        .getBytes(StandardCharsets.UTF_8),
                "which this program does not know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"values\": null",
                ", \"values\": []",
                ", \"values\": {\"a\": 1}",
                ", \"values\": {\"a\": null}",
                ", \"values\": {\"a\": {\"b\": \"c\"}}"
            })
    void valuesThatAreNoTextsAreRefused(String values) throws IOException {
        refused(
                ("{\"format\":\"ordersync-state\",\"version\":1,\"store\":\"" + StateKind.STORE + "\"" + values + "}")
                        .getBytes(StandardCharsets.UTF_8),
                "is not whole");
    }

    @Test
    void aMemberThatNobodyKnowsIsNotDropped() throws IOException {
        refused(
                ("{\"format\":\"ordersync-state\",\"version\":1,\"store\":\"" + StateKind.STORE
                                + "\",\"values\":{},\"comment\":\"mine\"}")
                        .getBytes(StandardCharsets.UTF_8),
                "\"comment\"");
    }

    @Test
    void theFileOfAnotherStoreIsRefused() throws IOException {
        put(state(), "cursor", "2026-03-02T09:30:00Z");
        byte[] before = Files.readAllBytes(file());
        refused(
                () -> SyncState.file(file()).forStore("Order Desk store 2").acquire(LENGTH, TimeSource.system()),
                "'" + StateKind.STORE + "'",
                "'Order Desk store 2'",
                "a file of its own");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aFolderIsNoFileAndAFileNeedsItsFolder() throws IOException {
        Files.createDirectory(file());
        refused(() -> state().acquire(LENGTH, TimeSource.system()), "is a folder");
        refused(
                () -> SyncState.file(folder.resolve("missing/state.json")).acquire(LENGTH, TimeSource.system()),
                "has no folder");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(folder))
                    .as("an administrator may write anywhere")
                    .isFalse();
            refused(() -> state().acquire(LENGTH, TimeSource.system()), "cannot be locked", "must be writable");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenByTheNextFlush() throws IOException {
        put(state(), "a", "1");
        byte[] before = Files.readAllBytes(file());
        SyncState state = state();
        try (Lease lease = state.acquire(LENGTH, TimeSource.system())) {
            lease.check();
            state.put("a", "2");
            // In the way, even of an administrator.
            Path obstacle = folder.resolve("state.json.tmp").resolve("full");
            Files.createDirectories(obstacle);
            refused(state::flush, "cannot be written", "still as it was");
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            Files.delete(obstacle);
            Files.delete(obstacle.getParent());
            state.flush();
        }
        assertThat(state().get("a")).contains("2");
    }

    @Test
    void whatAKilledProcessLeftUnfinishedIsInNobodysWay() throws IOException {
        put(state(), "a", "1");
        Files.writeString(folder.resolve("state.json.tmp"), "{\"for");
        Files.writeString(folder.resolve("state.json.lock"), "process 1 on a host that is no more");
        put(state(), "a", "2");
        assertThat(state().get("a")).contains("2");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege")
    void throughALinkTheFileItselfIsReplacedAndLocked() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(file(), real.resolve("there.json"));
        put(SyncState.file(real.resolve("there.json")).forStore(StateKind.STORE), "a", "1");
        put(state(), "a", "2");
        assertThat(link).isSymbolicLink();
        assertThat(SyncState.file(real.resolve("there.json"))
                        .forStore(StateKind.STORE)
                        .get("a"))
                .contains("2");
        try (Lease lease = state().acquire(LENGTH, TimeSource.system())) {
            lease.check();
            assertThatThrownBy(() -> SyncState.file(real.resolve("there.json"))
                            .forStore(StateKind.STORE)
                            .acquire(LENGTH, TimeSource.system()))
                    .isInstanceOf(LeaseTakenException.class);
        }
    }

    /** Another process that takes the lease, says so, and holds it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            SyncState state = SyncState.file(Path.of(arguments[0])).forStore(StateKind.STORE);
            try (Lease lease = state.acquire(LENGTH, TimeSource.system())) {
                lease.check();
                state.put("a", "flushed");
                state.flush();
                state.put("a", "not flushed");
                System.out.println("held");
                int ignored = System.in.read();
            }
        }
    }

    @Test
    void theLockOfAProcessThatIsKilledIsFreeAtOnce() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held");
            SyncState state = state();
            // Twice, for a failed attempt must not let go of the other's lock.
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> state.acquire(LENGTH, TimeSource.system()))
                        .isInstanceOf(LeaseTakenException.class)
                        .hasMessageContaining("process " + holder.pid() + " on ")
                        .hasMessageContaining("Nothing was done");
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        SyncState state = state();
        try (Lease lease = state.acquire(LENGTH, TimeSource.system())) {
            lease.check();
            assertThat(state.get("a")).contains("flushed");
        }
    }
}
