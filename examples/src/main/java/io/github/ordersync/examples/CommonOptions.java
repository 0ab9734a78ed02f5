package io.github.ordersync.examples;

import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    private static final String SANDBOX_SETTINGS = "/sandbox-settings.json";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "JSON file with the settings. Without it the defaults are used, or with --sandbox those of its shop.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--sandbox",
            description = "Run on stand-ins for both services, with a small shop. Needs no accounts.")
    private boolean sandbox;

    IntegrationSettings settings() {
        if (settingsFile == null) {
            return sandbox ? sandboxSettings() : IntegrationSettings.builder().build();
        }
        try {
            return IntegrationSettings.fromJson(Files.readString(settingsFile));
        } catch (NoSuchFileException e) {
            throw new CannotRunException("the settings file " + settingsFile + " does not exist.");
        } catch (MalformedInputException e) {
            throw new CannotRunException("the settings file " + settingsFile + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new CannotRunException("the settings file " + settingsFile + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    /** Runs on the accounts, or on a sandbox that ends with the command. */
    int connected(Function<Connection, Integer> command) {
        if (!sandbox) {
            try (Connection connection = Connection.fromEnvironment(System.getenv())) {
                return command.apply(connection);
            }
        }
        try (Sandbox running = Sandbox.start();
                Connection connection = Connection.to(running)) {
            return command.apply(connection);
        }
    }

    static IntegrationSettings sandboxSettings() {
        try (InputStream in = CommonOptions.class.getResourceAsStream(SANDBOX_SETTINGS)) {
            if (in == null) {
                throw new IllegalStateException(SANDBOX_SETTINGS + " is missing in the program.");
            }
            return IntegrationSettings.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(SANDBOX_SETTINGS + " cannot be read.", e);
        }
    }
}
