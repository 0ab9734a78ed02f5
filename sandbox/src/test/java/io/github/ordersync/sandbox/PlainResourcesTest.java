package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources that are described, not programmed. */
class PlainResourcesTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private final Sandbox sandbox = Sandbox.builder().time(time).inProcess();
    private final UnleashedSide unleashed = sandbox.unleashed();
    private final Caller caller = Caller.inProcess(sandbox);

    private JsonNode first(String list) throws IOException, InterruptedException {
        return caller.unleashed(list).json().path("Items").get(0);
    }

    private List<String> values(String list, String member) throws IOException, InterruptedException {
        List<String> values = new ArrayList<>();
        caller.unleashed(list)
                .json()
                .path("Items")
                .forEach(row -> values.add(row.path(member).asText()));
        return values;
    }

    private BigDecimal onHand(String product, String warehouse) throws IOException, InterruptedException {
        for (JsonNode row : caller.unleashed("/StockOnHand?warehouseCode=" + warehouse)
                .json()
                .path("Items")) {
            if (row.path("ProductCode").asText().equals(product)) {
                return row.path("QtyOnHand").decimalValue();
            }
        }
        throw new AssertionError("no stock of " + product);
    }

    private int status(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return caller.unleashed(method, path, body.isEmpty() ? "" : body.toString())
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        "/PurchaseOrders?supplierCode=KILN, 1",
        "/PurchaseOrders?supplierCode=OTHER, 0",
        "'/PurchaseOrders?orderStatus=Parked,Placed', 1",
        "/PurchaseOrders?orderStatus=Complete, 0",
        "/PurchaseOrders?orderNumber=po-00000001&supplierCode=OTHER, 1",
        "/PurchaseOrders?startDate=2026-01-12&endDate=2026-01-12, 1",
        "/PurchaseOrders?startDate=2026-01-13, 0",
        "/PurchaseOrders?modifiedSince=2026-03-02T09:30:00.250, 0",
        "/StockAdjustments?productCode=SPOON, 1",
        "/StockAdjustments?productCode=MUG, 0",
        "/StockAdjustments?adjustmentDate=2026-01-05, 1",
        "/BatchNumbers?productCode=HONEY, 1",
        "/BatchNumbers?available=false&warehouseCode=SOUTH, 0",
        "/CustomerDeliveryAddresses?customerCode=HARB, 1",
        "/ProductPrices?productCode=MUG, 1",
        "/Currencies?inUse=true, 3",
        "/Currencies?inUse=false, 1",
        "/Products?excludeAssembled=true&productCode=MUG, 1",
        "/Products?smart=true&productCode=LANTERN, 0",
        "/Customers?stopCredit=true, 0",
        "/SalesQuotes?quoteStatus=Draft, 1"
    })
    void filtersChooseRows(String list, int rows) throws Exception {
        assertThat(caller.unleashed(list).json().path("Items")).hasSize(rows);
    }

    @Test
    void documentGoesThroughItsLife() throws Exception {
        JsonNode listed = first("/PurchaseOrders");
        String path = "/PurchaseOrders/" + listed.path("Guid").asText();
        assertThat(listed.path("PurchaseOrderLines")).isEmpty();
        assertThat(first("/PurchaseOrders?brief=false").path("PurchaseOrderLines"))
                .hasSize(2);
        JsonNode order = caller.unleashed(path).json();
        assertThat(order.path("OrderNumber").asText()).isEqualTo("PO-00000001");
        assertThat(order.path("Supplier").path("SupplierName").asText()).isEqualTo("Kiln & Wheel Potters");
        assertThat(order.path("Total").decimalValue()).isEqualByComparingTo("517.50");

        ObjectNode line = order.path("PurchaseOrderLines").get(1).deepCopy();
        String linePath = path + "/Lines/" + line.path("Guid").asText();
        line.put("OrderQuantity", 10).put("LineTotal", 160).put("LineTax", 24);
        assertThat(status("PUT", linePath, line)).isEqualTo(200);
        assertThat(caller.unleashed(path).json().path("Total").decimalValue()).isEqualByComparingTo("609.50");
        assertThat(status("DELETE", linePath, Trees.object())).isEqualTo(204);
        assertThat(status("DELETE", linePath, Trees.object())).isEqualTo(404);
        line.remove("Guid");
        assertThat(status("POST", path + "/Lines", line)).isEqualTo(201);

        assertThat(status("POST", path + "/Receipt", Trees.object())).isEqualTo(200);
        assertThat(onHand("MUG", "MAIN")).isEqualByComparingTo("170");
        assertThat(onHand("POT", "MAIN")).isEqualByComparingTo("28");
        assertThat(status("POST", path + "/Complete", Trees.object())).isEqualTo(200);
        assertThat(onHand("MUG", "MAIN")).isEqualByComparingTo("170");
        assertThat(status("PUT", path, order)).isEqualTo(400);
        assertThat(status("DELETE", path, Trees.object())).isEqualTo(400);
        assertThat(values("/PurchaseOrders?orderStatus=Complete", "OrderNumber"))
                .containsExactly("PO-00000001");
    }

    @Test
    void deletedDocumentIsShownOnDemandOnly() throws Exception {
        String path = "/CreditNotes/" + first("/CreditNotes").path("Guid").asText();
        assertThat(status("DELETE", path, Trees.object())).isEqualTo(204);
        assertThat(values("/CreditNotes", "Status")).isEmpty();
        assertThat(values("/CreditNotes?creditStatus=Deleted", "Status")).containsExactly("Deleted");
        assertThat(caller.unleashed(path).status()).isEqualTo(200);
    }

    @Test
    void completingMovesStock() throws Exception {
        complete("/CreditNotes");
        assertThat(onHand("MUG", "MAIN")).as("broken ones").isEqualByComparingTo("120");
        assertThat(onHand("TOWEL", "MAIN")).isEqualByComparingTo("91");
        complete("/SupplierReturns");
        assertThat(onHand("MUG", "MAIN")).isEqualByComparingTo("117");
        complete("/Assemblies");
        assertThat(onHand("BOARD", "MAIN")).isEqualByComparingTo("11");
        assertThat(onHand("CARD", "MAIN")).isEqualByComparingTo("498");
        complete("/WarehouseStockTransfers");
        assertThat(onHand("TEA", "MAIN")).isEqualByComparingTo("280");
        assertThat(onHand("TEA", "SOUTH")).isEqualByComparingTo("105");
    }

    private void complete(String list) throws IOException, InterruptedException {
        String path = list + "/" + first(list).path("Guid").asText() + "/Complete";
        assertThat(status("POST", path, Trees.object())).isEqualTo(200);
        assertThat(status("POST", path, Trees.object())).isEqualTo(400);
    }

    @Test
    void completedAdjustmentSetsTheQuantity() throws Exception {
        ObjectNode adjustment = first("/StockAdjustments").deepCopy();
        adjustment.remove(List.of("AdjustmentNumber", "AdjustmentDate"));
        adjustment.put("Guid", Orders.GUID).put("Status", "Completed");
        assertThat(status("POST", "/StockAdjustments/" + Orders.GUID, adjustment))
                .isEqualTo(201);
        assertThat(onHand("SPOON", "MAIN")).isEqualByComparingTo("138");
        assertThat(status("POST", "/StockAdjustments/" + Orders.GUID, adjustment))
                .as("a second one under the same guid")
                .isEqualTo(400);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        Caller.Reply reply = caller.unleashed("POST", "/PurchaseOrders", """
                {"Supplier":{"SupplierCode":"NOBODY"},"Warehouse":{"WarehouseCode":"MAIN"},"OrderStatus":"Sent",
                 "DeliveryDate":"soon","Tax":{"TaxCode":"GST15"},"TaxRate":0.15,"SubTotal":10,"TaxTotal":1.5,"Total":12,
                 "PurchaseOrderLines":[{"Product":{"ProductCode":"MUG"},"OrderQuantity":1,"UnitPrice":10,"LineTotal":9,
                 "LineTax":1.35}]}""");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Items"))
                .extracting(item -> item.path("Field").asText())
                .contains(
                        "Supplier",
                        "DeliveryDate",
                        "OrderStatus",
                        "PurchaseOrderLines[0].LineTotal",
                        "SubTotal",
                        "TaxTotal",
                        "Total");
    }

    @Test
    void wholeObjectIsReplaced() throws Exception {
        JsonNode supplier = first("/Suppliers");
        String path = "/Suppliers/" + supplier.path("Guid").asText();
        time.advance(Duration.ofMinutes(1));
        Caller.Reply reply =
                caller.unleashed("POST", path, "{\"SupplierCode\":\"OTHER\",\"SupplierName\":\"Kiln Ltd\"}");
        assertThat(reply.status()).isEqualTo(201);
        JsonNode now = caller.unleashed(path).json();
        assertThat(now.path("SupplierCode").asText()).isEqualTo("KILN");
        assertThat(now.path("SupplierName").asText()).isEqualTo("Kiln Ltd");
        assertThat(now.path("LeadTimeDays").isNull()).isTrue();
        assertThat(now.path("CreatedOn")).isEqualTo(supplier.path("CreatedOn"));
        assertThat(now.path("LastModifiedOn")).isNotEqualTo(supplier.path("LastModifiedOn"));
    }

    @Test
    void guidsOfTheServiceAreNotTheCallers() throws Exception {
        ObjectNode transfer = first("/WarehouseStockTransfers").deepCopy();
        transfer.remove(List.of("TransferNumber", "OrderDate"));
        transfer.put("Guid", Orders.GUID);
        assertThat(status("POST", "/WarehouseStockTransfers", transfer)).isEqualTo(400);
        transfer.remove("Guid");
        assertThat(status("POST", "/WarehouseStockTransfers", transfer)).isEqualTo(201);
        assertThat(caller.unleashed("/WarehouseStockTransfers/WT-00000002").status())
                .isEqualTo(200);
        assertThat(caller.unleashed("/WarehouseStockTransfers/WT-00000003").status())
                .isEqualTo(404);
    }

    @Test
    void contactsBelongToTheirCustomer() throws Exception {
        String contacts = "/Customers/"
                + values("/Customers?customerCode=HARBOUR", "Guid").get(0) + "/Contacts";
        String others =
                "/Customers/" + values("/Customers?customerCode=KOWHAI", "Guid").get(0) + "/Contacts";
        assertThat(values(contacts, "FirstName")).containsExactly("Mere");
        assertThat(values(others, "FirstName")).isEmpty();
        assertThat(status("POST", contacts, Trees.object().put("PhoneNumber", "1")))
                .isEqualTo(400);
        String mere = "/" + first(contacts).path("Guid").asText();
        assertThat(status("PUT", others + mere, Trees.object().put("FirstName", "M")))
                .isEqualTo(404);
        assertThat(status("PUT", contacts + mere, Trees.object().put("FirstName", "M")))
                .isEqualTo(200);
        assertThat(values(contacts, "FirstName")).containsExactly("M");
        assertThat(status("DELETE", contacts + mere, Trees.object())).isEqualTo(204);
        assertThat(values(contacts, "FirstName")).isEmpty();
    }

    @Test
    void invoiceFollowsFromACompletedOrder() throws Exception {
        assertThat(values("/Invoices", "InvoiceNumber")).isEmpty();
        status("POST", "/SalesOrders/" + Orders.GUID, Orders.body("Completed"));
        JsonNode invoice = first("/Invoices?serialBatch=true");
        assertThat(invoice.path("InvoiceNumber").asText()).isEqualTo("INV-00000001");
        assertThat(invoice.path("InvoiceLines")).hasSize(2);
        assertThat(invoice.path("InvoiceLines").get(0).path("SerialNumbers").isArray())
                .isTrue();
        assertThat(caller.unleashed("/Invoices/" + invoice.path("Guid").asText())
                        .json()
                        .path("Total")
                        .decimalValue())
                .isEqualByComparingTo("54.97");
    }

    @Test
    void webhookKeyIsShownOnce() throws Exception {
        String path = "/webhooks/subscriptions";
        ObjectNode body = Trees.object().put("notificationUrl", "https://example.com/a");
        body.putArray("eventTypes").add("salesorder.updated");
        JsonNode made = caller.unleashed("POST", path, body.toString()).json();
        assertThat(made.path("signatureKey").asText()).isNotEmpty();
        String one = path + "/" + made.path("subscriptionId").asText();
        assertThat(caller.unleashed(one).json().has("signatureKey")).isFalse();
        assertThat(status("PUT", one, body.put("notificationUrl", "https://example.com/b")))
                .isEqualTo(200);
        assertThat(values(path, "notificationUrl")).containsExactly("https://example.com/b");
        assertThat(status("POST", path, body.deepCopy().put("notificationUrl", "http://example.com")))
                .isEqualTo(400);
        for (int i = 2; i <= 5; i++) {
            assertThat(status("POST", path, body)).isEqualTo(201);
        }
        assertThat(status("POST", path, body)).as("a sixth").isEqualTo(400);
        assertThat(status("DELETE", one, Trees.object())).isEqualTo(204);
        assertThat(caller.unleashed(one).status()).isEqualTo(404);
    }

    @Test
    void peopleAddAndEditRows() throws Exception {
        unleashed.add("Accounts", Trees.object().put("AccountCode", "400").put("AccountName", "Freight"));
        unleashed.edit("accounts", "400", account -> account.put("AccountName", "Freight in"));
        assertThat(values("/Accounts", "AccountName")).containsExactly("Sales", "Cost of goods sold", "Freight in");
        assertThat(unleashed.rows("Accounts")).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unleashed.add("Accounts", Trees.object().put("AccountCode", "400")))
                .withMessageContaining("'400' is already in use");
        Assertions.assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> unleashed.rows("Nonsense"))
                .withMessageContaining("/Suppliers");
    }
}
