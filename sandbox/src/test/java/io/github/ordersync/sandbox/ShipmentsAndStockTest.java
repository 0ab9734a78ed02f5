package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shipments of sales orders and what they do to stock; over real HTTP. */
class ShipmentsAndStockTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder().time(time).start();
        caller = Caller.http(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String post(String status) throws IOException, InterruptedException {
        Caller.Reply reply =
                caller.unleashed("POST", "/SalesOrders", Orders.body(status).toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("Guid").asText();
    }

    private String status(String guid) {
        return sandbox.unleashed()
                .salesOrder(guid)
                .orElseThrow()
                .path("OrderStatus")
                .asText();
    }

    private String stock(String query, String code) throws IOException, InterruptedException {
        for (JsonNode row : caller.unleashed("/StockOnHand" + query).json().path("Items")) {
            if (row.path("ProductCode").asText().equals(code)) {
                return row.path("QtyOnHand").asText() + " "
                        + row.path("AllocatedQty").asText() + " "
                        + row.path("AvailableQty").asText();
            }
        }
        return "not listed";
    }

    @Test
    void placedReservesAndCompletedTakes() throws Exception {
        assertThat(stock("", "MUG")).isEqualTo("160.0000 0.0000 160.0000");
        post("Parked");
        post("Backordered");
        assertThat(stock("", "MUG")).isEqualTo("160.0000 0.0000 160.0000");
        String placed = post("Placed");
        assertThat(stock("", "MUG")).isEqualTo("160.0000 2.0000 158.0000");
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("120.0000 2.0000 118.0000");
        assertThat(stock("?warehouseCode=SOUTH", "MUG")).isEqualTo("40.0000 0.0000 40.0000");
        sandbox.unleashed().completeSalesOrder(placed);
        assertThat(stock("", "MUG")).isEqualTo("158.0000 0.0000 158.0000");
        sandbox.unleashed().deleteSalesOrder(post("Placed"));
        assertThat(stock("", "MUG")).isEqualTo("158.0000 0.0000 158.0000");
    }

    @Test
    void stockMayFallBelowZeroAndWhatNeverMovedIsNotListed() throws Exception {
        sandbox.unleashed().setStock("MUG", "MAIN", BigDecimal.ONE);
        post("Completed");
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("-1.0000 0.0000 -1.0000");
        assertThat(stock("", "LANTERN")).isEqualTo("not listed");
        assertThat(stock("?warehouseCode=NOWHERE", "MUG")).isEqualTo("not listed");
    }

    @Test
    void stockOfOneProduct() throws Exception {
        String mug = guidOf("MUG");
        JsonNode one = caller.unleashed("/StockOnHand/" + mug).json();
        assertThat(one.path("QtyOnHand").asText()).isEqualTo("160.0000");
        assertThat(one.path("WarehouseCode").asText()).isEmpty();
        assertThat(caller.unleashed("/StockOnHand/" + mug + "/AllWarehouses")
                        .json()
                        .path("Items")
                        .findValuesAsText("WarehouseCode"))
                .containsExactlyInAnyOrder("MAIN", "SOUTH");
        assertThat(caller.unleashed("/StockOnHand/" + guidOf("LANTERN")).status())
                .isEqualTo(404);
        assertThat(caller.unleashed("/StockOnHand?productId=" + mug)
                        .json()
                        .path("Items")
                        .findValuesAsText("ProductCode"))
                .containsExactly("MUG");
    }

    @Test
    void stockThatChangedSince() throws Exception {
        time.advance(Duration.ofHours(1));
        sandbox.unleashed().setStock("SOAP", "MAIN", BigDecimal.TEN);
        assertThat(caller.unleashed("/StockOnHand?modifiedSince=2026-03-02T10:00:00")
                        .json()
                        .path("Items")
                        .findValuesAsText("ProductCode"))
                .containsExactly("SOAP");
    }

    private String guidOf(String code) {
        return sandbox.unleashed().products().stream()
                .filter(product -> product.path("ProductCode").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("Guid")
                .asText();
    }

    @Test
    void shippingAllCompletesTheOrder() throws Exception {
        String guid = post("Placed");
        sandbox.unleashed().ship(guid, "NZ123", "NZ Post");
        assertThat(status(guid)).isEqualTo("Completed");
        JsonNode shipment = caller.unleashed("/SalesShipments?orderNumber=SO-00000001&shipmentStatus=Placed")
                .json()
                .path("Items")
                .get(0);
        assertThat(shipment.path("TrackingNumber").asText()).isEqualTo("NZ123");
        assertThat(shipment.path("ShippingCompany").path("Name").asText()).isEqualTo("NZ Post");
        assertThat(shipment.path("OrderGuid").asText()).isEqualTo(guid);
        assertThat(shipment.path("SalesShipmentLines")).hasSize(2);
        assertThatIllegalStateException().isThrownBy(() -> sandbox.unleashed().ship(guid, "", ""));
    }

    @Test
    void partsLeaveTheOrderOpenUntilAllIsShipped() throws Exception {
        String guid = post("Placed");
        sandbox.unleashed().shipPart(guid, "A", "Bike courier", Map.of(1, BigDecimal.ONE));
        assertThat(status(guid)).isEqualTo("Placed");
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("119.0000 1.0000 118.0000");
        assertThatIllegalStateException()
                .isThrownBy(() -> sandbox.unleashed().shipPart(guid, "B", "", Map.of(1, BigDecimal.TEN)))
                .withMessageContaining("SO-00000001");
        sandbox.unleashed().shipPart(guid, "B", "", Map.of(1, BigDecimal.ONE, 2, BigDecimal.ONE));
        assertThat(status(guid)).isEqualTo("Completed");
        assertThat(sandbox.unleashed().shipmentsOf(guid))
                .extracting(s -> s.path("ShipmentNumber").asText())
                .containsExactly("SS-00000001", "SS-00000002");
    }

    @Test
    void shipmentsAreListedNewestFirstOrByNumber() throws Exception {
        String first = post("Completed");
        time.advance(Duration.ofHours(1));
        post("Completed");
        time.advance(Duration.ofHours(1));
        sandbox.unleashed().changeTracking(first, "T9");
        assertThat(shipments("")).containsExactly("SS-00000001", "SS-00000002");
        assertThat(shipments("?orderBy=ShipmentNumber&sort=desc")).containsExactly("SS-00000002", "SS-00000001");
        assertThat(shipments("?modifiedSince=2026-03-02T11:00:00")).containsExactly("SS-00000001");
        assertThat(shipments("?shipmentStatus=dispatched&warehouseCode=MAIN")).hasSize(2);
        assertThat(shipments("?startDate=2026-03-03")).isEmpty();
    }

    private List<String> shipments(String query) throws IOException, InterruptedException {
        return caller.unleashed("/SalesShipments" + query).json().path("Items").findValuesAsText("ShipmentNumber");
    }

    @Test
    void putReplacesAWholeShipment() throws Exception {
        String guid = post("Completed");
        ObjectNode shipment = (ObjectNode) sandbox.unleashed().shipmentsOf(guid).get(0);
        shipment.put("DispatchDate", "2026-03-02")
                .put("TrackingNumber", "A1,A2")
                .put("Comments", "two boxes");
        shipment.putObject("ShippingCompany").put("Name", "DHL");
        String path = "/SalesShipments/" + shipment.path("Guid").asText();
        Caller.Reply reply = caller.unleashed("PUT", path, shipment.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("ShippingCompany").path("Guid").asText()).isNotEmpty();
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("118.0000 0.0000 118.0000");

        shipment.remove("Comments");
        caller.unleashed("PUT", path, shipment.toString());
        JsonNode after = caller.unleashed(path).json();
        assertThat(after.path("Comments").isNull()).isTrue();
        assertThat(after.path("TrackingNumber").asText()).isEqualTo("A1,A2");
    }

    @ParameterizedTest
    @CsvSource({
        "TrackingNumber, 101, TrackingNumber",
        "Comments, 501, Comments",
        "Incoterm, 4, Incoterm",
        "DispatchDate, 9, DispatchDate"
    })
    void shipmentTextsHaveLimits(String field, int length, String named) throws Exception {
        String guid = post("Completed");
        ObjectNode shipment = (ObjectNode) sandbox.unleashed().shipmentsOf(guid).get(0);
        shipment.put("DispatchDate", "2026-03-02").put(field, "x".repeat(length));
        Caller.Reply reply = caller.unleashed(
                "PUT", "/SalesShipments/" + shipment.path("Guid").asText(), shipment.toString());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Items").get(0).path("Field").asText()).isEqualTo(named);
    }

    @Test
    void dispatchedLinesAndUnknownCompaniesAreRefused() throws Exception {
        String guid = post("Completed");
        ObjectNode shipment = (ObjectNode) sandbox.unleashed().shipmentsOf(guid).get(0);
        shipment.put("DispatchDate", "2026-03-02");
        String path = "/SalesShipments/" + shipment.path("Guid").asText();
        ObjectNode other = shipment.deepCopy();
        other.putObject("ShippingCompany").put("Name", "Pigeon");
        assertThat(caller.unleashed("PUT", path, other.toString()).text()).contains("Pigeon", "was not found");
        ObjectNode more = shipment.deepCopy();
        ((ObjectNode) more.path("SalesShipmentLines").get(0)).put("ShipmentQty", 3);
        assertThat(caller.unleashed("PUT", path, more.toString()).status()).isEqualTo(400);
        ObjectNode fewer = shipment.deepCopy();
        fewer.withArrayProperty("SalesShipmentLines").remove(1);
        assertThat(caller.unleashed("PUT", path, fewer.toString()).status()).isEqualTo(400);
    }

    @Test
    void shipmentIsPostedForAnOpenOrder() throws Exception {
        String guid = post("Placed");
        ObjectNode body = Trees.object().put("OrderNumber", "SO-00000001").put("TrackingNumber", "P1");
        body.put("ShipmentStatus", "Dispatched");
        ObjectNode line = body.putArray("SalesShipmentLines").addObject();
        line.put("ShipmentQty", 2).putObject("Product").put("ProductCode", "MUG");
        Caller.Reply reply = caller.unleashed("POST", "/SalesShipments", body.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().path("ShipmentNumber").asText()).isEqualTo("SS-00000001");
        assertThat(status(guid)).isEqualTo("Placed");
        Caller.Reply tooMuch = caller.unleashed("POST", "/SalesShipments", body.toString());
        assertThat(tooMuch.status()).isEqualTo(400);
        line.put("ShipmentQty", 1).putObject("Product").put("ProductCode", "TEA");
        assertThat(caller.unleashed("POST", "/SalesShipments", body.toString()).status())
                .isEqualTo(201);
        assertThat(status(guid)).isEqualTo("Completed");
        Caller.Reply late = caller.unleashed("POST", "/SalesShipments", body.toString());
        assertThat(late.text()).contains("Completed and cannot be shipped");
    }

    @Test
    void shipmentThatIsNotDispatchedYetMovesNothing() throws Exception {
        String guid = post("Placed");
        ObjectNode body = Trees.object().put("OrderNumber", "SO-00000001").put("ShipmentStatus", "Placed");
        ObjectNode line = body.putArray("SalesShipmentLines").addObject();
        line.put("ShipmentQty", 2)
                .put("SalesOrderLineNumber", 1)
                .putObject("Product")
                .put("ProductCode", "MUG");
        ObjectNode shipment = (ObjectNode)
                caller.unleashed("POST", "/SalesShipments", body.toString()).json();
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("120.0000 2.0000 118.0000");
        shipment.put("ShipmentStatus", "Dispatched").putNull("DispatchDate");
        String path = "/SalesShipments/" + shipment.path("Guid").asText();
        assertThat(caller.unleashed("PUT", path, shipment.toString()).status()).isEqualTo(200);
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("118.0000 0.0000 118.0000");
        assertThat(caller.unleashed("DELETE", path, "").status()).isEqualTo(204);
        assertThat(stock("?warehouseCode=MAIN", "MUG")).isEqualTo("120.0000 2.0000 118.0000");
        assertThat(caller.unleashed(path).status()).isEqualTo(404);
        assertThat(status(guid)).isEqualTo("Placed");
    }

    @Test
    void shipmentNeedsOrderLinesAndTheLinesProduct() throws Exception {
        post("Placed");
        JsonNode nothing = caller.unleashed("POST", "/SalesShipments", "{}").json();
        assertThat(nothing.path("Items").findValuesAsText("Field")).contains("OrderNumber", "SalesShipmentLines");
        ObjectNode body = Trees.object().put("OrderNumber", "SO-00000001");
        ObjectNode line = body.putArray("SalesShipmentLines").addObject();
        line.put("ShipmentQty", 1)
                .put("SalesOrderLineNumber", 1)
                .putObject("Product")
                .put("ProductCode", "TEA");
        assertThat(caller.unleashed("POST", "/SalesShipments", body.toString()).text())
                .contains("SalesShipmentLines[0].SalesOrderLineNumber");
    }
}
