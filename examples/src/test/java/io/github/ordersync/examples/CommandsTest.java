package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a sandbox that outlives them, reached by the environment variables as real accounts are. */
class CommandsTest {

    private static final String SETTINGS =
            Path.of("src/main/resources/sandbox-settings.json").toString();

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Ran ordersync(String... arguments) {
        return Ran.ordersync(Ran.environment(sandbox), arguments);
    }

    private List<String> in(String folderName) {
        return sandbox.orderDesk().orders().stream()
                .filter(order ->
                        sandbox.orderDesk().folderOf(order.path("id").asText()).equals(folderName))
                .map(order -> order.path("source_id").asText())
                .toList();
    }

    private void withoutOrdersThatCannotBeSent() {
        sandbox.orderDesk().orders().stream()
                .filter(order -> List.of("70034", "70035")
                        .contains(order.path("source_id").asText()))
                .forEach(order ->
                        sandbox.orderDesk().deleteOrder(order.path("id").asText()));
    }

    @Test
    void syncGivesOneWhenSomeOrdersAreRefused() {
        Ran ran = ordersync("sync", "--settings", SETTINGS).fitsInto100Columns();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("8 sent, 2 refused, 9 stock updated.")
                .containsPattern("KC-1042 +sent +sales order SO-\\d+, total 317\\.29")
                .containsPattern("70035 +refused +RequiredDate .*31/02/2026")
                .containsPattern("70034 +refused +Unleashed: .*MUG-BLUE")
                .doesNotContain("differs");
        assertThat(in("New")).containsExactlyInAnyOrder("70034", "70035");
        assertThat(in("Prepared")).hasSize(8);
        assertThat(sandbox.unleashed().salesOrders()).hasSize(8);
    }

    @Test
    void syncGivesZeroWhenAllIsWellAndThenDoesNothing() {
        withoutOrdersThatCannotBeSent();
        assertThat(ordersync("sync", "--settings", SETTINGS).code()).isZero();
        Ran second = ordersync("sync", "--settings", SETTINGS);
        assertThat(second.code()).isZero();
        assertThat(second.out()).startsWith("nothing to do.\nCalls: ");
    }

    @Test
    void syncGivesTwoWhenAServiceStopsItOnTheWayAndSaysSoOnce() throws IOException {
        Path orders = Files.writeString(
                folder.resolve("orders.json"),
                "{\"customerCode\": \"GUEST\", \"orderStatus\": \"Placed\", \"afterImportMoveTo\": \"Prepared\"}");
        sandbox.faults().failNext(call -> call.path().contains("/SalesOrders"), Fault.status(400), 100);
        Ran ran = ordersync("sync", "--settings", orders.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).singleElement().asString().startsWith("ordersync: stopped: orders");
        assertThat(in("Prepared")).isEmpty();
    }

