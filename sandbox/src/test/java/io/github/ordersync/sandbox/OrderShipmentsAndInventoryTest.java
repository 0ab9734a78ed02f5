package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipments and inventory items of Order Desk; over real HTTP. */
class OrderShipmentsAndInventoryTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private Sandbox sandbox;
    private Caller caller;
    private OrderDeskSide orderDesk;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder().empty().time(time).start();
        caller = Caller.http(sandbox);
        orderDesk = sandbox.orderDesk();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void shipmentIsAddedOnceAndLeavesTheDateAlone() throws Exception {
        String id = orderDesk.newOrder().item("MUG", "Mug", "18.50", 1).add();
        String before = orderDesk.order(id).orElseThrow().path("date_updated").asText();
        time.advance(Duration.ofMinutes(1));
        String path = "/orders/" + id + "/shipments";
        String body = "{\"tracking_number\":\"1Z9\",\"carrier_code\":\"UPS\",\"weight\":3.55}";
        assertThat(caller.orderDesk("POST", path, body).text())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Shipment Added\","
                        + "\"execution_time\":\"0.0100 seconds\"}");
        Caller.Reply again = caller.orderDesk("POST", path, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("status").asText()).isEqualTo("error");
        assertThat(again.json().path("message").asText()).isEqualTo("Shipment Not Added");

        JsonNode shipment = orderDesk.shipments(id).get(0);
        assertThat(shipment.path("weight").textValue()).isEqualTo("3.55");
        assertThat(shipment.path("cost").textValue()).isEmpty();
        assertThat(shipment.path("order_items").textValue()).isEmpty();
        assertThat(shipment.path("order_id").textValue()).isEqualTo(id);
        assertThat(shipment.path("date_shipped").asText()).isEqualTo("2026-03-02");
        assertThat(orderDesk.order(id).orElseThrow().path("date_updated").asText())
                .isEqualTo(before);
        assertThat(orderDesk.shipments(id)).hasSize(1);
    }

    @Test
    void shipmentsWithoutANumberCollide() throws Exception {
        String id = orderDesk.newOrder().item("MUG", "Mug", "18.50", 1).add();
        String path = "/orders/" + id + "/shipments";
        assertThat(caller.orderDesk("POST", path, "{}").json().path("status").asText())
                .isEqualTo("success");
        assertThat(caller.orderDesk("POST", path, "{\"tracking_number\":\"n/a\"}")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void peopleAddShipmentsToo() {
        String id = orderDesk.newOrder().item("MUG", "Mug", "18.50", 1).add();
        assertThat(orderDesk.addShipment(id, "A", "UPS")).isTrue();
        assertThat(orderDesk.addShipment(id, "A", "DHL")).isFalse();
        assertThat(orderDesk.shipments(id).get(0).path("source").asText()).isEqualTo("Manual");
    }

    @Test
    void shipmentsAreReadChangedAndDeleted() throws Exception {
        String id = orderDesk.newOrder().item("MUG", "Mug", "18.50", 1).add();
        String path = "/orders/" + id + "/shipments";
        caller.orderDesk("POST", path, "{\"tracking_number\":\"A\",\"carrier_code\":\"UPS\"}");
        JsonNode list = caller.orderDesk(path).json();
        assertThat(list.path("total_records").isInt()).isTrue();
        String one = path + "/" + list.path("shipments").get(0).path("id").asText();
        caller.orderDesk("PUT", one, "{\"tracking_number\":\"B\"}");
        JsonNode shipment = caller.orderDesk(one).json().path("shipment");
        assertThat(shipment.path("tracking_number").asText()).isEqualTo("B");
        assertThat(shipment.path("carrier_code").asText()).isEmpty();
        assertThat(caller.orderDesk("DELETE", one, "").json().path("message").asText())
                .matches("Shipment \\d+ Deleted");
        assertThat(caller.orderDesk(one).status()).isEqualTo(404);
    }

    @Test
    void batchOfShipmentsTellsEachResult() throws Exception {
        String id = orderDesk.newOrder().item("MUG", "Mug", "18.50", 1).add();
        String entry = "{\"order_id\":\"" + id + "\",\"tracking_number\":\"A\"}";
        Caller.Reply reply = caller.orderDesk(
                "POST",
                "/batch-shipments",
                "[" + entry + "," + entry + ",{\"order_id\":\"1\",\"tracking_number\":\"B\"}]");
        assertThat(reply.json().path("results").findValuesAsText("status"))
                .containsExactly("success", "error", "error");
        assertThat(caller.orderDesk("POST", "/batch-shipments", "{\"shipments\":[]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void inventoryListCountsInTextAndShowsNewestFirst() throws Exception {
        orderDesk.addInventoryItem("A", "Apple", 3, "MAIN");
        orderDesk.addInventoryItem("B", "Berry", 4, "");
        orderDesk.addInventoryItem("C", "Cherry", 5, "");
        JsonNode list = caller.orderDesk("/inventory-items").json();
        assertThat(list.path("total_records").textValue()).isEqualTo("3");
        assertThat(list.path("records_returned").intValue()).isEqualTo(3);
        JsonNode newest = list.path("inventory_items").get(0);
        assertThat(newest.path("code").asText()).isEqualTo("C");
        assertThat(newest.path("id").isInt()).isTrue();
        assertThat(newest.path("manufacturer_sku").isNull()).isTrue();
        assertThat(newest.path("metadata").isArray()).isTrue();
        assertThat(codes("?code=A,C")).containsExactly("C", "A");
        assertThat(codes("?limit=1&offset=2")).containsExactly("A");
        assertThat(codes("?code=a")).isEmpty();
    }

    private java.util.List<String> codes(String query) throws Exception {
        return caller.orderDesk("/inventory-items" + query)
                .json()
                .path("inventory_items")
                .findValuesAsText("code");
    }

    @Test
    void inventoryItemIsReplacedAsAWhole() throws Exception {
        Caller.Reply added = caller.orderDesk(
                "POST",
                "/inventory-items",
                "{\"name\":\"Mug\",\"code\":\"MUG\",\"price\":18.5,\"cost\":7,\"stock\":5,\"location\":\"MAIN\","
                        + "\"metadata\":{\"skip\":\"1\"}}");
        assertThat(added.status()).isEqualTo(201);
        String path = "/inventory-items/"
                + added.json().path("inventory_item").path("id").asText();
        time.advance(Duration.ofMinutes(1));
        caller.orderDesk("PUT", path, "{\"name\":\"Mug\",\"code\":\"MUG\",\"stock\":9}");
        JsonNode item = caller.orderDesk(path).json().path("inventory_item");
        assertThat(item.path("stock").asInt()).isEqualTo(9);
        assertThat(item.path("cost").asInt()).isZero();
        assertThat(item.path("location").asText()).isEmpty();
        assertThat(item.path("metadata")).isEmpty();
        assertThat(item.path("date_added").asText()).isEqualTo("2026-03-02 09:30:00");
        assertThat(item.path("date_updated").asText()).isEqualTo("2026-03-02 09:31:00");
        assertThat(caller.orderDesk("DELETE", path, "").json().path("status").asText())
                .isEqualTo("success");
        assertThat(orderDesk.inventoryItem("MUG")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"Mug\"}", "{\"code\":\"X\"}", "{\"name\":\"Mug\",\"code\":\"A\"}"})
    void badInventoryItemsAreRefused(String body) throws Exception {
        orderDesk.addInventoryItem("A", "Apple", 3, "MAIN");
        Caller.Reply reply = caller.orderDesk("POST", "/inventory-items", body);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(orderDesk.inventoryItems()).hasSize(1);
    }

    @Test
    void batchOfInventoryItemsNeedsWholeItems() throws Exception {
        int id = orderDesk.addInventoryItem("A", "Apple", 3, "MAIN");
        Caller.Reply reply = caller.orderDesk(
                "PUT",
                "/batch-inventory-items",
                "[{\"id\":" + id + ",\"name\":\"Apple\",\"code\":\"A\",\"price\":1,\"stock\":7},"
                        + "{\"id\":" + id + ",\"stock\":8},"
                        + "{\"id\":1,\"name\":\"N\",\"code\":\"N\",\"price\":1,\"stock\":7}]");
        assertThat(reply.json().path("results").findValuesAsText("status"))
                .containsExactly("success", "error", "error");
        JsonNode item = orderDesk.inventoryItem("A").orElseThrow();
        assertThat(item.path("stock").asInt()).isEqualTo(7);
        assertThat(item.path("location").asText()).isEmpty();
        orderDesk.editInventoryItem("A", edited -> edited.put("stock", 2));
        assertThat(orderDesk.inventoryItem("A").orElseThrow().path("stock").asInt())
                .isEqualTo(2);
    }
}
