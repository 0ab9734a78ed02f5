package io.github.ordersync.examples;

import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class CommonOptions {

    private static final String SANDBOX_SETTINGS = "/sandbox-settings.json";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = {
                "JSON file with the settings. Without it the defaults are used, with --sandbox those of the shop in it."
            })
    private @Nullable Path settingsFile;

    @Option(
            names = "--sandbox",
            description = "Run on stand-ins for both services, with a small shop. Needs no accounts.")
    private boolean sandbox;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    Map<String, String> environment() {
        return Ordersync.environment(command);
    }

    boolean isSandbox() {
        return sandbox;
    }

    /** The settings; what is probably not meant is said on the way. */
    IntegrationSettings settings() {
        IntegrationSettings settings = read();
        settings.warnings().forEach(warning -> err().println("ordersync: look at the settings: " + warning.text()));
        return settings;
    }

    private IntegrationSettings read() {
        if (settingsFile != null) {
            return SettingsFile.read(settingsFile);
        }
        return sandbox ? sandboxSettings() : SettingsFile.parse("{}", "the default settings");
    }

    /** Runs on the accounts, or on a sandbox that ends with the command. */
    int connected(Progress progress, Function<Connection, Integer> work) {
        if (!sandbox) {
            try (Connection connection = Connection.fromEnvironment(environment(), progress)) {
                return work.apply(connection);
            }
        }
        try (Sandbox running = Sandbox.start();
                Connection connection = Connection.to(running, progress)) {
            return work.apply(connection);
        }
    }

    static IntegrationSettings sandboxSettings() {
        try (InputStream in = CommonOptions.class.getResourceAsStream(SANDBOX_SETTINGS)) {
            if (in == null) {
                throw new IllegalStateException(SANDBOX_SETTINGS + " is missing in the program.");
            }
            return SettingsFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), SANDBOX_SETTINGS);
        } catch (IOException e) {
            throw new IllegalStateException(SANDBOX_SETTINGS + " cannot be read.", e);
        }
    }
}
