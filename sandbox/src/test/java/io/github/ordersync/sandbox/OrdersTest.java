package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of Order Desk: reading, writing, history, items, moving; over real HTTP. */
class OrdersTest {

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

    private String add(String sourceId) {
        return orderDesk
                .newOrder()
                .sourceId(sourceId)
                .item("MUG", "Mug", "18.50", 2)
                .add();
    }

    private JsonNode order(String id) {
        return orderDesk.order(id).orElseThrow();
    }

    private List<String> ids(String query) throws IOException, InterruptedException {
        return caller.orderDesk("/orders" + query).json().path("orders").findValuesAsText("source_id");
    }

    @Test
    void totalsAreComputed() {
        JsonNode order = order(orderDesk
                .newOrder()
                .item("A", "Cup", "5", 2)
                .itemWeight("1.25")
                .shippingTotal("11.17")
                .handlingTotal("0.50")
                .taxTotal("1.20")
                .discount("Sale", "1.70")
                .add());
        assertThat(order.path("product_total").decimalValue()).isEqualByComparingTo("10");
        assertThat(order.path("quantity_total").decimalValue()).isEqualByComparingTo("2");
        assertThat(order.path("weight_total").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(order.path("discount_total").decimalValue()).isEqualByComparingTo("1.70");
        assertThat(order.path("order_total").decimalValue()).isEqualByComparingTo("21.17");
        assertThat(order.path("processor_balance").decimalValue()).isEqualByComparingTo("21.17");
        assertThat(order.path("payment_status").asText()).isEqualTo("Captured");
        assertThat(order.path("source_id")).isEqualTo(order.path("id"));
        assertThat(order.path("date_added").asText()).isEqualTo("2026-03-02 09:30:00");
    }

    @Test
    void orderIsCreatedWithDefaultsAndTheOtherAddress() throws Exception {
        Caller.Reply reply = caller.orderDesk(
                "POST",
                "/orders",
                "{\"shipping\":{\"company\":\"Acme\"},\"cc_number\":\"4242\","
                        + "\"order_items\":[{\"name\":\"Cup\",\"price\":3}],\"unknown\":1}");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode order = reply.json().path("order");
        assertThat(order.path("id").isTextual()).isTrue();
        assertThat(order.path("customer").path("company").asText()).isEqualTo("Acme");
        assertThat(order.path("customer").has("address3")).isFalse();
        assertThat(order.path("cc_number_masked").asText()).isEqualTo("xxxxxxxxxxxx4242");
        assertThat(order.path("order_items").get(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(order.path("source_name").asText()).isEqualTo("Order Desk");
        assertThat(order.has("unknown")).isFalse();
        assertThat(orderDesk.folderOf(order.path("id").asText())).isEqualTo("New");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"order_items\":[],\"shipping\":{\"last_name\":\"X\"}}",
                "{\"order_items\":[{\"name\":\"Cup\"}],\"shipping\":{\"city\":\"Nelson\"}}"
            })
    void refusalsComeWithStatus200(String body) throws Exception {
        Caller.Reply reply = caller.orderDesk("POST", "/orders", body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(orderDesk.orders()).isEmpty();
    }

    @Test
    void sameSourceTwiceIsTakenForADuplicate() throws Exception {
        String body = "{\"source_id\":\"7\",\"source_name\":\"Shop\",\"shipping\":{\"last_name\":\"X\"},"
                + "\"order_items\":[{\"name\":\"Cup\"}]}";
        String id = caller.orderDesk("POST", "/orders", body)
                .json()
                .path("order")
                .path("id")
                .asText();
        Caller.Reply again = caller.orderDesk("POST", "/orders", body);
        assertThat(again.json().path("status").asText()).isEqualTo("error");
        assertThat(again.json().path("message").asText()).contains(id);
    }

    @Test
    void putBlanksWhatIsLeftOutButNotWhatIsReadOnly() throws Exception {
        String id = orderDesk
                .newOrder()
                .sourceId("S1")
                .email("a@mail.example")
                .checkoutData("TaxCode", "GST15")
                .shippingTotal("5")
                .item("MUG", "Mug", "18.50", 2)
                .item("TEA", "Tea", "12", 1)
                .add();
        caller.orderDesk("POST", "/orders/" + id + "/shipments", "{\"tracking_number\":\"T1\"}");
        JsonNode before = order(id);
        time.advance(Duration.ofMinutes(3));
        ObjectNode body = Trees.object().put("email", "b@mail.example").put("order_total", 999);
        ObjectNode kept = body.putArray("order_items").addObject();
        kept.put("id", before.path("order_items").get(0).path("id").asText());
        kept.put("name", "Mug").put("price", 20).put("quantity", 1);
        body.withArrayProperty("order_items").addObject().put("name", "Card").put("price", "4.20");
        Caller.Reply reply = caller.orderDesk("PUT", "/orders/" + id, body.toString());
        assertThat(reply.json().path("status").asText()).isEqualTo("success");

        JsonNode after = order(id);
        assertThat(after.path("email").asText()).isEqualTo("b@mail.example");
        assertThat(after.path("source_id").asText()).isEmpty();
        assertThat(after.path("checkout_data")).isEmpty();
        assertThat(after.path("shipping").path("last_name").asText()).isEmpty();
        assertThat(after.path("shipping_total").decimalValue()).isZero();
        assertThat(after.path("order_total").decimalValue()).isEqualByComparingTo("24.20");
        assertThat(after.path("order_shipments")).hasSize(1);
        assertThat(after.path("date_added")).isEqualTo(before.path("date_added"));
        assertThat(after.path("date_updated").asText()).isEqualTo("2026-03-02 09:33:00");
        assertThat(after.path("folder_id")).isEqualTo(before.path("folder_id"));
        assertThat(after.path("order_items").get(0).path("id"))
                .isEqualTo(before.path("order_items").get(0).path("id"));
        assertThat(after.path("order_items").get(0).path("code").asText()).isEmpty();
        assertThat(after.path("order_items")).hasSize(2);
        assertThat(after.path("order_items").findValuesAsText("name")).containsExactly("Mug", "Card");
    }

    @Test
    void wholeOrderSentBackStaysAsItIs() throws Exception {
        String id = orderDesk
                .newOrder()
                .checkoutData("customer_code", "GUEST")
                .discount("Sale", "1.70")
                .note("Ann", "call first")
                .item("MUG", "Mug", "18", 2)
                .itemMetadata("LineTax", "1")
                .add();
        JsonNode before = order(id);
        String sent = caller.orderDesk("/orders/" + id).json().path("order").toString();
        assertThat(caller.orderDesk("PUT", "/orders/" + id, sent).status()).isEqualTo(200);
        assertThat(order(id)).isEqualTo(before);
    }

    @Test
    void listChoosesOrdersAndPages() throws Exception {
        String first = add("A1");
        time.advance(Duration.ofHours(2));
        String second = orderDesk
                .newOrder()
                .sourceId("A2")
                .sourceName("Other shop")
                .email("Ann@mail.example")
                .shipping("Ann", "Lee")
                .item("MUG", "Mug", "1", 1)
                .folder("Prepared")
                .add();
        time.advance(Duration.ofHours(2));
        add("A3");
        String prepared = order(second).path("folder_id").asText();
        String fresh = order(first).path("folder_id").asText();

        JsonNode all = caller.orderDesk("/orders").json();
        assertThat(all.path("total_records").isInt()).isTrue();
        assertThat(all.path("limit").asInt()).isEqualTo(50);
        assertThat(all.path("orders").findValuesAsText("source_id")).containsExactly("A3", "A2", "A1");
        assertThat(ids("?order=ASC")).containsExactly("A1", "A2", "A3");
        assertThat(ids("?order_by=source_id&order=ASC&limit=2&offset=1")).containsExactly("A2", "A3");
        assertThat(ids("?folder_id=" + prepared)).containsExactly("A2");
        assertThat(ids("?folder_id=" + prepared + "," + fresh)).hasSize(3);
        assertThat(ids("?folder_name=Prepared")).containsExactly("A2");
        assertThat(ids("?source_id=A1")).containsExactly("A1");
        assertThat(ids("?source_name=Other%20shop")).containsExactly("A2");
        assertThat(ids("?email=ann@mail.example")).containsExactly("A2");
        assertThat(ids("?shipping_first_name=Ann&customer_last_name=Lee")).containsExactly("A2");
        assertThat(ids("?search_start_date=2026-03-02%2010:00:00&search_end_date=2026-03-02%2011:30:00"))
                .containsExactly("A2");
        assertThat(ids("?search_end_date=2026-03-02")).isEmpty();
        orderDesk.moveOrder(first, "Closed");
        assertThat(ids("?modified_start_date=2026-03-02%2013:30:00")).containsExactly("A3", "A1");
        assertThat(caller.orderDesk("/orders?limit=501").status()).isEqualTo(400);
        assertThat(caller.orderDesk("/orders?search_start_date=2026-02-31").status())
                .isEqualTo(400);
    }

    @Test
    void historyIsAddedAndShownOnRequest() throws Exception {
        String id = add("H1");
        String before = order(id).path("date_updated").asText();
        time.advance(Duration.ofMinutes(1));
        Caller.Reply reply = caller.orderDesk(
                "POST", "/orders/" + id + "/order-history", "{\"note\":\"Sent / done\",\"source_name\":\"SDK\"}");
        assertThat(reply.json().path("total_records").asInt()).isEqualTo(1);
        JsonNode note = reply.json().path("order").path("order_history").get(0);
        assertThat(note.toString())
                .isEqualTo("{\"source_name\":\"SDK\",\"note\":\"Sent / done\",\"date_added\":\"2026-03-02 09:31:00\"}");
        assertThat(order(id).path("date_updated").asText()).isEqualTo(before);
        assertThat(caller.orderDesk("/orders").json().path("orders").get(0).has("order_history"))
                .isFalse();
        assertThat(caller.orderDesk("/orders?get_order_history=1")
                        .json()
                        .path("orders")
                        .get(0)
                        .path("order_history"))
                .hasSize(1);
        assertThat(orderDesk.history(id)).containsExactly(note);
        assertThat(caller.orderDesk("POST", "/orders/" + id + "/order-history", "{}")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void itemsAreChangedOneByOneAndTotalsFollow() throws Exception {
        String id = add("I1");
        String items = "/orders/" + id + "/order-items";
        assertThat(caller.orderDesk("POST", items, "{\"name\":\"Tea\",\"price\":12.99,\"code\":\"TEA\"}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("Order Item Added");
        assertThat(order(id).path("order_total").decimalValue()).isEqualByComparingTo("49.99");
        JsonNode list = caller.orderDesk(items).json();
        assertThat(list.path("total_records").asInt()).isEqualTo(2);
        String item = items + "/" + list.path("order_items").get(1).path("id").asText();
        assertThat(caller.orderDesk(item).json().path("order_item").path("code").asText())
                .isEqualTo("TEA");
        caller.orderDesk("PUT", item, "{\"name\":\"Tea\",\"price\":1,\"quantity\":3}");
        assertThat(order(id).path("order_total").decimalValue()).isEqualByComparingTo("40");
        caller.orderDesk("DELETE", item, "");
        assertThat(order(id).path("order_total").decimalValue()).isEqualByComparingTo("37");
        assertThat(caller.orderDesk(item).status()).isEqualTo(404);
    }

    @Test
    void ordersMoveByFolderNameOrIdAndHistorySaysSo() throws Exception {
        String one = add("M1");
        String two = add("M2");
        int fresh = order(one).path("folder_id").asInt();
        time.advance(Duration.ofMinutes(1));
        Caller.Reply reply = caller.orderDesk(
                "POST",
                "/move-orders",
                "{\"order_id_list\":[" + one + ",\"" + two + "\"],\"destination_folder_name\":\"Prepared\"}");
        assertThat(reply.json().path("message").asText()).isEqualTo("2 Orders Moved");
        assertThat(reply.json().path("results").get(0).toString())
                .isEqualTo("{\"order_id\":" + one + ",\"message\":\"Order Moved to Prepared Folder\","
                        + "\"original_folder_id\":" + fresh + "}");
        assertThat(orderDesk.folderOf(two)).isEqualTo("Prepared");
        assertThat(order(one).path("date_updated").asText()).isEqualTo("2026-03-02 09:31:00");
        assertThat(orderDesk.history(one)).hasSize(1);

        Caller.Reply again = caller.orderDesk(
                "POST",
                "/move-orders",
                "{\"order_id_list\":[" + one + ",99],\"destination_folder_id\":"
                        + order(one).path("folder_id").asInt() + "}");
        assertThat(again.json().path("message").asText()).isEqualTo("0 Orders Moved");
        assertThat(again.json().path("results").get(1).path("message").asText()).isEqualTo("Order Not Found");
        assertThat(orderDesk.history(one)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"order_id_list\":[1]}|Exactly one",
                "{\"order_id_list\":[1],\"destination_folder_id\":21654,\"destination_folder_name\":\"New\"}|Exactly one",
                "{\"order_id_list\":[1],\"destination_folder_name\":\"prepared\"}|Folder Not Found: prepared",
                "{\"order_id_list\":[1],\"destination_folder_id\":5}|Folder Not Found: 5",
                "{\"destination_folder_name\":\"New\"}|order_id_list"
            })
    void badMovesAreRefused(String body, String words) throws Exception {
        Caller.Reply reply = caller.orderDesk("POST", "/move-orders", body);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(reply.json().path("message").asText()).contains(words);
    }

    @Test
    void deletedOrderIsGone() throws Exception {
        String id = add("D1");
        assertThat(caller.orderDesk("DELETE", "/orders/" + id, "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("success");
        assertThat(caller.orderDesk("/orders/" + id).status()).isEqualTo(404);
        assertThat(orderDesk.order(id)).isEmpty();
    }

    @Test
    void peopleEditAndDelete() {
        String id = add("P1");
        time.advance(Duration.ofMinutes(1));
        orderDesk.editOrder(id, order -> order.put("shipping_total", 3));
        assertThat(order(id).path("order_total").decimalValue()).isEqualByComparingTo("40");
        assertThat(order(id).path("date_updated").asText()).isEqualTo("2026-03-02 09:31:00");
        orderDesk.addFolder("On hold");
        orderDesk.moveOrder(id, "On hold");
        assertThat(orderDesk.folderOf(id)).isEqualTo("On hold");
        orderDesk.deleteOrder(id);
        assertThat(orderDesk.orders()).isEmpty();
    }
}
