package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a sales order in Unleashed; over real HTTP. */
class SalesOrdersTest {

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

    private JsonNode post(String status) throws IOException, InterruptedException {
        return post(Orders.body(status));
    }

    private JsonNode post(ObjectNode body) throws IOException, InterruptedException {
        Caller.Reply reply = caller.unleashed("POST", "/SalesOrders", body.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    private List<String> numbers(String query) throws IOException, InterruptedException {
        return caller.unleashed("/SalesOrders" + query).json().path("Items").findValuesAsText("OrderNumber");
    }

    @Test
    void decimalsAndDatesLookAsTheServiceWritesThem() throws Exception {
        String text = caller.unleashed(
                        "POST",
                        "/SalesOrders/" + Orders.GUID,
                        Orders.body("Parked").toString())
                .text();
        assertThat(text)
                .contains("\"OrderQuantity\":2.0000,")
                .contains("\"UnitPrice\":18.5000,")
                .contains("\"DiscountRate\":0.1000,")
                .contains("\"LineTotal\":37.00000000,")
                .contains("\"LineTax\":5.550,")
                .contains("\"TaxRate\":0.150000,")
                .contains("\"ExchangeRate\":1.000000,")
                .contains("\"Total\":54.970,")
                .contains("\"OrderDate\":\"\\/Date(1772323200000)\\/\"")
                .contains("\"CreatedOn\":\"\\/Date(" + Orders.START.toEpochMilli() + ")\\/\"")
                .contains("Leave at the door \\/ ring")
                .contains("\"CreatedBy\":\"api@unleashedsoftware.com\"")
                .contains("\"Guid\":\"" + Orders.GUID + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 1772323200000",
        "2026-03-01T10:20:30, 1772360430000",
        "2026-03-01T10:20:30.125, 1772360430125",
        "2026-03-01T10:20:30Z, 1772360430000",
        "2026-03-01T10:20:30.125Z, 1772360430125"
    })
    void isoDatesAreReadAsUtc(String date, long millis) throws Exception {
        JsonNode order = post(Orders.body("Parked").put("OrderDate", date));
        assertThat(order.path("OrderDate").asText()).isEqualTo("/Date(" + millis + ")/");
    }

    @Test
    void whatTheServiceDoesNotKnowIsNotStored() throws Exception {
        JsonNode order = post(Orders.body("Parked").put("TrackingNumber", "T1").put("Salesperson", "Ann"));
        assertThat(order.has("TrackingNumber")).isFalse();
        assertThat(order.has("Salesperson")).isFalse();
        assertThat(order.path("OrderNumber").asText()).isEqualTo("SO-00000001");
        assertThat(order.path("Tax").path("Guid").asText()).isEqualTo("00000000-0000-0000-0000-000000000000");
    }

    @Test
    void foreignAmountsAreShownInBaseCurrencyToo() throws Exception {
        ObjectNode body = Orders.body("Placed");
        body.putObject("Customer").put("CustomerCode", "MERIDIAN");
        body.putObject("Currency").put("CurrencyCode", "USD");
        body.put("ExchangeRate", new BigDecimal("0.6"));
        JsonNode order = post(body);
        assertThat(order.path("BCTotal").decimalValue()).isEqualByComparingTo("91.617");
        // After discount: 12.00 less 10 % is 10.80, divided by 0.6.
        assertThat(order.path("SalesOrderLines").get(1).path("BCUnitPrice").decimalValue())
                .isEqualByComparingTo("18.0000");
        assertThat(order.path("Currency").path("CurrencyCode").asText()).isEqualTo("USD");
    }

    @Test
    void chargesHaveNoProductAndNoNumber() throws Exception {
        ObjectNode body = Orders.body("Placed");
        ObjectNode charge = body.withArrayProperty("SalesOrderLines").addObject();
        charge.put("LineType", "Charge").put("UnitPrice", new BigDecimal("10")).put("LineTotal", 10);
        charge.put("LineTax", new BigDecimal("1.5")).putObject("Product").put("ProductDescription", "Freight");
        body.put("SubTotal", new BigDecimal("57.80")).put("TaxTotal", new BigDecimal("8.67"));
        body.put("Total", new BigDecimal("66.47"));
        Caller.Reply reply = caller.unleashed("POST", "/SalesOrders", body.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.text())
                .contains("{\"LineNumber\":0,\"LineType\":\"Charge\",\"Product\":{\"Guid\":"
                        + "\"00000000-0000-0000-0000-000000000000\",\"ProductCode\":null,"
                        + "\"ProductDescription\":\"Freight\"},\"DueDate\":null,\"OrderQuantity\":1,"
                        + "\"UnitPrice\":10.00,\"DiscountRate\":0,\"LineTotal\":10.00,");
    }

    @Test
    void secondPostToAGuidIsRefusedUnlessItMayUpdate() throws Exception {
        String path = "/SalesOrders/" + Orders.GUID;
        String body = Orders.body("Parked").toString();
        assertThat(caller.unleashed("POST", path, body).status()).isEqualTo(201);
        Caller.Reply again = caller.unleashed("POST", path, body);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("Items").get(0).path("Field").asText()).isEqualTo("Guid");
        try (Sandbox lenient =
                Sandbox.builder().existingGuid(ExistingGuid.UPSERT).inProcess()) {
            Caller direct = Caller.inProcess(lenient);
            assertThat(direct.unleashed("POST", path, body).status()).isEqualTo(201);
            String changed = Orders.body("Parked").put("CustomerRef", "second").toString();
            assertThat(direct.unleashed("POST", path, changed).status()).isEqualTo(201);
            assertThat(lenient.unleashed().salesOrders()).hasSize(1);
            assertThat(lenient.unleashed()
                            .salesOrder(Orders.GUID)
                            .orElseThrow()
                            .path("CustomerRef")
                            .asText())
                    .isEqualTo("second");
        }
    }

    @Test
    void guidOfPathAndBodyMustBeTheSame() throws Exception {
        ObjectNode body = Orders.body("Parked").put("Guid", "11111111-2222-4333-8444-555555555555");
        assertThat(caller.unleashed("POST", "/SalesOrders/" + Orders.GUID, body.toString())
                        .status())
                .isEqualTo(400);
        assertThat(post(body).path("Guid").asText()).isEqualTo("11111111-2222-4333-8444-555555555555");
    }

    @Test
    void linesWithoutANumberGetAFreeOne() throws Exception {
        ObjectNode body = Orders.body("Parked");
        Orders.line(body, 0).remove("LineNumber");
        Orders.line(body, 1).put("LineNumber", 1);
        JsonNode lines = post(body).path("SalesOrderLines");
        assertThat(lines.get(0).path("LineNumber").asInt()).isEqualTo(2);
        assertThat(lines.get(1).path("LineNumber").asInt()).isEqualTo(1);
    }

    @Test
    void guidsMustBeGuids() throws Exception {
        ObjectNode body = Orders.body("Parked").put("Guid", "order-1");
        assertThat(caller.unleashed("POST", "/SalesOrders", body.toString()).status())
                .isEqualTo(400);
        body.remove("Guid");
        Orders.line(body, 1).put("Guid", "line-1");
        assertThat(caller.unleashed("POST", "/SalesOrders", body.toString()).text())
                .contains("SalesOrderLines[1].Guid", "line-1");
    }

    @Test
    void quantityAndDiscountOfAChargeAreIgnored() throws Exception {
        ObjectNode body = Orders.body("Parked");
        body.putObject("Tax").put("TaxCode", "NONE");
        ObjectNode charge = body.putArray("SalesOrderLines").addObject();
        charge.put("LineType", "Charge")
                .put("LineNumber", 0)
                .put("OrderQuantity", 3)
                .put("DiscountRate", 0.5);
        charge.put("UnitPrice", new BigDecimal("10")).put("LineTotal", 10).put("LineTax", 0);
        charge.putObject("Product").put("ProductDescription", "Freight");
        body.put("SubTotal", 10).put("TaxTotal", 0).put("Total", 10);
        JsonNode order = post(body);
        assertThat(order.path("SalesOrderLines").get(0).path("OrderQuantity").asInt())
                .isEqualTo(1);
        // Nothing to ship: completing it makes no shipment.
        sandbox.unleashed().completeSalesOrder(order.path("Guid").asText());
        assertThat(sandbox.unleashed().salesShipments()).isEmpty();
    }

    @Test
    void orderNumberMustBeFree() throws Exception {
        post(Orders.body("Parked").put("OrderNumber", "SHOP-1"));
        Caller.Reply reply = caller.unleashed(
                "POST",
                "/SalesOrders",
                Orders.body("Parked").put("OrderNumber", "SHOP-1").toString());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Items").get(0).path("Description").asText())
                .contains("SHOP-1", "in use");
    }

    @Test
    void putReplacesTheWholeOrderAndBlanksWhatIsMissing() throws Exception {
        JsonNode created = post("Parked");
        time.advance(Duration.ofMinutes(5));
        ObjectNode body = Orders.body("Placed");
        body.remove("Comments");
        body.remove("SourceId");
        Orders.line(body, 0).set("Guid", created.path("SalesOrderLines").get(0).path("Guid"));
        Orders.line(body, 1).set("Guid", created.path("SalesOrderLines").get(1).path("Guid"));
        String path = "/SalesOrders/" + created.path("Guid").asText();
        Caller.Reply reply = caller.unleashed("PUT", path, body.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode after = caller.unleashed(path).json();
        assertThat(after.path("Comments").isNull()).isTrue();
        assertThat(after.path("SourceId").isNull()).isTrue();
        assertThat(after.path("OrderStatus").asText()).isEqualTo("Placed");
        assertThat(after.path("OrderNumber")).isEqualTo(created.path("OrderNumber"));
        assertThat(after.path("CreatedOn")).isEqualTo(created.path("CreatedOn"));
        assertThat(after.path("LastModifiedOn")).isNotEqualTo(created.path("LastModifiedOn"));
        assertThat(after.path("SalesOrderLines").get(0).path("Guid"))
                .isEqualTo(created.path("SalesOrderLines").get(0).path("Guid"));
    }

    @Test
    void putOfAnAnswerWithIsoDatesIsAccepted() throws Exception {
        ObjectNode answer = (ObjectNode) post("Parked");
        answer.put("OrderDate", "2026-03-01");
        String path = "/SalesOrders/" + answer.path("Guid").asText();
        assertThat(caller.unleashed("PUT", path, answer.toString()).status()).isEqualTo(200);
        ObjectNode foreign = answer.deepCopy();
        Orders.line(foreign, 0).put("Guid", "11111111-2222-4333-8444-555555555555");
        Caller.Reply reply = caller.unleashed("PUT", path, foreign.toString());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("SalesOrderLines[0].Guid");
    }

    @Test
    void completedOrderHasAShipmentAndCannotBeChanged() throws Exception {
        JsonNode order = post("Completed");
        String path = "/SalesOrders/" + order.path("Guid").asText();
        assertThat(order.path("OrderStatus").asText()).isEqualTo("Completed");
        assertThat(order.path("CompletedDate").isNull()).isFalse();
        List<JsonNode> shipments =
                sandbox.unleashed().shipmentsOf(order.path("Guid").asText());
        assertThat(shipments).hasSize(1);
        assertThat(shipments.get(0).path("ShipmentStatus").asText()).isEqualTo("Dispatched");
        assertThat(shipments.get(0).path("TrackingNumber").isNull()).isTrue();
        assertThat(caller.unleashed("PUT", path, order.toString()).status()).isEqualTo(400);
        assertThat(caller.unleashed("DELETE", path, "").status()).isEqualTo(400);
        assertThat(caller.unleashed("POST", path + "/Complete", "").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parked", "Placed", "Backordered"})
    void openOrdersCanBeCompleted(String status) throws Exception {
        String guid = post(status).path("Guid").asText();
        assertThat(caller.unleashed("POST", "/SalesOrders/" + guid + "/Complete", "")
                        .status())
                .isEqualTo(200);
        assertThat(sandbox.unleashed()
                        .salesOrder(guid)
                        .orElseThrow()
                        .path("OrderStatus")
                        .asText())
                .isEqualTo("Completed");
        assertThat(sandbox.unleashed().shipmentsOf(guid)).hasSize(1);
    }

    @Test
    void deletedOrderIsHiddenFromListsButNotGone() throws Exception {
        JsonNode order = post("Placed");
        String path = "/SalesOrders/" + order.path("Guid").asText();
        time.advance(Duration.ofSeconds(1));
        assertThat(caller.unleashed("DELETE", path, "").status()).isEqualTo(204);
        assertThat(numbers("")).isEmpty();
        assertThat(numbers("?orderStatus=Parked,deleted")).containsExactly("SO-00000001");
        assertThat(caller.unleashed(path).json().path("OrderStatus").asText()).isEqualTo("Deleted");
        assertThat(caller.unleashed("PUT", path, order.toString()).status()).isEqualTo(400);
        assertThat(caller.unleashed("POST", path, Orders.body("Parked").toString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void filtersChooseAndNewestComesFirst() throws Exception {
        post(Orders.body("Parked").put("SourceId", "a"));
        time.advance(Duration.ofHours(30));
        post(Orders.body("Placed").put("SourceId", "b").put("OrderDate", "2026-03-03T08:00:00"));
        ObjectNode third = Orders.body("Parked").put("SourceId", "c").put("CustomOrderStatus", "On hold");
        third.putObject("Customer").put("CustomerCode", "GUEST");
        third.putObject("Warehouse").put("WarehouseCode", "SOUTH");
        time.advance(Duration.ofHours(1));
        String customer = post(third).path("Customer").path("Guid").asText();
        sandbox.unleashed().completeSalesOrder("SO-00000001");

        assertThat(numbers("")).containsExactly("SO-00000001", "SO-00000003", "SO-00000002");
        assertThat(numbers("?orderStatus=placed")).containsExactly("SO-00000002");
        assertThat(numbers("?customOrderStatus=On%20hold&orderStatus=Placed")).containsExactly("SO-00000003");
        assertThat(numbers("?customerCode=gue")).containsExactly("SO-00000003");
        assertThat(numbers("?customerId=" + customer)).containsExactly("SO-00000003");
        assertThat(numbers("?warehouseCode=SOUTH")).containsExactly("SO-00000003");
        assertThat(numbers("?startDate=2026-03-02")).containsExactly("SO-00000002");
        assertThat(numbers("?endDate=2026-03-01")).containsExactly("SO-00000001", "SO-00000003");
        assertThat(numbers("?completedAfter=2026-03-03&completedBefore=2026-03-04"))
                .containsExactly("SO-00000001");
        assertThat(numbers("?orderNumber=SO-00000002&orderStatus=Deleted")).containsExactly("SO-00000002");
        assertThat(numbers("?sourceId=b&customerCode=GUEST")).containsExactly("SO-00000002");
        assertThat(numbers("?modifiedSince=2026-03-03T16:00:00")).containsExactly("SO-00000001", "SO-00000003");
        // The very instant is not "since".
        assertThat(numbers("?modifiedSince=2026-03-03T16:30:00.250")).isEmpty();
        assertThat(numbers("?modifiedSince=2026-03-03T16:30:00.249Z")).hasSize(2);
        assertThat(caller.unleashed("/SalesOrders?modifiedSince=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void pagesCoverTheListOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            post("Parked");
        }
        assertThat(numbers("/1?pageSize=2")).containsExactly("SO-00000005", "SO-00000004");
        assertThat(numbers("/2?pageSize=2")).containsExactly("SO-00000003", "SO-00000002");
        assertThat(numbers("/3?pageSize=2")).containsExactly("SO-00000001");
        JsonNode beyond = caller.unleashed("/SalesOrders/4?pageSize=2").json();
        assertThat(beyond.path("Items")).isEmpty();
        assertThat(beyond.path("Pagination").path("NumberOfPages").asInt()).isEqualTo(3);
    }

    @Test
    void unknownGuidIsNotFound() throws Exception {
        assertThat(caller.unleashed("/SalesOrders/" + Orders.GUID).status()).isEqualTo(404);
        assertThat(caller.unleashed("PUT", "/SalesOrders/" + Orders.GUID, "{}").status())
                .isEqualTo(404);
    }

    @Test
    void peopleCanEditAndDelete() throws Exception {
        String guid = post("Completed").path("Guid").asText();
        sandbox.unleashed().editSalesOrder(guid, order -> order.put("CustomerRef", "by hand"));
        assertThat(caller.unleashed("/SalesOrders/" + guid)
                        .json()
                        .path("CustomerRef")
                        .asText())
                .isEqualTo("by hand");
        sandbox.unleashed().deleteSalesOrder(guid);
        assertThat(numbers("")).isEmpty();
        assertThat(sandbox.unleashed().salesOrder("SO-00000001")).isPresent();
    }
}
