package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command remembers what saves the next pass calls. */
final class StateOptions {

    private static final String USER = "ORDERSYNC_STATE_USER";
    private static final String PASSWORD = "ORDERSYNC_STATE_PASSWORD";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = {
                "Remember in this file, or in a database (jdbc:postgresql:..., jdbc:h2:...), what saves the next run calls.",
                "Whoever shares it never runs at the same time. Losing it loses no order. User and password of a",
                "database: " + USER + ", " + PASSWORD + "."
            })
    private @Nullable String place;

    /** In memory, unless a place is named. */
    SyncState open(Map<String, String> environment, boolean sandbox) {
        String named = place;
        if (named == null) {
            return SyncState.inMemory();
        }
        if (sandbox) {
            throw new CannotRunException("--state and --sandbox do not go together: the stand-ins end with the command,"
                    + " so what is remembered of them would be wrong the next time.");
        }
        if (named.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            return database(named, environment);
        }
        try {
            return SyncState.file(Path.of(named));
        } catch (InvalidPathException e) {
            throw new CannotRunException("--state " + named + " is no name of a file: " + e.getReason() + ".");
        }
    }

    /** The address is not repeated, for whoever overlooks the help may have put a password into it. */
    private static SyncState database(String url, Map<String, String> environment) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("jdbc:postgresql:") && !lower.startsWith("jdbc:h2:")) {
            throw new CannotRunException(
                    "--state knows the databases jdbc:postgresql:... and jdbc:h2:..., and not the one of this address.");
        }
        if (lower.contains("password=")) {
            throw new CannotRunException(
                    "the address of --state holds a password, which other users of this machine can"
                            + " see on the command line. Put it into the environment variable " + PASSWORD + ".");
        }
        return SyncState.jdbc(new DatabaseAddress(
                url, environment.getOrDefault(USER, "").strip(), environment.getOrDefault(PASSWORD, "")));
    }
}
