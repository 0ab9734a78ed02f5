package io.github.ordersync.examples;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.examples.worker.WorkerStore;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the stores of a stores file. */
final class StoreReader {

    private static final String[] FLOWS =
            Arrays.stream(Flow.values()).map(StoreReader::key).toArray(String[]::new);

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> problems;
    /** A settings file that many stores share is read once. */
    private final Map<Path, IntegrationSettings> settingsFiles = new HashMap<>();

    StoreReader(Path folder, Map<String, String> environment, List<String> problems) {
        this.folder = folder;
        this.environment = environment;
        this.problems = problems;
    }

    /** The store; null when something is wrong, which is among the problems then. */
    StoresFile.@Nullable Store read(JsonNode node, String index) {
        String shown = node.path("name").asText("").strip();
        StoreEntry entry = new StoreEntry(node, shown.isEmpty() ? index : index + " (" + shown + ")", problems);
        entry.only("name", "orderDesk", "unleashed", "settings", "every");
        if (!node.isObject()) {
            return null;
        }
        String name = name(entry);
        StoreEntry orderDesk = entry.object("orderDesk");
        orderDesk.only("storeId", "key", "url");
        StoreEntry unleashed = entry.object("unleashed");
        unleashed.only("apiId", "key", "signatureKey", "url");
        String storeId = orderDesk.text("storeId");
        Secret storeKey = key(orderDesk, "key");
        String apiId = unleashed.text("apiId");
        Secret apiKey = key(unleashed, "key");
        Secret signatureKey = unleashed.has("signatureKey") ? key(unleashed, "signatureKey") : null;
        URI orderDeskUrl = address(orderDesk, Connection.ORDER_DESK_EXAMPLE, OrderDeskClient.builder()::baseUrl);
        URI unleashedUrl = address(unleashed, Connection.UNLEASHED_EXAMPLE, UnleashedClient.builder()::baseUrl);
        IntegrationSettings settings = settings(entry);
        Map<Flow, Duration> every = every(entry);
        if (name == null
                || storeId == null
                || storeKey == null
                || apiId == null
                || apiKey == null
                || settings == null) {
            return null;
        }
        usable(orderDesk, "storeId", () -> OrderDeskClient.builder().credentials(storeId, storeKey));
        usable(unleashed, "apiId", () -> UnleashedClient.builder().credentials(apiId, apiKey));
        return new StoresFile.Store(
                name, storeId, storeKey, orderDeskUrl, apiId, apiKey, unleashedUrl, signatureKey, settings, every);
    }

    private static @Nullable String name(StoreEntry entry) {
        String name = entry.text("name");
        if (name != null && !name.matches("[A-Za-z0-9._-]{1," + WorkerStore.LONGEST_NAME + "}")) {
            entry.wrong(
                    "name",
                    "\"" + name + "\" must be letters, digits, '.', '_' and '-', at most " + WorkerStore.LONGEST_NAME
                            + " characters.");
        }
        return name;
    }

    private static void usable(StoreEntry entry, String member, Runnable use) {
        try {
            use.run();
        } catch (IllegalArgumentException e) {
            entry.wrong(member, "this and the key cannot be used: " + e.getMessage());
        }
    }

    /** Where the key is: {@code {"env": "NAME"}} or {@code {"file": "/run/secrets/name"}}. */
    private @Nullable Secret key(StoreEntry account, String member) {
        StoreEntry source = account.object(member);
        String hint = "{\"env\": \"NAME\"} or {\"file\": \"/run/secrets/name\"} is needed: where the key is found,"
                + " never the key itself.";
        if (!source.node().isObject() || source.node().size() != 1) {
            account.wrong(member, hint);
            return null;
        }
        source.only("env", "file");
        String variable = source.textIfThere("env");
        String file = source.textIfThere("file");
        String text = "";
        if (variable != null) {
            text = environment.getOrDefault(variable, "").strip();
            if (text.isEmpty()) {
                source.wrong("env", "the environment variable " + variable + " is not set.");
            }
        } else if (file != null) {
            text = content(source, file);
        }
        return text.isEmpty() ? null : secret(source, variable == null ? "file" : "env", text);
    }

    private String content(StoreEntry source, String file) {
        try {
            String text = SettingsFile.withoutByteOrderMark(Files.readString(folder.resolve(file)))
                    .strip();
            if (text.isEmpty()) {
                source.wrong("file", file + " is empty.");
            }
            return text;
        } catch (IOException | InvalidPathException e) {
            source.wrong("file", file + " cannot be read (" + e.getClass().getSimpleName() + ").");
            return "";
        }
    }

    private static @Nullable Secret secret(StoreEntry source, String member, String text) {
        try {
            return Secret.of(text);
        } catch (IllegalArgumentException e) {
            source.wrong(member, "what is found there cannot be a key: " + e.getMessage());
            return null;
        }
    }

    /** The value is never repeated: an address may hold a password. */
    private static @Nullable URI address(StoreEntry account, String example, Consumer<URI> use) {
        String text = account.textIfThere("url");
        if (text == null) {
            return null;
        }
        try {
            URI address = URI.create(text);
            use.accept(address);
            return address;
        } catch (IllegalArgumentException e) {
            account.wrong(
                    "url",
                    "it must be an address with http or https and a host, without user, query and fragment, such as "
                            + example + ".");
            return null;
        }
    }

    private @Nullable IntegrationSettings settings(StoreEntry entry) {
        JsonNode node = entry.node().path("settings");
        try {
            if (node.isObject()) {
                return SettingsFile.parse(node.toString(), "the object");
            }
            if (node.isTextual() && !node.asText().isBlank()) {
                return settingsFiles.computeIfAbsent(
                        folder.resolve(node.asText().strip()), SettingsFile::read);
            }
            entry.wrong("settings", "the name of a settings file, or an object of settings, is needed.");
        } catch (CannotRunException e) {
            entry.wrong("settings", String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            entry.wrong("settings", node.asText() + " is no name of a file.");
        }
        return null;
    }

    private static Map<Flow, Duration> every(StoreEntry entry) {
        EnumMap<Flow, Duration> every = new EnumMap<>(Flow.class);
        if (!entry.has("every")) {
            return every;
        }
        StoreEntry intervals = entry.object("every");
        intervals.only(FLOWS);
        for (Iterator<String> names = intervals.node().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = intervals.node().path(name);
            Duration interval = Interval.parse(value.asText(""));
            if (interval == null) {
                intervals.wrong(name, value + " is no interval; " + Interval.EXPECTED + ".");
            } else {
                Arrays.stream(Flow.values())
                        .filter(flow -> key(flow).equals(name))
                        .forEach(flow -> every.put(flow, interval));
            }
        }
        return every;
    }

    private static String key(Flow flow) {
        return flow.name().toLowerCase(Locale.ROOT);
    }
}
