package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.MoveResult;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest extends WireTest {

    private static final String STORED = """
            {"status": "success", "order": {"id": "7001", "source_id": "SHOP-1", "cc_number_masked": "xxxxxxxxxxxx1881",
             "new_member": null, "checkout_data": [], "order_items": [{"id": "81", "price": "12.50", "new_in_item": [1]},
             {"id": "82", "price": 1}]}}
            """;

    @Test
    void anOrderIsReadById() {
        answer(STORED);

        assertThat(client.orders().get("7001").sourceId()).contains("SHOP-1");
        assertThat(onlyCall()).isEqualTo("GET /api/v2/orders/7001");
    }

    @Test
    void aNewOrderIsSentOnceAndComesBackWithItsId() {
        answer(STORED);

        Order stored = client.orders()
                .create(Order.builder()
                        .sourceId("SHOP-1")
                        .taxTotal(new BigDecimal("1.20"))
                        .ccNumber("1881")
                        .addOrderItems(OrderItem.builder().name("Mug").build())
                        .build());

        assertThat(stored.id()).contains("7001");
        assertThat(onlyCall()).isEqualTo("POST /api/v2/orders");
        assertThat(onlyBody())
                .isEqualTo(
                        "{\"source_id\":\"SHOP-1\",\"tax_total\":1.20,\"cc_number\":\"1881\",\"order_items\":[{\"name\":\"Mug\"}]}");
    }

    @Test
    void aNewOrderWhoseAnswerIsLostOrEmptyIsNotSentAgain() {
        answer(serverError());
        assertThatThrownBy(() -> client.orders().create(Order.builder().build()))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.howToFindOut()).contains("source id"));
        assertThat(requests()).hasSize(1);

        answer(DONE);
        assertThatThrownBy(() -> client.orders().create(Order.builder().build()))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void anUpdateSendsAllThatWasReadAndTheIdOfEveryItem() {
        SERVER.stubFor(get("/api/v2/orders/7001").willReturn(okJson(STORED)));
        SERVER.stubFor(put("/api/v2/orders/7001").willReturn(okJson(DONE)));

        Order after = client.orders()
                .update(
                        "7001",
                        order -> order.toBuilder()
                                .putCheckoutData("guid", JsonValue.of("g"))
                                .build());

        assertThat(requests())
                .extracting(request -> request.getMethod().getName())
                .containsExactly("GET", "PUT");
        assertThat(JsonTrees.parse(requests().get(1).getBodyAsString())).isEqualTo(JsonTrees.parse("""
                        {"id": "7001", "source_id": "SHOP-1", "cc_number_masked": "xxxxxxxxxxxx1881", "new_member": null,
                         "checkout_data": {"guid": "g"}, "order_items": [{"id": "81", "price": 12.50, "new_in_item": [1]},
                         {"id": "82", "price": 1}]}
                        """));
        assertThat(after.checkoutData()).containsKey("guid");
    }

    @Test
    void theAnswerOfAnUpdateCountsWhereItHoldsTheOrder() {
        answer(STORED);

        assertThat(client.orders().update(Order.builder().id("7001").build()).sourceId())
                .contains("SHOP-1");
        assertThat(onlyCall()).isEqualTo("PUT /api/v2/orders/7001");
    }

    @Test
    void aChangeThatChangesNothingIsNotWritten() {
        answer(STORED);

        client.orders().update("7001", order -> order.toBuilder().build());

        assertThat(onlyCall()).isEqualTo("GET /api/v2/orders/7001");
    }

    @Test
    void anUpdateMayBeRepeated() {
        SERVER.stubFor(put("/api/v2/orders/7001")
                .inScenario("busy")
                .willReturn(serverError())
                .willSetStateTo("up"));
        SERVER.stubFor(put("/api/v2/orders/7001")
                .inScenario("busy")
                .whenScenarioStateIs("up")
                .willReturn(okJson(DONE)));

        client.orders().update(Order.builder().id("7001").build());

        assertThat(requests()).hasSize(2);
        assertThat(waits).hasSize(1);
    }

    @Test
    void whatCannotBeRightIsRefusedBeforeAnyCall() {
        Orders orders = client.orders();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.update(Order.builder().build()))
                .withMessage("orders.update: the order has no id; one that was read has it.");
        assertThatIllegalArgumentException().isThrownBy(() -> orders.get(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.get(".."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.move(List.of(), new Folder("1", "New")))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException().isThrownBy(() -> orders.move(List.of("1", " "), new Folder("1", "New")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.moveToFolderNamed(List.of("1"), " "))
                .withMessageContaining("destination_folder_name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.updateItem("1", OrderItem.builder().build()))
                .withMessageContaining("the order item has no id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderFilter.builder().pageSize(501).build())
                .withMessage("pageSize is 501; Order Desk takes 1 to 500.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderFilter.builder().addFolderIds("1,2").build());
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxxxxxxxxx1881", "4111111111111881", "188", "18 81"})
    void onlyTheLastFourDigitsOfACardGoOut(String number) {
        Order order = Order.builder().id("1").ccNumber(number).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.orders().create(order))
                .withMessageContaining("last four digits")
                .withMessageNotContaining(number);
        assertThatIllegalArgumentException().isThrownBy(() -> client.orders().update(order));
        assertThat(requests()).isEmpty();
    }

    @Test
    void aChangeMustKeepTheId() {
        answer(STORED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.orders()
                        .update("7001", order -> order.toBuilder().id("7002").build()))
                .withMessageContaining("'7001' into '7002'");
        assertThat(onlyCall()).startsWith("GET");
    }

    @Test
    void anOrderIsDeleted() {
        answer(DONE);

        client.orders().delete("7001");

        assertThat(onlyCall()).isEqualTo("DELETE /api/v2/orders/7001");
        assertThat(onlyBody()).isEmpty();
    }

    @Test
    void aNoteGoesIntoTheHistoryUnderAName() {
        answer("{\"status\":\"success\",\"total_records\":1,\"order\":{\"order_history\":[]}}");

        client.orders().addHistoryNote("7001", "Gr\u00fc\u00dfe");

        assertThat(onlyCall()).isEqualTo("POST /api/v2/orders/7001/order-history");
        assertThat(JsonTrees.parse(onlyBody()))
                .isEqualTo(JsonTrees.parse("{\"note\":\"Gr\u00fc\u00dfe\",\"source_name\":\"ordersync\"}"));
    }

    @Test
    void theNameBesideANoteIsTheCallers() {
        answer(DONE);

        builder().historySourceName("Warehouse link").build().orders().addHistoryNote("7001", "x");

        assertThat(JsonTrees.parse(onlyBody()).path("source_name").asText()).isEqualTo("Warehouse link");
    }

    @Test
    void aNoteIsNotSentTwiceNorWhenItIsTooLong() {
        answer(serverError());
        String longest = "\ud83d\ude9a".repeat(Orders.MAX_NOTE_LENGTH);

        assertThatThrownBy(() -> client.orders().addHistoryNote("7001", longest))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.orders().addHistoryNote("7001", longest + "x"))
                .withMessage(
                        "orders.addHistoryNote: the note for order 7001 has 1801 characters; Order Desk takes 1800.");
        assertThatIllegalArgumentException().isThrownBy(() -> client.orders().addHistoryNote("7001", " "));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void ordersMoveById() {
        answer("""
                {"status": "success", "message": "2 Orders Moved", "results": [{"order_id": 29491,
                "message": "Order Moved to Prepared Folder", "original_folder_id": 6587}, {"order_id": 29490}]}
                """);

        MoveResult result = client.orders().move(List.of("29491", "29490", "29491"), new Folder("9384", "Prepared"));

        assertThat(onlyCall()).isEqualTo("POST /api/v2/move-orders");
        assertThat(JsonTrees.parse(onlyBody()))
                .isEqualTo(JsonTrees.parse("{\"order_id_list\":[29491,29490],\"destination_folder_id\":9384}"));
        assertThat(result.message()).contains("2 Orders Moved");
        assertThat(result.results()).hasSize(2);
        assertThat(result.results().get(0).orderId()).contains("29491");
        assertThat(result.results().get(0).originalFolderId()).contains("6587");
    }

    @Test
    void ordersMoveByNameAndAgainWhenTheAnswerIsLost() {
        SERVER.stubFor(post("/api/v2/move-orders")
                .inScenario("lost")
                .willReturn(aResponse().withStatus(502))
                .willSetStateTo("up"));
        SERVER.stubFor(post("/api/v2/move-orders")
                .inScenario("lost")
                .whenScenarioStateIs("up")
                .willReturn(okJson(DONE)));

        MoveResult result = client.orders()
                .moveToFolderNamed(
                        IntStream.range(1, 4).mapToObj(Integer::toString).toList(), "Prepared");

        assertThat(result.results()).isEmpty();
        assertThat(requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(JsonTrees.parse(request.getBodyAsString()))
                        .isEqualTo(JsonTrees.parse(
                                "{\"order_id_list\":[1,2,3],\"destination_folder_name\":\"Prepared\"}")));
    }

    @Test
    void linesOfAnOrderAreReadAndWritten() {
        answer("""
                {"status": "success", "total_records": 1, "order_items": [{"id": "81"}, {"id": "82"}]}
                """);
        assertThat(client.orders().items("7001")).hasSize(2);
        assertThat(onlyCall()).isEqualTo("GET /api/v2/orders/7001/order-items");

        SERVER.resetRequests();
        answer("{\"status\":\"success\",\"order_item\":{\"id\":\"81\",\"code\":\"MUG\"}}");
        assertThat(client.orders().findItem("7001", "81").orElseThrow().code()).contains("MUG");
        assertThat(onlyCall()).isEqualTo("GET /api/v2/orders/7001/order-items/81");

        SERVER.resetRequests();
        answer(DONE);
        OrderItem item = OrderItem.builder().code("MUG").build();
        client.orders().addItem("7001", item);
        assertThat(onlyCall()).isEqualTo("POST /api/v2/orders/7001/order-items");
        assertThat(onlyBody()).isEqualTo("{\"code\":\"MUG\"}");

        SERVER.resetRequests();
        client.orders().updateItem("7001", item.toBuilder().id("81").build());
        assertThat(onlyCall()).isEqualTo("PUT /api/v2/orders/7001/order-items/81");
        assertThat(onlyBody()).isEqualTo("{\"id\":\"81\",\"code\":\"MUG\"}");

        SERVER.resetRequests();
        client.orders().deleteItem("7001", "81");
        assertThat(onlyCall()).isEqualTo("DELETE /api/v2/orders/7001/order-items/81");
    }
}
