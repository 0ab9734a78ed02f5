package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command for all stores of a file. */
class StoresTest {

    @TempDir
    Path folder;

    private final Sandbox north = Sandbox.start();
    private final Sandbox south = Sandbox.start();
    private final Map<String, String> environment = new HashMap<>();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = write(folder, north, south, environment);
    }

    @AfterEach
    void stop() {
        north.close();
        south.close();
    }

    /** A stores file of two sandboxes, and the variables with their keys. */
    static Path write(Path folder, Sandbox north, Sandbox south, Map<String, String> environment) throws IOException {
        environment.put("SANDBOX_STORE_KEY", north.orderDeskApiKey());
        environment.put("SANDBOX_API_KEY", north.unleashedApiKey());
        return Files.writeString(
                folder.resolve("stores.json"),
                "{\"stores\": ["
                        + store("north", north, north.unleashedApiId().toLowerCase(Locale.ROOT))
                        + ", "
                        + store("south", south, south.unleashedApiId().toUpperCase(Locale.ROOT))
                        + "]}");
    }

    /** All sandboxes have the same ids. That of the account is taken in any case of letters, so it can tell two apart. */
    private static String store(String name, Sandbox sandbox, String apiId) {
        String settings = Path.of(Launch.SETTINGS).toAbsolutePath().toString().replace("\\", "/");
        return """
                {"name": "%s", "settings": "%s",
                 "orderDesk": {"storeId": "%s", "key": {"env": "SANDBOX_STORE_KEY"}, "url": "%s"},
                 "unleashed": {"apiId": "%s", "key": {"env": "SANDBOX_API_KEY"}, "url": "%s"}}
                """.formatted(
                name, settings, sandbox.orderDeskStoreId(), sandbox.orderDeskUrl(), apiId, sandbox.unleashedUrl());
    }

    private Ran ordersync(String command, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = command;
        arguments[1] = "--stores";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Ran.ordersync(environment, arguments);
    }

    private static List<Map<String, JsonValue>> lines(Ran ran) {
        return ran.out().lines().map(line -> JsonValue.parse(line).members()).toList();
    }

    private static String text(Map<String, JsonValue> document, String member) {
        return document.get(member) == null ? "" : document.get(member).toJson().replace("\"", "");
    }

    @Test
    void eachIsRunInTurn() {
        Ran ran = ordersync("sync");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.startsWith("===")))
                .containsExactly("=== north ===", "=== south ===");
        assertThat(north.unleashed().salesOrders()).hasSize(8);
        assertThat(south.unleashed().salesOrders()).hasSize(8);
    }

    @Test
    void oneIsPickedByItsName() {
        assertThat(lines(ordersync("preview", "--store", "south", "--json")))
                .singleElement()
                .satisfies(report -> {
                    assertThat(text(report, "store")).isEqualTo("south");
                    assertThat(text(report, "preview")).isEqualTo("true");
                });
        assertThat(north.calls()).isEmpty();
        assertThat(ordersync("sync", "--store", "west").couldNotRun().err())
                .contains("there is no store 'west'", "it has: north, south.");
    }

    @Test
    void whatFailsAtOneDoesNotStopTheOther() {
        north.close();
        Ran ran = ordersync("sync", "--json", "--only", "orders");
        assertThat(ran.code()).isEqualTo(2);
        List<Map<String, JsonValue>> lines = lines(ran);
        assertThat(lines).hasSize(2);
        assertThat(text(lines.get(0), "store")).isEqualTo("north");
        assertThat(text(lines.get(0), "error")).contains("could not connect");
        assertThat(text(lines.get(1), "store")).isEqualTo("south");
        assertThat(text(lines.get(1), "counts")).isEqualTo("{SENT:8,REFUSED:2}");
        assertThat(ran.withoutStackTrace().err()).startsWith("ordersync: north: ");
    }

    @Test
    void checkGivesADocumentForEach() {
        Ran ran = ordersync("check", "--json");
        assertThat(ran.code()).isZero();
        assertThat(lines(ran)).extracting(line -> text(line, "ok")).containsExactly("true", "true");
        assertThat(lines(ran)).extracting(line -> text(line, "store")).containsExactly("north", "south");
    }

    @Test
    void whatIsOfOneStoreNeedsItsName() {
        assertThat(ordersync("sync", "--order", "KC-1042").couldNotRun().err()).contains("--store NAME");
        assertThat(ordersync("sync", "--html", folder.resolve("page.html").toString())
                        .couldNotRun()
                        .err())
                .contains("--store NAME");
        assertThat(Ran.ordersync("sync", "--store", "north").couldNotRun().err())
                .contains("--stores FILE");
        assertThat(ordersync("sync", "--sandbox").couldNotRun().err()).contains("--sandbox");
        assertThat(ordersync("sync", "--watch", "--since", "2026-11-01")
                        .couldNotRun()
                        .err())
                .contains("--since");
        assertThat(ordersync("sync", "--state", "one.json").couldNotRun().err()).contains("is no folder");
        assertThat(north.calls()).isEmpty();
    }
}
