package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.StockFigure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stock from Unleashed. */
class StockTest {

    private final World world = World.inProcess();
    private final IntegrationSettings settings = World.settings().build();

    @AfterEach
    void close() {
        world.close();
    }

    private void item(String code, int stock) {
        world.orderDesk.addInventoryItem(code, "Item " + code, stock, "");
    }

    private SyncReport pull(IntegrationSettings with) {
        return world.engine(with).pullStock();
    }

    private SyncReport pullThrough(Transport transport) {
        return world.engine(
                        settings,
                        SyncState.inMemory(),
                        transport,
                        RetryPolicy.standard(),
                        world.sandbox.unleashedApiKey())
                .pullStock();
    }

    private void assertStock(String code, String expected) {
        assertThat(world.stock(code)).as(code).isEqualByComparingTo(expected);
    }

    @Test
    void allWarehousesAddUp() {
        world.unleashed.addWarehouse("SOUTH");
        world.unleashed.setStock("MUG", "MAIN", new BigDecimal("7"));
        world.unleashed.setStock("MUG", "SOUTH", new BigDecimal("5"));
        item("MUG", 1);
        SyncReport report = pull(settings);
        assertStock("MUG", "12");
        assertThat(report.of(Outcome.Kind.STOCK_UPDATED).get(0).detail()).isEqualTo("1 -> 12");
    }

    @Test
    void eachLocationGetsTheStockOfItsWarehouse() {
        world.unleashed.addWarehouse("SOUTH");
        world.unleashed.setStock("MUG", "MAIN", new BigDecimal("7"));
        world.unleashed.setStock("MUG", "SOUTH", new BigDecimal("5"));
        world.unleashed.setStock("TEA", "MAIN", new BigDecimal("4"));
        world.orderDesk.addInventoryItem("MUG", "Mug", 1, "Shed");
        world.orderDesk.addInventoryItem("TEA", "Tea", 1, "");
        pull(World.settings().putLocationsToWarehouses("Shed", "SOUTH").build());
        assertStock("MUG", "5");
        assertStock("TEA", "4");
    }

    /** Its list was read for each way of writing it, and would count as often where the service ignores case. */
    @Test
    void aWarehouseThatSettingsNameSeveralTimesIsReadAndCountedOnce() {
        world.unleashed.addWarehouse("SOUTH");
        world.unleashed.setStock("MUG", "SOUTH", new BigDecimal("5"));
        world.orderDesk.addInventoryItem("MUG", "Mug", 1, "Shed");
        pull(World.settings()
                .addStockWarehouses("SOUTH")
                .putLocationsToWarehouses("Shed", "SOUTH")
                .putLocationsToWarehouses("Loft", "south")
                .build());
        assertStock("MUG", "5");
        assertThat(world.sandbox.calls())
                .filteredOn(call -> call.path().contains("/StockOnHand"))
                .hasSize(1);
    }

    /** Unleashed lists nothing for it, which would make the whole shop sold out. */
    @Test
    void aWarehouseThatUnleashedDoesNotHaveStopsThePull() {
        item("MUG", 9);
        for (IntegrationSettings wrong : List.of(
                settings.toBuilder().addStockWarehouses("MIAN").build(),
                settings.toBuilder().putLocationsToWarehouses("Shed", "MIAN").build())) {
            SyncReport report = pull(wrong);
            assertStock("MUG", "9");
            assertThat(report.of(Outcome.Kind.STOPPED))
                    .singleElement()
                    .extracting(Outcome::detail)
                    .asString()
                    .contains("is 'MIAN', but Unleashed has no such warehouse. It has: MAIN.");
        }
    }

    @Test
    void howAWarehouseIsWrittenDoesNotCount() {
        world.orderDesk.addInventoryItem("MUG", "Mug", 9, "Shed");
        item("TEA", 9);
        pull(settings.toBuilder()
                .addStockWarehouses(" main ")
                .putLocationsToWarehouses("Shed", "Main ")
                .build());
        assertStock("MUG", "1000");
        assertStock("TEA", "1000");
    }

    @Test
    void orOnlyTheChosenOnes() {
        for (String warehouse : List.of("SOUTH", "EAST")) {
            world.unleashed.addWarehouse(warehouse);
        }
        world.unleashed.setStock("MUG", "MAIN", new BigDecimal("7"));
        world.unleashed.setStock("MUG", "SOUTH", new BigDecimal("5"));
        world.unleashed.setStock("MUG", "EAST", new BigDecimal("3"));
        item("MUG", 1);
        pull(settings.toBuilder().stockWarehouses(List.of("SOUTH", "EAST")).build());
        assertStock("MUG", "8");
    }

