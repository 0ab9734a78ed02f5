package io.github.ordersync.examples;

import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes: which store, and how its results are printed. */
final class CommonOptions {

    private static final String SANDBOX_SETTINGS = "/sandbox-settings.json";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "JSON file with the settings. Without it the defaults are used, with --sandbox those of the"
                    + " shop in it.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--sandbox",
            description = "Run on stand-ins for both services, with a small shop. Needs no accounts.")
    private boolean sandbox;

    @Option(
            names = "--stores",
            paramLabel = "FILE",
            description = "JSON file with many stores, as 'worker' has it, one after the other. What fails at one does"
                    + " not stop the others; the exit code is the worst.")
    private @Nullable Path storesFile;

    @Option(names = "--store", paramLabel = "NAME", description = "Of the --stores, only this one.")
    private @Nullable String storeName;

    @Option(
            names = "--json",
            description = "Print JSON instead of text: one document; with --stores or --watch one line for each pass"
                    + " of each store, with its name as \"store\". What could not run is a document with \"error\".")
    private boolean json;

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

    boolean isJson() {
        return json;
    }

    boolean hasStoresFile() {
        return storesFile != null;
    }

    /** Progress, shown in place when a person is watching. */
    Progress progress() {
        return new Progress(err(), Ordersync.isTerminal(command));
    }

    /**
     * Where results go.
     *
     * @param repeated whether there will be several of one store
     */
    Output output(boolean repeated) {
        return new Output(out(), err(), json, repeated || hasStoresFile(), Ordersync.hasColours(command));
    }

    /**
     * Opens the stores that are meant. What can be wrong with the options is found out before any call; what is probably
     * not meant in settings is said on the way.
     */
    ChosenStores open(Progress progress) {
        if (storesFile != null) {
            return new ChosenStores(named(storesFile, progress), null);
        }
        if (storeName != null) {
            throw new CannotRunException("--store " + storeName + " needs the file of the stores: --stores FILE.");
        }
        IntegrationSettings settings = read();
        warn("", settings);
        if (!sandbox) {
            Connection connection = Connection.fromEnvironment(environment(), progress);
            return new ChosenStores(List.of(new OneStore("", settings, connection, Map.of())), null);
        }
        Sandbox running = Sandbox.start();
        return new ChosenStores(
                List.of(new OneStore("", settings, Connection.to(running, progress), Map.of())), running);
    }

    private List<OneStore> named(Path file, Progress progress) {
        if (sandbox || settingsFile != null) {
            throw new CannotRunException("--stores does not go together with " + (sandbox ? "--sandbox" : "--settings")
                    + ": the file names the accounts and the settings of each store.");
        }
        List<StoresFile.Store> all = StoresFile.read(file, environment());
        List<StoresFile.Store> meant = all.stream()
                .filter(store -> storeName == null || storeName.equals(store.name()))
                .toList();
        if (meant.isEmpty()) {
            throw new CannotRunException("there is no store '" + storeName + "' in " + file + "; it has: "
                    + String.join(", ", all.stream().map(StoresFile.Store::name).toList()) + ".");
        }
        meant.forEach(store -> warn(store.name(), store.settings()));
        return Connection.toAll(meant, progress);
    }

    private void warn(String store, IntegrationSettings settings) {
        settings.warnings()
                .forEach(warning -> err().println("ordersync: look at the settings"
                        + (store.isEmpty() ? "" : " of " + store) + ": " + warning.text()));
    }

    private IntegrationSettings read() {
        if (settingsFile != null) {
            return SettingsFile.read(settingsFile);
        }
        return sandbox ? sandboxSettings() : SettingsFile.parse("{}", "the default settings");
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
