package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A strict sandbox refuses what is doubtful, by the doubt's id, and nothing else. */
class StrictTest {

    private static final String ORDER = "/SalesOrders/" + Orders.GUID;

    /** A call that relies on a doubt. */
    private interface Doubtful {
        Caller.Reply call(Sandbox sandbox, Caller caller) throws Exception;
    }

    private static Doubtful post(Consumer<ObjectNode> change) {
        return (sandbox, caller) -> {
            ObjectNode body = Orders.body("Parked");
            change.accept(body);
            return caller.unleashed("POST", ORDER, body.toString());
        };
    }

    private static Doubtful get(String list) {
        return (sandbox, caller) -> caller.unleashed(list);
    }

    /** One line in place of the usual two. */
    private static void oneLine(ObjectNode order, String quantity, String price, String discount, String total) {
        order.putObject("Tax").put("TaxCode", "NONE");
        order.remove("SalesOrderLines");
        Orders.line(order, 1, "MUG", quantity, price, discount, total, "0");
        BigDecimal sum = new BigDecimal(total);
        order.put("SubTotal", sum).put("TaxTotal", 0).put("Total", sum);
    }

    private static String order(Sandbox sandbox) {
        return sandbox.orderDesk().orders().get(0).path("id").asText();
    }

    private static ObjectNode read(Sandbox sandbox) {
        return (ObjectNode) sandbox.orderDesk().orders().get(0);
    }

    private static Doubtful put(Consumer<ObjectNode> change) {
        return (sandbox, caller) -> {
            ObjectNode body = read(sandbox);
            change.accept(body);
            return caller.orderDesk("PUT", "/orders/" + order(sandbox), body.toString());
        };
    }

    private static Doubtful shipment(String method, String path, String body) {
        return (sandbox, caller) -> {
            sandbox.orderDesk().addShipment(order(sandbox), "T1", "UPS");
            String id = sandbox.orderDesk()
                    .shipments(order(sandbox))
                    .get(0)
                    .path("id")
                    .asText();
            return caller.orderDesk(
                    method,
                    path.replace("ORDER", order(sandbox)).replace("SHIPMENT", id),
                    body.replace("ORDER", order(sandbox)));
        };
    }

    private static Doubtful move(String folder, String... more) {
        return (sandbox, caller) -> {
            ObjectNode body = Trees.object().put("destination_folder_name", folder);
            body.putArray("order_id_list").add(order(sandbox));
            Arrays.stream(more)
                    .forEach(id -> body.withArrayProperty("order_id_list").add(id));
            return caller.orderDesk("POST", "/move-orders", body.toString());
        };
    }

    private static final Map<Doubt, Doubtful> CALLS = Map.ofEntries(
            Map.entry(Doubt.U_POST_SAME_GUID, (sandbox, caller) -> {
                post(order -> {}).call(sandbox, caller);
                return post(order -> {}).call(sandbox, caller);
            }),
            Map.entry(Doubt.U_ORDER_NUMBER_ON_CREATE, post(order -> order.put("OrderNumber", "MINE-1"))),
            Map.entry(Doubt.U_STATUS_ON_CREATE_PLACED, post(order -> order.put("OrderStatus", "Placed"))),
            Map.entry(Doubt.U_STATUS_ON_CREATE_BACKORDERED, post(order -> order.put("OrderStatus", "Backordered"))),
            Map.entry(Doubt.U_STATUS_ON_CREATE_COMPLETED, post(order -> order.put("OrderStatus", "Completed"))),
            Map.entry(Doubt.U_STATUS_BY_PUT, (sandbox, caller) -> {
                post(order -> {}).call(sandbox, caller);
                return caller.unleashed("PUT", ORDER, Orders.body("Placed").toString());
            }),
            // 37.00 * 0.1500001 is still 5.55.
            Map.entry(
                    Doubt.U_EXPLAINED_RATE,
                    post(order -> Orders.line(order, 0).put("TaxRate", new BigDecimal("0.1500001")))),
            // 1000 * 0.3333 * 0.75 is 249.975, or 250.00 when the price is rounded first.
            Map.entry(Doubt.U_ROUNDING_READING, post(order -> oneLine(order, "1000", "0.3333", "0.25", "249.98"))),
            Map.entry(Doubt.U_ROUNDING_HALF_UP, post(order -> oneLine(order, "1", "0.1250", "0", "0.13"))),
            Map.entry(Doubt.U_NEGATIVE_PRICE, post(order -> oneLine(order, "1", "-2", "0", "-2"))),
            Map.entry(
                    Doubt.U_OPTIONS_IN_QUERY,
                    (sandbox, caller) -> caller.unleashed(
                            "POST",
                            ORDER + "?saveAddress=true",
                            Orders.body("Parked").toString())),
            Map.entry(Doubt.U_SHIPMENT_GUID, (sandbox, caller) -> {
                sandbox.unleashed()
                        .newSalesOrder()
                        .number("A")
                        .line("MUG", "1", "18.50")
                        .add();
                return caller.unleashed("POST", "/SalesShipments", """
                        {"Guid":"%s","OrderNumber":"A","SalesShipmentLines":[
                        {"Product":{"ProductCode":"MUG"},"ShipmentQty":1}]}""".formatted(Orders.GUID));
            }),
            Map.entry(Doubt.U_STOCK_BY_PRODUCT_CODE, get("/StockOnHand?productCode=MUG")),
            Map.entry(Doubt.U_SELL_PRICE_TIERS_PATH, get("/SellPriceTiers")),
            Map.entry(Doubt.U_PAGE_SIZE, get("/SalesOrders?pageSize=501")),
            Map.entry(
                    Doubt.U_UNKNOWN_MEMBER, post(order -> Orders.line(order, 1).put("Colour", "red"))),
            Map.entry(
                    Doubt.O_FILTER_ZONE, (sandbox, caller) -> caller.orderDesk("/orders?search_start_date=2026-03-01")),
            Map.entry(
                    Doubt.O_PUT_DROPS_ITEMS,
                    put(order -> order.withArray("order_items").remove(0))),
            Map.entry(Doubt.O_PUT_CARD, (sandbox, caller) -> {
                sandbox.orderDesk()
                        .editOrder(order(sandbox), order -> order.put("cc_number_masked", "xxxxxxxxxxxx4242"));
                return put(order -> {}).call(sandbox, caller);
            }),
            Map.entry(Doubt.O_MOVE_TWICE, move("New")),
            Map.entry(Doubt.O_MOVE_UNKNOWN_ID, move("Closed", "1")),
            Map.entry(
                    Doubt.O_SHIPMENT_PUT,
                    shipment("PUT", "/orders/ORDER/shipments/SHIPMENT", "{\"tracking_number\":\"T2\"}")),
            Map.entry(
                    Doubt.O_SHIPMENT_SOURCE,
                    shipment("POST", "/orders/ORDER/shipments", "{\"tracking_number\":\"T2\",\"source\":\"Me\"}")),
            Map.entry(
                    Doubt.O_BATCH_SHIPMENTS_BODY,
                    shipment("POST", "/batch-shipments", "[{\"order_id\":\"ORDER\",\"tracking_number\":\"T2\"}]")),
            Map.entry(Doubt.O_INVENTORY_LIMIT, (sandbox, caller) -> caller.orderDesk("/inventory-items?limit=51")),
            Map.entry(Doubt.O_UNKNOWN_MEMBER, put(order -> order.put("currency", "NZD"))));

