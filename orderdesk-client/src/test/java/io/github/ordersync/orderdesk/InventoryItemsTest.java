package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.InventoryItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventoryItemsTest extends WireTest {

    private static final String STORED = """
            {"status": "success", "records_returned": 1, "inventory_item": {"id": 501, "name": "Mug", "code": "MUG",
             "price": 12.5, "stock": 7, "manufacturer_sku": null, "variation_list": [], "metadata": {"a": 1}, "supplier": "S"}}
            """;

    private final InventoryItem mug = InventoryItem.builder()
            .name("Mug")
            .code("MUG")
            .stock(BigDecimal.TEN)
            .build();

    @Test
    void itemsAreListedByCode() {
        answer("{\"status\":\"success\",\"total_records\":\"0\",\"inventory_items\":[{\"id\":501},{\"id\":502}]}");

        assertThat(client.inventoryItems()
                        .list(InventoryItemFilter.builder()
                                .addCodes("MUG", "A&B")
                                .build()))
                .extracting(item -> item.id().orElseThrow())
                .containsExactly("501", "502");
        assertThat(onlyCall()).isEqualTo("GET /api/v2/inventory-items?code=MUG,A%26B&limit=500&offset=0");
    }

    /** The largest page is not known, so a round number of rows may be the service's own limit. */
    @Test
    void aRoundPageMayHaveBeenCut() {
        page(0, 1, 100);
        page(100, 101, 150);
        page(150, 151, 153);

        assertThat(client.inventoryItems().list(InventoryItemFilter.all())).hasSize(153);
        assertThat(requests()).hasSize(3);
    }

    @Test
    void anEmptyPageEndsTheList() {
        page(0, 1, 50);
        page(50, 1, 0);

        assertThat(client.inventoryItems().list(InventoryItemFilter.all())).hasSize(50);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aServiceThatIgnoresTheOffsetDoesNotKeepUsForever() {
        answer(okJson(rows(1, 700)));

        assertThat(client.inventoryItems().list(InventoryItemFilter.all())).hasSize(700);
        assertThat(requests()).hasSize(2);
    }

    private static void page(int offset, int first, int last) {
        SERVER.stubFor(get(urlPathEqualTo("/api/v2/inventory-items"))
                .withQueryParam("offset", equalTo(Integer.toString(offset)))
                .willReturn(okJson(rows(first, last))));
    }

    private static String rows(int first, int last) {
        return "{\"status\":\"success\",\"inventory_items\":["
                + IntStream.rangeClosed(first, last)
                        .mapToObj(id -> "{\"id\":" + id + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @Test
    void anItemIsReadById() {
        answer(STORED);

        assertThat(client.inventoryItems().get("501").stock().orElseThrow()).isEqualByComparingTo("7");
        assertThat(client.inventoryItems().find("501")).isPresent();
        assertThat(requests())
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/api/v2/inventory-items/501"));
    }

    @Test
    void anItemIsMadeOnceWithOrWithoutTheItemInTheAnswer() {
        answer("{\"status\":\"success\",\"message\":\"Inventory Item Added\"}");
        assertThat(client.inventoryItems().create(mug)).isEqualTo(mug);
        assertThat(onlyCall()).isEqualTo("POST /api/v2/inventory-items");
        assertThat(onlyBody()).isEqualTo("{\"name\":\"Mug\",\"code\":\"MUG\",\"stock\":10}");

        answer(jsonResponse(STORED, 201));
        assertThat(client.inventoryItems().create(mug).id()).contains("501");

        answer(serverError());
        assertThatThrownBy(() -> client.inventoryItems().create(mug)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(requests()).hasSize(3);
    }

    @Test
    void anUpdateSendsAllThatWasReadWithTheIdAsANumber() {
        SERVER.stubFor(get("/api/v2/inventory-items/501").willReturn(okJson(STORED)));
        SERVER.stubFor(put("/api/v2/inventory-items/501").willReturn(okJson(DONE)));

        InventoryItem after = client.inventoryItems()
                .update("501", item -> item.toBuilder().stock(BigDecimal.ZERO).build());

        assertThat(after.stock().orElseThrow()).isEqualByComparingTo("0");
        assertThat(JsonTrees.parse(requests().get(1).getBodyAsString())).isEqualTo(JsonTrees.parse("""
                        {"id": 501, "name": "Mug", "code": "MUG", "price": 12.5, "stock": 0, "manufacturer_sku": null,
                         "variation_list": [], "metadata": {"a": 1}, "supplier": "S"}
                        """));
    }

    @Test
    void severalItemsAreReplacedWithOneCallThatMayBeRepeated() {
        SERVER.stubFor(put("/api/v2/batch-inventory-items")
                .inScenario("busy")
                .willReturn(serverError())
                .willSetStateTo("up"));
        SERVER.stubFor(put("/api/v2/batch-inventory-items")
                .inScenario("busy")
                .whenScenarioStateIs("up")
                .willReturn(okJson("{\"status\":\"success\",\"results\":[{\"id\":501,\"status\":\"success\"}]}")));

        List<BatchResult> results = client.inventoryItems()
                .updateAll(List.of(mug.toBuilder().id("501").build()));

        assertThat(results.get(0).id()).contains("501");
        assertThat(requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.getBodyAsString())
                        .isEqualTo("[{\"id\":501,\"name\":\"Mug\",\"code\":\"MUG\",\"stock\":10}]"));
        assertThat(client.inventoryItems().updateAll(List.of())).isEmpty();
    }

    @Test
    void anItemIsReplacedAndDeleted() {
        answer(DONE);
        client.inventoryItems().update(mug.toBuilder().id("501").build());
        assertThat(onlyCall()).isEqualTo("PUT /api/v2/inventory-items/501");

        SERVER.resetRequests();
        client.inventoryItems().delete("501");
        assertThat(onlyCall()).isEqualTo("DELETE /api/v2/inventory-items/501");
    }

    /** What is left out becomes blank, so an item that is evidently not whole is not sent. */
    @Test
    void whatCannotBeRightIsRefusedBeforeAnyCall() {
        InventoryItems items = client.inventoryItems();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> items.create(InventoryItem.builder().code("MUG").build()))
                .withMessageContaining("has no name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.update(
                        InventoryItem.builder().id("501").name("Mug").build()))
                .withMessageContaining("has no code");
        assertThatIllegalArgumentException().isThrownBy(() -> items.update(mug)).withMessageContaining("has no id");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> items.updateAll(List.of(mug.toBuilder().id("1").build(), mug)))
                .withMessageContaining("entry 1: the inventory item has no id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InventoryItemFilter.builder().addCodes("a,b").build())
                .withMessageContaining("'a,b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InventoryItemFilter.builder().pageSize(0).build());
        assertThat(requests()).isEmpty();
    }
}