    @Test
    void settingsReplaceThoseOfTheSandbox() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"customerCode\": \"GUEST\", \"afterImportMoveTo\": \"Closed\", \"exportFrom\": [\"Prepared\"]}");
        Ran ran = Ran.ordersync("sync", "--sandbox", "--settings", file.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("nothing to do");
    }

    @Test
    void previewShowsTheSameAndWritesNothing() {
        List<?> before = sandbox.orderDesk().orders();
        Ran ran = ordersync("preview", "--settings", SETTINGS).fitsInto100Columns();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .containsPattern("KC-1042 +would be sent +3 lines, Placed, total 317\\.29")
                .containsPattern("70035 +would be refused +RequiredDate")
                .contains("Preview, nothing was written. It would be: 9 sent, 1 refused, 4 stock updated.");
        assertThat(sandbox.orderDesk().orders()).isEqualTo(before);
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
        assertThat(sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void previewGivesZeroWhenNothingIsWrong() {
        withoutOrdersThatCannotBeSent();
        assertThat(ordersync("preview", "--settings", SETTINGS).code()).isZero();
        assertThat(ordersync("preview", "--settings", SETTINGS, "--explain").code())
                .isZero();
    }

    @Test
    void anOrderIsExplainedByItsSumsThenBySources() {
        Ran ran = ordersync("preview", "--settings", SETTINGS, "--explain", "KC-1042")
                .fitsInto100Columns();
        // That another one can't be sent is not asked here.
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .startsWith("=== Order KC-1042 ===", "", "It would be sent.", "")
                .anyMatch(line -> line.matches("1 +POT +3 +59\\.00 +177\\.00 +15 % +26\\.55"))
                .anyMatch(line -> line.matches("2 +TOWEL +6 +14\\.40 +86\\.40 +15 % +12\\.96"))
                .anyMatch(line -> line.matches("3 +Shipping \\(Express\\) +1 +12\\.50 +12\\.50 +15 % +1\\.88"))
                .anyMatch(line -> line.matches(" +Sum +275\\.90 +41\\.39"))
                .anyMatch(line -> line.matches(" +Total with tax +317\\.29"))
                .anyMatch(line -> line.matches(" +Order Desk's total +317\\.29"))
                .anyMatch(line -> line.matches(" +Difference +none"))
                .anyMatch(line -> line.matches("Customer +HARBOUR +checkout_data\\.customer_code"))
                .anyMatch(line -> line.matches("TaxRate +0\\.15 +computed: the rate of GST15"))
                .anyMatch(line -> line.matches("line 1 +ProductCode POT +item 1 \\(POT\\), code"))
                .anyMatch(line -> line.matches(" +LineTax 26\\.55, TaxRate 0\\.15 +computed: LineTotal x 0\\.15"))
                .noneMatch(line -> line.startsWith("=== Order 70031"));
    }

    @Test
    void anOrderIsFoundByItsIdToo() {
        String id = sandbox.orderDesk().orders().stream()
                .filter(order -> order.path("source_id").asText().equals("70031"))
                .map(order -> order.path("id").asText())
                .findFirst()
                .orElseThrow();
        assertThat(ordersync("preview", "--settings", SETTINGS, "--explain", id).out())
                .startsWith("=== Order 70031 ===")
                .contains("product settings: GIFTBOX=MUG,TEA,TEA");
    }

    @Test
    void aRefusedOrderIsExplainedByItsProblems() {
        assertThat(ordersync("preview", "--settings", SETTINGS, "--explain", "70035")
                        .out()
                        .lines())
                .contains("It would be refused and stay in its folder, with a note in its history.")
                .contains("To be put right:")
                .anyMatch(line -> line.matches("  RequiredDate .*31/02/2026.*"))
                .noneMatch(line -> line.contains("Total with tax"));
    }

    @Test
    void withoutANameAllOrdersAreExplained() {
        Ran ran = ordersync("preview", "--settings", SETTINGS, "--explain").fitsInto100Columns();
        assertThat(ran.out().lines().filter(line -> line.startsWith("=== Order ")))
                .hasSize(10);
    }

    @Test
    void anOrderThatDoesNotExistIsNotExplained() {
        assertThat(ordersync("preview", "--settings", SETTINGS, "--explain", "0998")
                        .couldNotRun()
                        .err())
                .contains("Order Desk has no order '0998': neither an order number of the shop nor an id");
    }

    @Test
    void checkGivesAVerdictForEachPoint() {
        Ran ran = ordersync("check", "--settings", SETTINGS).fitsInto100Columns();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern("Order Desk +ok +credentials accepted, store " + sandbox.orderDeskStoreId())
                .containsPattern("afterShipmentMoveTo +ok +Closed")
                .containsPattern("Unleashed +ok +credentials accepted, warehouses: MAIN, SOUTH")
                .containsPattern("customerCode +ok +GUEST, ")
                .doesNotContain("WRONG");
        assertThat(sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void checkSaysOfEachWrongPointWhatWouldBeRight() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), """
                {"exportFrom": ["Neu"], "afterImportMoveTo": "Prepared", "warehouseCode": "NORTH",
                 "stockWarehouses": ["MAIN", "EAST"], "taxCode": "GST99", "customerCode": "NOBODY"}
                """);
        Ran ran = ordersync("check", "--settings", file.toString()).fitsInto100Columns();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .containsPattern(
                        "exportFrom +WRONG +the store has no folder 'Neu'; it has: New, Prepared, Closed, Canceled")
                .containsPattern("afterShipmentMoveTo +ok +not set: orders stay where they are")
                .containsPattern("warehouseCode +WRONG +Unleashed has no warehouse 'NORTH'; it has: MAIN, SOUTH")
                .containsPattern("stockWarehouses +ok +MAIN")
                .containsPattern("stockWarehouses +WRONG +Unleashed has no warehouse 'EAST'")
                .containsPattern("taxCode +WRONG +Unleashed has no tax code 'GST99'; it has: .*GST15")
                .containsPattern("customerCode +WRONG +Unleashed has no customer 'NOBODY'");
        assertThat(ran.err().lines())
                .contains("ordersync: wrong: exportFrom, warehouseCode, stockWarehouses, taxCode, customerCode.");
    }

    @Test
    void theEnvironmentIsNotNeededForTheSandbox() {
        assertThat(Ran.ordersync("check", "--sandbox").code()).isZero();
    }
}
