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

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = {
                "Remember in this file, or in a database (jdbc:postgresql:..., jdbc:h2:...), what saves the next run calls.",
                "Whoever shares it never runs at the same time. Losing it loses no order. User and password of a",
                "database: " + DatabaseAddress.USER + ", " + DatabaseAddress.PASSWORD + "."
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
            return SyncState.jdbc(DatabaseAddress.of("--state", named, environment));
        }
        try {
            return SyncState.file(Path.of(named));
        } catch (InvalidPathException e) {
            throw new CannotRunException("--state " + named + " is no name of a file: " + e.getReason() + ".");
        }
    }
}
