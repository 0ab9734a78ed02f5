package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options in the query of a write, and lines that are deleted under paths of their own. */
class SalesOrderOptionsTest {

    private final Sandbox sandbox =
            Sandbox.builder().time(new SimulatedClock(Orders.START)).inProcess();
    private final Caller caller = Caller.inProcess(sandbox);

    private JsonNode post(String options, ObjectNode body) throws Exception {
        Caller.Reply reply = caller.unleashed("POST", "/SalesOrders/" + Orders.GUID + options, body.toString());
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    @Test
    void amountsWithTaxAreRecalculated() throws Exception {
        JsonNode order = post("?taxInclusive=true&sendAccountingJournalOnly=true", Orders.body("Parked"));

        JsonNode mugs = order.path("SalesOrderLines").get(0);
        // 18.50 / 1.15
        assertThat(mugs.path("UnitPrice").decimalValue()).isEqualByComparingTo("16.0870");
        assertThat(mugs.path("LineTotal").decimalValue()).isEqualByComparingTo("32.17");
        assertThat(mugs.path("LineTax").decimalValue()).isEqualByComparingTo("4.83");
        assertThat(order.path("SubTotal").decimalValue()).isEqualByComparingTo("41.56");
        assertThat(order.path("Total").decimalValue()).isEqualByComparingTo("47.80");
        assertThat(order.path("SendAccountingJournalOnly").asBoolean()).isTrue();
    }

    @Test
    void addressIsSavedOnce() throws Exception {
        ObjectNode body = Orders.body("Parked").put("DeliveryName", "Depot").put("DeliveryCity", "Nelson");
        post("?saveAddress=true", body);
        assertThat(caller.unleashed("PUT", "/SalesOrders/" + Orders.GUID + "?saveAddress=true", body.toString())
                        .status())
                .isEqualTo(200);

        assertThat(caller.unleashed("/CustomerDeliveryAddresses?customerCode=HARBOUR")
                        .json()
                        .path("Items"))
                .extracting(address -> address.path("AddressName").asText())
                .containsExactlyInAnyOrder("Kitchen door", "Depot");
    }

    @Test
    void orderLineIsDeletedByItsGuidAlone() throws Exception {
        JsonNode lines = post("", Orders.body("Parked")).path("SalesOrderLines");
        String first = "/SalesOrders/Lines/" + lines.get(0).path("Guid").asText();
        String second = "/SalesOrders/Lines/" + lines.get(1).path("Guid").asText();

        assertThat(caller.unleashed("DELETE", first, "").status()).isEqualTo(204);
        assertThat(caller.unleashed("DELETE", first, "").status()).isEqualTo(404);
        assertThat(caller.unleashed("DELETE", second, "").status())
                .as("the last one")
                .isEqualTo(400);
        JsonNode order = caller.unleashed("/SalesOrders/" + Orders.GUID).json();
        assertThat(order.path("SalesOrderLines")).hasSize(1);
        assertThat(order.path("Total").decimalValue()).isEqualByComparingTo("12.42");
    }

    @Test
    void shipmentLineIsDeletedUntilItIsDispatched() throws Exception {
        post("", Orders.body("Placed"));
        JsonNode lines = caller.unleashed("POST", "/SalesShipments", """
                        {"OrderNumber":"SO-00000001","ShipmentStatus":"Packed","SalesShipmentLines":[
                        {"Product":{"ProductCode":"MUG"},"ShipmentQty":1},
                        {"Product":{"ProductCode":"TEA"},"ShipmentQty":1}]}""").json().path("SalesShipmentLines");
        String path = "/SalesShipments/Lines/";

        assertThat(caller.unleashed("DELETE", path + lines.get(1).path("Guid").asText(), "")
                        .status())
                .isEqualTo(204);
        assertThat(caller.unleashed("DELETE", path + lines.get(0).path("Guid").asText(), "")
                        .status())
                .as("the last one")
                .isEqualTo(400);
        sandbox.unleashed().shipPart("SO-00000001", "T1", "", Map.of(1, BigDecimal.ONE));
        String dispatched = sandbox.unleashed()
                .salesShipments()
                .get(1)
                .path("SalesShipmentLines")
                .get(0)
                .path("Guid")
                .asText();
        assertThat(caller.unleashed("DELETE", path + dispatched, "").status()).isEqualTo(400);
        assertThat(caller.unleashed("DELETE", path + Orders.GUID, "").status()).isEqualTo(404);
    }
}