    @Test
    void aProductThatNoChosenWarehouseListsHasNone() {
        world.unleashed.addWarehouse("SOUTH");
        item("MUG", 9);
        pull(settings.toBuilder().stockWarehouses(List.of("SOUTH")).build());
        assertStock("MUG", "0");
    }

    @Test
    void whatIsPromisedIsNotAvailableButOnHand() {
        IntegrationSettings placed = settings.toBuilder().orderStatus("Placed").build();
        world.order().add();
        world.engine(placed).runOnce();
        item("MUG", 1);
        pull(placed);
        assertStock("MUG", "998");
        pull(placed.toBuilder().stockFigure(StockFigure.ON_HAND).build());
        assertStock("MUG", "1000");
    }

    @Test
    void neverBelowZeroAndWholeUnitsOnly() {
        world.unleashed.setStock("MUG", "MAIN", new BigDecimal("-5"));
        world.unleashed.setStock("TEA", "MAIN", new BigDecimal("2.75"));
        item("MUG", 1);
        item("TEA", 1);
        pull(settings);
        assertStock("MUG", "0");
        assertStock("TEA", "2");
    }

    @Test
    void theExactCodeWinsOverOneInAnotherCase() {
        world.unleashed.addProduct("mug", "another mug", "1.00");
        world.unleashed.setStock("mug", "MAIN", new BigDecimal("3"));
        item("MUG", 1);
        item("tea", 1);
        pull(settings);
        assertStock("MUG", "1000");
        assertStock("tea", "1000");
    }

    @Test
    void bundlesAndSharedCodesAreLeftAloneOneToOneIsNot() {
        item("BOX", 11);
        item("CUP", 12);
        item("CUP-OLD", 13);
        item("BREW", 14);
        pull(settings.toBuilder()
                .productSettings(ProductSettings.parse("BOX=MUG,TEA\nCUP=MUG\nCUP-OLD=MUG\nBREW=TEA", "", "", "", ""))
                .build());
        assertStock("BOX", "11");
        assertStock("CUP", "12");
        assertStock("CUP-OLD", "13");
        assertStock("BREW", "1000");
    }

    @Test
    void aKnownProductThatIsNotListedIsAtZeroAForeignItemIsLeftAlone() {
        world.unleashed.addProduct("LANTERN", "Never moved", "89.00");
        item("LANTERN", 4);
        item("FOREIGN", 5);
        item("", 6);
        pull(settings);
        assertStock("LANTERN", "0");
        assertStock("FOREIGN", "5");
        assertStock("", "6");
    }

    @Test
    void anObsoleteProductIsAKnownOne() {
        world.unleashed.addProduct("GONE", "Discontinued", "1.00");
        world.unleashed.editProduct("GONE", product -> product.put("Obsolete", true));
        item("GONE", 4);
        pull(settings);
        assertStock("GONE", "0");
    }

    /** Unleashed has no count of services and vouchers; at 0 nobody could buy them in the shop. */
    @Test
    void aProductThatNeverDiminishesIsLeftAlone() {
        world.unleashed.newProduct("VOUCHER").neverDiminishing().add();
        world.unleashed.newProduct("ENGRAVING").neverDiminishing().add();
        world.unleashed.setStock("ENGRAVING", "MAIN", BigDecimal.ZERO);
        world.unleashed.setStock("TEA", "MAIN", BigDecimal.ZERO);
        item("VOUCHER", 999);
        item("ENGRAVING", 999);
        item("TEA", 4);
        pull(settings);
        assertStock("VOUCHER", "999");
        assertStock("ENGRAVING", "999");
        assertStock("TEA", "0");
    }

    /** A shop of thousands of products sells something out all the time. */
    @Test
    void oneProductIsReadByItselfAndSeveralByTheirList() {
        world.unleashed.addProduct("TEAPOT", "Teapot", "30.00");
        world.unleashed.setStock("TEA", "MAIN", BigDecimal.ZERO);
        item("TEA", 4);
        assertThat(productsRead()).containsExactly("includeObsolete=true&productCode=TEA");
        assertStock("TEA", "0");

        world.unleashed.setStock("MUG", "MAIN", BigDecimal.ZERO);
        item("MUG", 3);
        item("TEAPOT", 3);
        assertThat(productsRead()).containsExactly("includeObsolete=true&pageSize=500");
        assertStock("MUG", "0");
        assertStock("TEAPOT", "0");

        assertThat(productsRead()).as("nothing is sold out anew").isEmpty();
    }

    private List<String> productsRead() {
        List<String> queries = new ArrayList<>();
        pullThrough((request, timeout) -> {
            if (request.endpoint().equals("products.list")) {
                queries.add(request.uri().getQuery());
            }
            return world.sandbox.transport().send(request, timeout);
        });
        return queries;
    }