    private static String answer(Sandbox.Builder builder, Doubt doubt) throws Exception {
        try (Sandbox sandbox = builder.time(new SimulatedClock(Orders.START)).inProcess()) {
            return CALLS.get(doubt).call(sandbox, Caller.inProcess(sandbox)).text();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doubtIsRefusedByItsIdAndByNothingElse(Doubt doubt) throws Exception {
        assertThat(answer(Sandbox.builder().strict(), doubt)).contains("strict").contains("(" + doubt.id() + ")");
        assertThat(answer(Sandbox.builder(), doubt)).doesNotContain("strict");
        assertThat(answer(Sandbox.builder().strict().trust(doubt), doubt)).doesNotContain("strict");
    }

    @Test
    void whatIsInNoDoubtPasses() throws Exception {
        try (Sandbox sandbox = Sandbox.builder()
                .time(new SimulatedClock(Orders.START))
                .strict()
                .inProcess()) {
            Caller caller = Caller.inProcess(sandbox);
            assertThat(caller.unleashed("POST", ORDER, Orders.body("Parked").toString())
                            .status())
                    .isEqualTo(201);
            JsonNode read = caller.unleashed(ORDER).json();
            ObjectNode body = read.deepCopy();
            body.put("OrderDate", "2026-03-01").put("Comments", "changed");
            body.remove("CreatedOn");
            body.path("SalesOrderLines").forEach(line -> ((ObjectNode) line).remove("LastModifiedOn"));
            assertThat(caller.unleashed("PUT", ORDER, body.toString()).status()).isEqualTo(200);
            assertThat(caller.unleashed("POST", ORDER + "/Complete", "").status())
                    .isEqualTo(200);
            assertThat(put(order -> order.put("email", "new@example.com"))
                            .call(sandbox, caller)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("success");
            assertThat(move("Closed")
                            .call(sandbox, caller)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("success");
        }
    }

    @Test
    void peopleAreInNoDoubt() {
        try (Sandbox sandbox = Sandbox.builder().strict().inProcess()) {
            sandbox.unleashed()
                    .newSalesOrder()
                    .number("A")
                    .line("MUG", "1", "18.50")
                    .add();
            assertThat(sandbox.orderDesk().addShipment(order(sandbox), "T1", "UPS"))
                    .isTrue();
        }
    }

    @Test
    void idsAreThoseOfTheirServices() {
        Set<String> ids = Arrays.stream(Doubt.values()).map(Doubt::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSize(Doubt.values().length).allMatch(id -> id.matches("[UO](-[A-Z]+)+"));
        assertThat(Doubt.U_PAGE_SIZE.service()).isEqualTo(Service.UNLEASHED);
        assertThat(Doubt.O_MOVE_TWICE.service()).isEqualTo(Service.ORDER_DESK);
    }
}
