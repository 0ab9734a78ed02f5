package io.github.ordersync.examples;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many stores in one file: their names, their accounts, where the keys are found, their settings. The keys themselves are
 * never in it. Everything that is wrong is said at once, with place and value; a key is never repeated.
 */
final class StoresFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoresFile() {}

    /**
     * One store.
     *
     * @param name names it, in the file and in the database
     * @param storeId its id in Order Desk
     * @param storeKey its key in Order Desk
     * @param orderDeskUrl another address of Order Desk
     * @param apiId the API id of the Unleashed account
     * @param apiKey the API key of the Unleashed account
     * @param unleashedUrl another address of Unleashed
     * @param signatureKey of its subscription at Unleashed, where the store takes its events
     * @param settings of the integration
     * @param every how often a flow runs, where the file says so
     */
    record Store(
            String name,
            String storeId,
            Secret storeKey,
            @Nullable URI orderDeskUrl,
            String apiId,
            Secret apiKey,
            @Nullable URI unleashedUrl,
            @Nullable Secret signatureKey,
            IntegrationSettings settings,
            Map<Flow, Duration> every) {

        /** A client of the account, at the address that the file gives, else at the service's own. */
        UnleashedClient unleashed(ClientOptions options) {
            UnleashedClient.Builder builder =
                    UnleashedClient.builder().options(options).credentials(apiId, apiKey);
            if (unleashedUrl != null) {
                builder.baseUrl(unleashedUrl);
            }
            return builder.build();
        }

        /** The same of the store in Order Desk. */
        OrderDeskClient orderDesk(ClientOptions options) {
            OrderDeskClient.Builder builder =
                    OrderDeskClient.builder().options(options).credentials(storeId, storeKey);
            if (orderDeskUrl != null) {
                builder.baseUrl(orderDeskUrl);
            }
            return builder.build();
        }
    }

    /** The stores, in the order of the file; keys come from the environment or from files. */
    static List<Store> read(Path file, Map<String, String> environment) {
        JsonNode root = parse(file);
        List<String> problems = new ArrayList<>();
        StoreEntry top = new StoreEntry(root, "", problems);
        top.only("stores");
        JsonNode entries = root.path("stores");
        List<Store> stores = new ArrayList<>();
        if (!entries.isArray() || entries.isEmpty()) {
            problems.add("stores: a list of one store or more is needed.");
        }
        StoreReader reader = new StoreReader(folderOf(file), environment, problems);
        for (int i = 0; i < entries.size(); i++) {
            Store store = reader.read(entries.get(i), "stores[" + i + "]");
            if (store != null) {
                stores.add(store);
            }
        }
        sameTwice(entries, problems);
        if (!problems.isEmpty()) {
            throw new CannotRunException("the stores file " + file + " cannot be used:"
                    + (problems.size() == 1 ? " " : "\n  ") + String.join("\n  ", problems));
        }
        return stores;
    }

    /** Two stores of one name would share a row of the database, and one store under two names its orders. */
    private static void sameTwice(JsonNode entries, List<String> problems) {
        Map<String, Integer> names = new HashMap<>();
        Map<List<String>, Integer> accounts = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).path("name").asText("").strip();
            Integer first = name.isEmpty() ? null : names.putIfAbsent(name, i);
            if (first != null) {
                problems.add("stores[" + i + "].name: \"" + name + "\" is the name of stores[" + first
                        + "] as well; each needs one of its own.");
            }
            String store =
                    entries.get(i).path("orderDesk").path("storeId").asText("").strip();
            String account =
                    entries.get(i).path("unleashed").path("apiId").asText("").strip();
            Integer same = store.isEmpty() ? null : accounts.putIfAbsent(List.of(store, account), i);
            if (same != null) {
                problems.add("stores[" + i + "].orderDesk.storeId: store " + store
                        + " with the same Unleashed account is stores[" + same + "] already; leave one out.");
            }
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(SettingsFile.withoutByteOrderMark(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new CannotRunException("the stores file " + file + " does not exist.");
        } catch (AccessDeniedException e) {
            throw new CannotRunException("the stores file " + file + " may not be read by this user.");
        } catch (CharacterCodingException e) {
            throw new CannotRunException("the stores file " + file + " is not UTF-8 text.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            // The parser's own words may repeat a piece of the file.
            String why = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                    ? "a member is there twice"
                    : "it is not JSON";
            throw new CannotRunException("the stores file " + file + " cannot be used: " + why
                    + (at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")."));
        } catch (IOException e) {
            throw new CannotRunException("the stores file " + file + " cannot be read"
                    + (Files.isDirectory(file) ? ": it is a folder." : " (" + e.getMessage() + ")."));
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
