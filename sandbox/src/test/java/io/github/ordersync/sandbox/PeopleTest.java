package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Builders, and what people do on both sides. */
class PeopleTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private final Sandbox sandbox = Sandbox.builder().time(time).empty().inProcess();
    private final UnleashedSide unleashed = sandbox.unleashed();
    private final OrderDeskSide orderDesk = sandbox.orderDesk();
    private final Caller caller = Caller.inProcess(sandbox);

    @BeforeEach
    void products() {
        unleashed
                .newProduct("MUG")
                .description("Mug")
                .sellPrice("18.50")
                .stock("MAIN", 10)
                .add();
        unleashed
                .newProduct("TEA")
                .minimumSellPrice("9")
                .barcode("942")
                .group("Pantry")
                .with("Notes", "dry")
                .with("Weight", new BigDecimal("0.2"))
                .add();
        unleashed.newProduct("GIFTWRAP").neverDiminishing().add();
    }

    private BigDecimal onHand(String code) throws Exception {
        for (JsonNode row : caller.unleashed("/StockOnHand").json().path("Items")) {
            if (row.path("ProductCode").asText().equals(code)) {
                return row.path("QtyOnHand").decimalValue();
            }
        }
        throw new AssertionError("no stock of " + code);
    }

    private JsonNode salesOrder(String name) {
        return unleashed.salesOrder(name).orElseThrow();
    }

    @Test
    void productsAreBuilt() throws Exception {
        JsonNode tea = caller.unleashed("/Products?productCode=TEA")
                .json()
                .path("Items")
                .get(0);
        assertThat(tea.path("ProductGroup").path("GroupName").asText()).isEqualTo("Pantry");
        assertThat(tea.path("Weight").decimalValue()).isEqualByComparingTo("0.2");
        unleashed.newProduct("OLD").obsolete().add();
        assertThat(caller.unleashed("/Products?productCode=OLD").json().path("Items"))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unleashed.newProduct("MUG").add())
                .withMessageContaining("already in use");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(
                        () -> unleashed.newProduct("NEW").stock("NOWHERE", 1).add());
    }

    @Test
    void salesOrderIsBuiltWithItsTotals() {
        String guid = unleashed
                .newSalesOrder()
                .guid(Orders.GUID)
                .number("PHONE-1")
                .sourceId("phone")
                .tax("GST15")
                .orderDate(Instant.parse("2026-02-28T00:00:00Z"))
                .line("MUG", "3", "18.50", "0.1")
                .charge("Freight", "7.00")
                .with("Comments", "by phone")
                .add();
        JsonNode order = salesOrder("PHONE-1");
        assertThat(order.path("Guid").asText()).isEqualTo(guid).isEqualTo(Orders.GUID);
        assertThat(order.path("SubTotal").decimalValue()).isEqualByComparingTo("56.95");
        assertThat(order.path("TaxTotal").decimalValue()).isEqualByComparingTo("8.54");
        assertThat(order.path("OrderStatus").asText()).isEqualTo("Placed");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> unleashed.newSalesOrder().line("TEA", "1", "8.50").add())
                .withMessageContaining("MinimumSellPrice");
    }

    @Test
    void goodsLeaveInPartsAndParcels() throws Exception {
        unleashed
                .newSalesOrder()
                .number("A")
                .line("MUG", "5", "18.50")
                .line("TEA", "2", "12")
                .add();
        String first = unleashed
                .newShipment("A")
                .line(1, "2")
                .tracking("T1", "T2")
                .company("Night Rider")
                .dispatchDate(Instant.parse("2026-03-03T00:00:00Z"))
                .add();
        assertThat(unleashed.shipmentsOf("A").get(0).path("TrackingNumber").asText())
                .isEqualTo("T1, T2");
        assertThat(unleashed.shipmentsOf("A").get(0).path("NumberOfPackages").asInt())
                .isEqualTo(2);
        assertThat(salesOrder("A").path("OrderStatus").asText()).isEqualTo("Placed");
        assertThat(onHand("MUG")).isEqualByComparingTo("8");

        String packed = unleashed.newShipment("A").tracking("T3").packedOnly().add();
        assertThat(onHand("MUG")).isEqualByComparingTo("8");
        unleashed.dispatch(packed);
        assertThat(salesOrder("A").path("OrderStatus").asText()).isEqualTo("Completed");
        assertThat(onHand("MUG")).isEqualByComparingTo("5");
        assertThatIllegalStateException().isThrownBy(() -> unleashed.dispatch(packed));
        assertThatIllegalStateException()
                .isThrownBy(() -> unleashed.newShipment("A").add());

        unleashed.deleteShipment(first);
        assertThat(onHand("MUG")).isEqualByComparingTo("7");
        assertThat(unleashed.shipmentsOf("A")).hasSize(1);
    }

    @Test
    void statusIsChangedWhileTheOrderIsOpen() {
        unleashed.newSalesOrder().number("A").line("MUG", "1", "18.50").add();
        unleashed.changeStatus("A", "Backordered");
        assertThat(salesOrder("A").path("OrderStatus").asText()).isEqualTo("Backordered");
        unleashed.changeStatus("A", "On the truck");
        assertThat(salesOrder("A").path("OrderStatus").asText()).isEqualTo("Parked");
        assertThat(salesOrder("A").path("CustomOrderStatus").asText()).isEqualTo("On the truck");
        unleashed.completeSalesOrder("A");
        assertThatIllegalStateException().isThrownBy(() -> unleashed.changeStatus("A", "Parked"));
    }

    @Test
    void stockIsAdjustedByADifference() throws Exception {
        unleashed.adjustStock("MUG", "MAIN", new BigDecimal("-3"), "Broken");
        unleashed.adjustStock("TEA", "MAIN", new BigDecimal("4"), "Found");
        assertThat(onHand("MUG")).isEqualByComparingTo("7");
        assertThat(onHand("TEA")).isEqualByComparingTo("4");
        assertThat(unleashed.rows("StockAdjustments"))
                .extracting(row -> row.path("AdjustmentReason").asText())
                .containsExactly("Broken", "Found");
    }

    @Test
    void orderIsSplit() {
        String id = orderDesk
                .newOrder()
                .sourceId("KC-1")
                .item("MUG", "Mug", "18.50", 3)
                .item("TEA", "Tea", "12", 1)
                .shippingTotal("5")
                .add();
        String part = orderDesk.splitOrder(id, Map.of("MUG", 2));
        JsonNode rest = orderDesk.order(id).orElseThrow();
        JsonNode split = orderDesk.order(part).orElseThrow();
        assertThat(rest.path("order_total").decimalValue()).isEqualByComparingTo("35.50");
        assertThat(split.path("order_total").decimalValue()).isEqualByComparingTo("37.00");
        assertThat(split.path("source_id").asText()).isEqualTo("KC-1-S1");
        assertThat(split.path("source_name")).isEqualTo(rest.path("source_name"));
        assertThat(orderDesk.history(part).get(0).path("note").asText()).contains(id);
        String second = orderDesk.splitOrder(id, Map.of("TEA", 1));
        assertThat(orderDesk.order(second).orElseThrow().path("source_id").asText())
                .isEqualTo("KC-1-S2");
        for (Map<String, Integer> wrong : List.of(Map.of("MUG", 2), Map.of("SOAP", 1), Map.of("MUG", 1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> orderDesk.splitOrder(id, wrong));
        }
    }

    @Test
    void orderIsDuplicatedNotedAndShippedByHand() {
        String id = orderDesk
                .newOrder()
                .sourceId("KC-2")
                .item("MUG", "Mug", "18.50", 1)
                .folder("Closed")
                .add();
        String copy = orderDesk.duplicateOrder(id);
        assertThat(orderDesk.folderOf(copy)).isEqualTo("New");
        assertThat(orderDesk.order(copy).orElseThrow().path("source_id").asText())
                .isEqualTo("KC-2");
        orderDesk.addHistoryNote(copy, "Kim", "Called the customer");
        assertThat(orderDesk.history(copy)).hasSize(2);
        orderDesk.addShipment(copy, "T1", "UPS");
        assertThat(orderDesk.deleteShipment(copy, "T1")).isTrue();
        assertThat(orderDesk.deleteShipment(copy, "T1")).isFalse();
        orderDesk.renameFolder("New", "Inbox");
        assertThat(orderDesk.folderOf(copy)).isEqualTo("Inbox");
    }

    @Test
    void inventoryIsBuiltCountedAndDeleted() {
        int id = orderDesk
                .newInventoryItem("MUG")
                .name("Mug")
                .stock(3)
                .price("18.50")
                .location("MAIN")
                .metadata("print_sku", "M1")
                .variation("Size", "L")
                .with("manufacturer_sku", "K-7")
                .with("cost", new BigDecimal("7.40"))
                .add();
        JsonNode item = orderDesk.inventoryItem("MUG").orElseThrow();
        assertThat(item.path("id").asInt()).isEqualTo(id);
        assertThat(item.path("cost").decimalValue()).isEqualByComparingTo("7.40");
        orderDesk.setStock("MUG", BigDecimal.TEN);
        assertThat(orderDesk.inventoryItem("MUG").orElseThrow().path("stock").decimalValue())
                .isEqualByComparingTo("10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orderDesk.newInventoryItem("MUG").add())
                .withMessageContaining("in use");
        orderDesk.deleteInventoryItem("MUG");
        assertThat(orderDesk.inventoryItems()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> orderDesk.deleteInventoryItem("MUG"));
    }

    @Test
    void membersThatPeopleAddedStayWhenAWriteBringsThemAndAreBlankedWhenNot() throws Exception {
        String guid = unleashed.newSalesOrder().line("MUG", "1", "18.50").add();
        unleashed.editSalesOrder(guid, order -> {
            order.put("Colour", "red");
            ((ObjectNode) order.path("SalesOrderLines").get(0)).put("Shelf", "A7");
        });
        ObjectNode order = (ObjectNode) salesOrder(guid);
        order.remove(List.of("OrderDate", "CreatedOn"));
        order.put("OrderDate", "2026-03-01");
        order.path("SalesOrderLines").forEach(line -> ((ObjectNode) line).remove("DueDate"));
        String path = "/SalesOrders/" + guid;
        time.advance(Duration.ofSeconds(1));
        assertThat(caller.unleashed("PUT", path, order.toString()).status()).isEqualTo(200);
        assertThat(salesOrder(guid).path("Colour").asText()).isEqualTo("red");
        assertThat(salesOrder(guid).path("SalesOrderLines").get(0).path("Shelf").asText())
                .isEqualTo("A7");
        order.remove("Colour");
        assertThat(caller.unleashed("PUT", path, order.toString()).status()).isEqualTo(200);
        assertThat(salesOrder(guid).path("Colour").isNull()).isTrue();

        int id = orderDesk.newInventoryItem("MUG").stock(1).add();
        orderDesk.editInventoryItem("MUG", item -> item.put("colour", "blue"));
        String item = orderDesk.inventoryItem("MUG").orElseThrow().toString();
        assertThat(caller.orderDesk("PUT", "/inventory-items/" + id, item)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("success");
        assertThat(orderDesk.inventoryItem("MUG").orElseThrow().path("colour").asText())
                .isEqualTo("blue");
        String less = item.replace(",\"colour\":\"blue\"", "");
        caller.orderDesk("PUT", "/inventory-items/" + id, less);
        assertThat(orderDesk.inventoryItem("MUG").orElseThrow().path("colour").asText("?"))
                .isEmpty();
    }
}
