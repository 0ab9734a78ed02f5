package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.sandbox.Sandbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of the integration: some flows, some orders, one order. */
class ScopeTest {

    private final Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Ran ordersync(String command, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = command;
        arguments[1] = "--settings";
        arguments[2] = Launch.SETTINGS;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Ran.ordersync(Ran.environment(sandbox), arguments);
    }

    private static List<String> flows(Ran ran) {
        return JsonValue.parse(ran.out()).members().get("flows").elements().stream()
                .map(flow -> flow.members().get("flow").toJson())
                .toList();
    }

    @Test
    void onlySomeFlowsRun() {
        Ran stock = ordersync("sync", "--only", "stock", "--json");
        assertThat(stock.code()).as(stock.err()).isZero();
        assertThat(flows(stock)).containsExactly("\"STOCK\"");
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
        assertThat(flows(ordersync("preview", "--only", "Orders,cancellations", "--json")))
                .containsExactly("\"ORDERS\"", "\"CANCELLATIONS\"");
    }

    @Test
    void ordersOfEarlierDaysWait() {
        sandbox.orderDesk()
                .orders()
                .forEach(order ->
                        sandbox.orderDesk().deleteOrder(order.path("id").asText()));
        order("OLD", "2026-10-31T23:59:59Z");
        order("NEW", "2026-11-01T00:00:00Z");
        Ran ran = ordersync("preview", "--since", "2026-11-01", "--only", "orders");
        assertThat(ran.out()).contains("NEW").doesNotContain("OLD");
        Ran later = ordersync("sync", "--since", "2026-11-01T13:00+13:00", "--only", "orders");
        assertThat(later.out()).contains("NEW").doesNotContain("OLD");
        assertThat(ordersync("sync", "--only", "orders").out()).contains("OLD").doesNotContain("NEW");
    }

    private void order(String sourceId, String added) {
        sandbox.orderDesk()
                .newOrder()
                .sourceId(sourceId)
                .dateAdded(Instant.parse(added))
                .item("MUG", "Mug", "12.50", 1)
                .add();
    }

    @Test
    void oneOrderIsSentAlone() {
        assertThat(ordersync("preview", "--order", "KC-1042").out())
                .contains("KC-1042", "would be sent")
                .doesNotContain("KC-1041");
        Ran ran = ordersync("sync", "--order", "KC-1042");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("KC-1042 +sent").doesNotContain("KC-1041");
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        assertThat(ordersync("sync", "--order", "KC-1042").out()).contains("in none of the export folders");
    }

    @Test
    void aNameThatSeveralOrdersHaveIsNotGuessed() {
        sandbox.orderDesk()
                .newOrder()
                .sourceId("KC-1042")
                .item("MUG", "Mug", "12.50", 1)
                .add();
        assertThat(ordersync("sync", "--order", "KC-1042").couldNotRun().err())
                .contains("may be any of 2 orders", "by its id in Order Desk");
        assertThat(ordersync("sync", "--order", "NOBODY").couldNotRun().err()).contains("no order 'NOBODY'");
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sync --only boats | --only boats: there is no such part; there are orders, shipments, cancellations, stock.",
                "sync --since yesterday | --since yesterday is no date",
                "sync --since 2026-02-30 | --since 2026-02-30 is no date",
                "sync --since 2026-11-01T08:00 | with its zone",
                "sync --since 2026-11-01 --only stock | --since concerns nothing but orders",
                "sync --order KC-1042 --watch | does not go together with --watch",
                "sync --order KC-1042 --only orders | does not go together with --only and --since",
                "preview --order KC-1042 --explain 70031 | two orders",
                "preview --order KC-1042 --since 2026-11-01 | mean nothing"
            })
    void whatMakesNoSenseIsSaid(String arguments, String sentence) {
        String[] words = arguments.strip().split(" ", -1);
        assertThat(Ran.ordersync(Ran.environment(sandbox), words).couldNotRun().err())
                .contains(sentence.strip());
        assertThat(sandbox.calls()).isEmpty();
    }

    @Test
    void aFailureIsADocumentToo() {
        Map<String, String> environment = Ran.environment(sandbox);
        environment.remove("UNLEASHED_API_ID");
        Ran ran = Ran.ordersync(environment, "sync", "--json", "--settings", Launch.SETTINGS);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(JsonValue.parse(ran.out()).members().get("error").toJson()).contains("UNLEASHED_API_ID is not set");
        assertThat(ran.err()).startsWith("ordersync: the environment variable UNLEASHED_API_ID");
    }

    @Test
    void checkGivesItsVerdictsAsADocument() {
        Map<String, JsonValue> document =
                JsonValue.parse(ordersync("check", "--json").out()).members();
        assertThat(document).containsOnlyKeys("version", "ok", "checks");
        assertThat(document.get("checks").elements())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.members()).containsOnlyKeys("check", "ok", "details"));
        sandbox.close();
        Map<String, JsonValue> wrong =
                JsonValue.parse(ordersync("check", "--json").out()).members();
        assertThat(wrong.get("ok").toJson()).isEqualTo("false");
    }
}
