package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command remembers what saves the next pass calls. */
final class StateOptions {

    private static final String NONE = "none";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to remember what saves the next run calls: a file, 'none', or a database for several"
                    + " machines, jdbc:postgresql:... or jdbc:h2:...; with --stores a folder or a database. Whoever"
                    + " shares it never runs at the same time. Without this option a file of the store, see below.")
    private @Nullable String place;

    /** The state of a store. */
    SyncState open(OneStore store, CommonOptions common) {
        String named = place;
        if (named == null) {
            return common.isSandbox() ? SyncState.inMemory() : usual(store, common);
        }
        if (named.equals(NONE)) {
            return SyncState.inMemory();
        }
        if (common.isSandbox()) {
            throw new CannotRunException("--state and --sandbox do not go together: the stand-ins end with the command,"
                    + " so what is remembered of them would be wrong the next time.");
        }
        if (named.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            return SyncState.jdbc(DatabaseAddress.of("--state", named, common.environment()));
        }
        try {
            Path path = Path.of(named);
            if (!common.hasStoresFile()) {
                return SyncState.file(path);
            }
            if (!Files.isDirectory(path)) {
                throw new CannotRunException("--state " + named + " is no folder; with --stores one is needed, in which"
                        + " each store gets a file, or a database.");
            }
            return SyncState.file(path.resolve(fileName(store)));
        } catch (InvalidPathException e) {
            throw new CannotRunException("--state " + named + " is no name of a file: " + e.getReason() + ".");
        }
    }

    /** The file of the store in the user's folder of states. A machine without such a folder only costs calls. */
    private static SyncState usual(OneStore store, CommonOptions common) {
        Path folder = folder(common.environment());
        if (folder == null) {
            return SyncState.inMemory();
        }
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return SyncState.file(folder.resolve(fileName(store)));
            }
        } catch (IOException e) {
            // Said below.
        }
        common.err()
                .println(
                        "ordersync: nothing is remembered for the next run, and nobody is kept from running at the same"
                                + " time: " + folder + " cannot be written to. Name another place with --state, or say"
                                + " --state none.");
        return SyncState.inMemory();
    }

    /** By the XDG Base Directory Specification, in which a relative path counts as none; on Windows where programs keep such things. */
    private static @Nullable Path folder(Map<String, String> environment) {
        try {
            Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
            if (state.isAbsolute()) {
                return state.resolve("ordersync");
            }
            Path local = Path.of(environment.getOrDefault("LOCALAPPDATA", ""));
            if (local.isAbsolute()) {
                return local.resolve("ordersync");
            }
            Path home = Path.of(environment.getOrDefault("HOME", ""));
            return home.isAbsolute() ? home.resolve(".local").resolve("state").resolve("ordersync") : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Of one store and one account, as the state itself is; a fingerprint shows no credentials. */
    private static String fileName(OneStore store) {
        Connection connection = store.connection();
        String readable = connection.orderDesk().storeId().replaceAll("[^A-Za-z0-9_-]", "_");
        return readable + "-" + connection.unleashed().accountFingerprint() + ".json";
    }
}
