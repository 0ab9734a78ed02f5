package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.engine.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresFileTest {

    private static final Map<String, String> KEYS =
            Map.of("OD_KEY", "fake-orderdesk-key", "UL_KEY", "fake-unleashed-key");

    @TempDir
    Path folder;

    private List<StoresFile.Store> read(String text) throws IOException {
        return StoresFile.read(Files.writeString(folder.resolve("stores.json"), text), KEYS);
    }

    private String refused(String text) {
        String[] message = new String[1];
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CannotRunException.class)
                .satisfies(e -> message[0] = String.valueOf(e.getMessage()));
        assertThat(message[0]).contains("stores.json").doesNotContain("fake-");
        return message[0];
    }

    private static String store(String name, String id, String more) {
        return """
                {"name": "%s",
                 "orderDesk": {"storeId": "%s", "key": {"env": "OD_KEY"}},
                 "unleashed": {"apiId": "account", "key": {"env": "UL_KEY"}},
                 %s}""".formatted(name, id, more);
    }

    @Test
    void aStoreWithEverything() throws IOException {
        Files.writeString(folder.resolve("north.json"), "{\"customerCode\": \"GUEST\"}");
        Files.writeString(folder.resolve("key"), "fake-unleashed-key\n");
        StoresFile.Store store = read("""
                {"stores": [{
                  "name": "north",
                  "orderDesk": {"storeId": 41001, "key": {"env": "OD_KEY"}, "url": "http://127.0.0.1:8080/api/v2"},
                  "unleashed": {"apiId": "account", "key": {"file": "key"}, "url": "http://127.0.0.1:8081"},
                  "settings": "north.json",
                  "every": {"orders": 5, "stock": "PT2H"}}]}
                """).get(0);
        assertThat(store.name()).isEqualTo("north");
        assertThat(store.storeId()).isEqualTo("41001");
        assertThat(store.storeKey().<String>use(key -> key)).isEqualTo("fake-orderdesk-key");
        assertThat(store.apiKey().<String>use(key -> key)).isEqualTo("fake-unleashed-key");
        assertThat(store.orderDeskUrl()).hasToString("http://127.0.0.1:8080/api/v2");
        assertThat(store.unleashedUrl()).hasToString("http://127.0.0.1:8081");
        assertThat(store.settings().customerCode()).contains("GUEST");
        assertThat(store.every())
                .isEqualTo(Map.of(Flow.ORDERS, Duration.ofMinutes(5), Flow.STOCK, Duration.ofHours(2)));
        assertThat(store.toString()).doesNotContain("fake-");
    }

    /** As editors and shells of Windows begin a UTF-8 file. */
    @Test
    void aByteOrderMarkMeansNothing() throws IOException {
        Files.writeString(folder.resolve("key"), "\uFEFFfake-unleashed-key\r\n");
        String one = store("one", "1", "\"settings\": {\"customerCode\": \"GUEST\"}")
                .replace("{\"env\": \"UL_KEY\"}", "{\"file\": \"key\"}");
        StoresFile.Store store = read("\uFEFF{\"stores\": [" + one + "]}").get(0);
        assertThat(store.name()).isEqualTo("one");
        assertThat(store.apiKey().<String>use(key -> key)).isEqualTo("fake-unleashed-key");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
        String message =
                refused("""
                {"store": [], "stores": [
                  %s,
                  %s,
                  {"name": "a b", "orderDesk": {"storeId": "3", "key": {"env": "NO_SUCH_VARIABLE"}},
                   "unleashed": {"apiId": "x", "key": "fake-key-in-the-file", "url": "ftp://fake-user@host"},
                   "settings": {"exportFrm": ["New"]}, "every": {"orders": 0, "orderz": 5}},
                  {"name": "d", "orderDesk": {"storeId": "4", "key": {"file": "none"}}, "unleashed": {}, "settings": "no.json"}
                ]}
                """.formatted(store("one", "1", "\"settings\": {}"), store("one", "1", "\"settings\": {}")));
        assertThat(message.lines().map(String::strip))
                .anyMatch(line -> line.startsWith("store: there is no such member; there are stores."))
                .anyMatch(line -> line.startsWith("stores[1].name: \"one\" is the name of stores[0]"))
                .anyMatch(line -> line.startsWith("stores[1].orderDesk.storeId: store 1 "))
                .anyMatch(line -> line.startsWith("stores[2] (a b).name: \"a b\" must be letters"))
                .anyMatch(line ->
                        line.contains("orderDesk.key.env: the environment variable NO_SUCH_VARIABLE is not set."))
                .anyMatch(line -> line.contains("unleashed.key: {\"env\": \"NAME\"} or"))
                .anyMatch(line -> line.contains("unleashed.url: it must be an address with http or https"))
                .anyMatch(line -> line.contains("settings: ") && line.contains("did you mean \"exportFrom\""))
                .anyMatch(line -> line.contains("every.orders: 0 is no interval; a number of minutes"))
                .anyMatch(line -> line.contains("every.orderz: there is no such member; there are orders, shipments"))
                .anyMatch(line -> line.contains("stores[3] (d).orderDesk.key.file: none cannot be read"))
                .anyMatch(line -> line.contains("stores[3] (d).unleashed.apiId: it is missing"))
                .anyMatch(line -> line.contains("no.json does not exist"));
    }

    @Test
    void whatIsNoStoresFileAtAll() {
        assertThat(refused("")).contains("stores.json cannot be used");
        assertThat(refused("{\"stores\": []}")).contains("a list of one store or more is needed");
        assertThat(refused("{\"stores\": [], \"stores\": []}")).contains("a member is there twice");
        assertThat(refused("{\"stores\" fake-secret")).contains("it is not JSON (line 1");
        assertThatThrownBy(() -> StoresFile.read(folder.resolve("none.json"), KEYS))
                .hasMessageContaining("does not exist");
    }

    @Test
    void theExampleCanBeRead() {
        Map<String, String> keys = new HashMap<>(KEYS);
        keys.put("NORTH_ORDERDESK_KEY", "fake-1");
        keys.put("NORTH_UNLEASHED_KEY", "fake-2");
        keys.put("SOUTH_ORDERDESK_KEY", "fake-3");
        keys.put("SOUTH_UNLEASHED_KEY", "fake-4");
        assertThat(StoresFile.read(Path.of("stores.json"), keys))
                .extracting(StoresFile.Store::name)
                .containsExactly("north", "south");
    }

    @Test
    void theWorkerSaysWhatItNeeds() {
        assertThat(Ran.ordersync("worker").couldNotRun().err()).contains("--stores", "--sandbox");
        assertThat(Ran.ordersync("worker", "--sandbox", "--every", "often")
                        .couldNotRun()
                        .err())
                .contains("--every is often; a number of minutes such as 10");
        assertThat(Ran.ordersync("worker", "--sandbox", "--takeover", "PT2S")
                        .couldNotRun()
                        .err())
                .contains("--takeover is PT2S; 5 seconds to 1 day");
        assertThat(Ran.ordersync("worker", "--sandbox", "--threads", "0")
                        .couldNotRun()
                        .err())
                .contains("--threads is 0");
    }
}