    @Test
    void nothingIsWrittenWhenAllIsEqual() {
        item("MUG", 1000);
        item("FOREIGN", 0);
        world.sandbox.clearCalls();
        SyncReport report = pull(settings);
        assertThat(world.writes()).isEmpty();
        assertThat(report.of(Outcome.Kind.STOCK_UPDATED)).isEmpty();
    }

    @Test
    void everythingElseOfAnItemStaysAsItWas() {
        item("MUG", 1);
        world.orderDesk.editInventoryItem("MUG", item -> {
            item.put("price", new BigDecimal("18.50"))
                    .put("cost", new BigDecimal("7.25"))
                    .put("weight", new BigDecimal("0.350"))
                    .put("location", "A-12")
                    .put("manufacturer_sku", "M-1");
            item.putObject("metadata").put("code_replace", "X").put("rank", 3);
            item.putObject("variation_list").put("Colour", "kauri");
        });
        JsonNode before = world.orderDesk.inventoryItem("MUG").orElseThrow();
        pull(settings);
        JsonNode after = world.orderDesk.inventoryItem("MUG").orElseThrow();
        assertThat(after.path("stock").asInt()).isEqualTo(1000);
        for (String member : List.of(
                "id",
                "name",
                "code",
                "price",
                "cost",
                "weight",
                "location",
                "manufacturer_sku",
                "metadata",
                "variation_list",
                "date_added")) {
            assertThat(after.path(member)).as(member).isEqualTo(before.path(member));
        }
    }

    @Test
    void membersThatNobodyKnowsYetGoBackAsTheyCame() {
        item("MUG", 1);
        StringBuilder written = new StringBuilder();
        pullThrough((request, timeout) -> {
            if (request.endpoint().equals("inventoryItems.updateAll")) {
                written.append(new String(request.body(), StandardCharsets.UTF_8));
            }
            TransportResponse answer = world.sandbox.transport().send(request, timeout);
            String text = new String(answer.body(), StandardCharsets.UTF_8)
                    .replace("\"update_source\"", "\"tomorrow\":{\"deep\":[1.50,null,\"\"]},\"update_source\"");
            return new TransportResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8));
        });
        JsonNode sent = Json.object("{\"items\":" + written + "}").path("items").path(0);
        assertThat(sent.path("tomorrow").toString()).isEqualTo("{\"deep\":[1.50,null,\"\"]}");
        assertThat(sent.path("stock").asInt()).isEqualTo(1000);
    }

    @Test
    void anEditOfAPersonWhileTheFiguresAreReadSurvives() {
        item("MUG", 1);
        pullThrough((request, timeout) -> {
            if (request.endpoint().equals("stockOnHand.list")) {
                world.orderDesk.editInventoryItem("MUG", item -> item.put("location", "MOVED"));
            }
            return world.sandbox.transport().send(request, timeout);
        });
        assertEditSurvived();
    }

    @Test
    void anEditOfAPersonWhileTheProductsAreReadSurvives() {
        item("MUG", 1);
        item("FOREIGN", 5);
        pullThrough((request, timeout) -> {
            if (request.endpoint().equals("products.list")) {
                world.orderDesk.editInventoryItem("MUG", item -> item.put("location", "MOVED"));
            }
            return world.sandbox.transport().send(request, timeout);
        });
        assertEditSurvived();
    }

    private void assertEditSurvived() {
        assertStock("MUG", "1000");
        assertThat(world.orderDesk
                        .inventoryItem("MUG")
                        .orElseThrow()
                        .path("location")
                        .asText())
                .isEqualTo("MOVED");
    }

    @Test
    void missingItemsAreMadeOnlyWhereTheSettingSaysSo() {
        item("MUG", 1000);
        pull(settings);
        assertThat(world.orderDesk.inventoryItems()).hasSize(1);
        IntegrationSettings creating = settings.toBuilder()
                .syncInventory(true)
                .createMissingInventoryItems(true)
                .build();
        pull(creating);
        assertStock("TEA", "1000");
        assertStock("SOAP", "1000");
        world.sandbox.clearCalls();
        pull(creating);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aServiceThatFailsStopsThePullAndTheNextOneFinishesIt() {
        item("MUG", 1);
        world.sandbox.faults().failNext(call -> call.path().equals("/StockOnHand"), Fault.status(503), 4);
        SyncReport report = pull(settings);
        assertThat(report.of(Outcome.Kind.STOPPED).get(0).detail()).contains("Unleashed");
        assertStock("MUG", "1");
        pull(settings);
        assertStock("MUG", "1000");
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        item("MUG", 1);
        SyncReport report =
                world.engine(settings.toBuilder().syncInventory(true).build()).preview();
        assertThat(report.of(Outcome.Kind.STOCK_UPDATED).get(0).detail()).isEqualTo("1 -> 1000");
        assertStock("MUG", "1");
    }
}
