package io.github.ordersync.orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.PaymentStatus;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.orderdesk.model.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDeskJsonTest {

    private static final String ORDER = """
            {
              "id": "7001", "source_id": "SHOP-1", "source_name": "Shopify", "email": "ann@example.org",
              "quantity_total": 3, "order_total": 61.10, "discount_total": 0, "cc_number_masked": "xxxxxxxxxxxx1881",
              "payment_status": "Captured", "email_count": "2", "folder_id": 44,
              "date_added": "2026-02-28 23:59:59", "date_updated": "2026-03-01 00:00:00",
              "shipping": {"first_name": "Ann", "address1": "1 Kauri Rd", "address4": "", "country": "NZ"},
              "customer": {"last_name": "Lee", "country": "New Zealand"},
              "return_address": {"title": "Depot", "city": "Nelson"},
              "checkout_data": {"TaxRate": 15, "Gift Message": "Enjoy"},
              "order_metadata": {"nested": {"deep": [1, 2.50]}},
              "discount_list": [{"name": "Club", "code": "C5", "amount": "5.00"}],
              "order_notes": [{"date_added": "2026-02-28 10:00:00", "username": "Pat", "content": "Call first"}],
              "order_items": [{"id": "81", "name": "Mug", "price": "12.50", "quantity": 2, "weight": 0.4, "code": "MUG",
                "delivery_type": "ship", "variation_list": {"Colour": "Red"}, "metadata": {"LineTax": 3.75}}],
              "order_shipments": [{"id": "9", "order_id": "7001", "tracking_number": "TRACK1", "weight": "1.20", "cost": "",
                "order_items": "", "date_shipped": "2026-03-02", "date_added": "2026-03-02 01:02:03"}],
              "order_history": [{"source_name": "API", "note": "Seen", "date_added": "2026-03-02 01:02:04"}]
            }
            """;

    private static final String INVENTORY_ITEM = """
            {"id": 501, "name": "Mug", "code": "MUG", "price": 12.5, "cost": 4, "weight": 0.4, "stock": 7, "location": "",
             "manufacturer_sku": null, "update_source": "Manual", "variation_list": {"Colour": "Red"}, "metadata": {"a": "b"},
             "date_added": "2026-01-01 00:00:00", "date_updated": "2026-01-02 00:00:00"}
            """;

    @Test
    void anOrderIsReadWhole() {
        Order order = JsonTrees.toModel(JsonTrees.parse(ORDER), Order.class);

        assertThat(order.sourceId()).contains("SHOP-1");
        assertThat(order.folderId()).contains("44");
        assertThat(order.orderTotal()).contains(new BigDecimal("61.10"));
        assertThat(order.emailCount()).contains(BigDecimal.valueOf(2));
        assertThat(order.paymentStatus()).contains(PaymentStatus.CAPTURED);
        assertThat(order.dateAdded()).contains(Instant.parse("2026-02-28T23:59:59Z"));
        assertThat(order.shipping().flatMap(Address::address1)).contains("1 Kauri Rd");
        assertThat(order.checkoutData()).containsEntry("TaxRate", JsonValue.parse("15"));
        assertThat(order.orderMetadata()).containsEntry("nested", JsonValue.parse("{\"deep\":[1,2.50]}"));
        assertThat(order.discountList().get(0).amount()).contains(new BigDecimal("5.00"));
        OrderItem item = order.orderItems().get(0);
        assertThat(item.price()).contains(new BigDecimal("12.50"));
        assertThat(item.variationList()).containsEntry("Colour", JsonValue.of("Red"));
        Shipment shipment = order.orderShipments().get(0);
        assertThat(shipment.dateShipped()).contains(LocalDate.of(2026, 3, 2));
        assertThat(shipment.cost()).isEmpty();
        assertThat(order.orderHistory().get(0).note()).contains("Seen");
        assertThat(JsonTrees.differences(JsonTrees.parse(ORDER), JsonTrees.toJson(order)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"text\"",
                "\"\"",
                "0",
                "1.10",
                "true",
                "[]",
                "[1,null,{\"a\":null}]",
                "{}",
                "{\"b\":1.50}"
            })
    void anUnknownMemberOfAnyKindComesBackFromEveryLevel(String json) {
        for (Map.Entry<String, Class<?>> payload : Map.of(
                        ORDER, Order.class, INVENTORY_ITEM, (Class<?>) InventoryItem.class)
                .entrySet()) {
            JsonNode before = JsonTrees.parse(payload.getKey());
            int places = plant(before, JsonTrees.parse(json));

            JsonNode after = JsonTrees.toJson(JsonTrees.toModel(before, payload.getValue()));

            assertThat(JsonTrees.differences(before, after)).isEmpty();
            assertThat(after.findValues("planted")).hasSize(places).containsOnly(JsonTrees.parse(json));
        }
    }

    /** Adds the member to every object, the free maps included. */
    private static int plant(JsonNode node, JsonNode planted) {
        int places = 0;
        for (JsonNode child : node) {
            places += plant(child, planted);
        }
        if (node instanceof ObjectNode object) {
            object.set("planted", planted);
            places++;
        }
        return places;
    }

    /** Each known member, one at a time, in a form that says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void aKnownMemberThatSaysNothingIsEmptyAndComesBackAsItWas(String nothing) {
        for (Map.Entry<String, Class<?>> payload : Map.of(
                        ORDER, Order.class, INVENTORY_ITEM, (Class<?>) InventoryItem.class)
                .entrySet()) {
            JsonNode whole = JsonTrees.parse(payload.getKey());
            whole.fieldNames().forEachRemaining(name -> {
                JsonNode before = ((ObjectNode) whole.deepCopy()).set(name, JsonTrees.parse(nothing));

                JsonNode after = JsonTrees.toJson(JsonTrees.toModel(before, payload.getValue()));

                assertThat(after.path(name)).as(name).isEqualTo(JsonTrees.parse(nothing));
                assertThat(JsonTrees.differences(before, after)).isEmpty();
            });
        }
    }

    @Test
    void aValueThatIsSetWinsOverWhatWasKept() {
        Order read = JsonTrees.toModel(
                JsonTrees.parse(
                        "{\"id\":\"1\",\"shipping\":[],\"checkout_data\":[],\"date_added\":\"0000-00-00 00:00:00\"}"),
                Order.class);

        Order changed = read.toBuilder()
                .shipping(Address.builder().city("Nelson").build())
                .putCheckoutData("k", JsonValue.of("v"))
                .dateAdded(Instant.parse("2026-01-02T03:04:05.678Z"))
                .build();

        assertThat(read.dateAdded()).isEmpty();
        assertThat(read.shipping()).isEmpty();
        assertThat(JsonTrees.toJson(read).path("date_added").asText()).isEqualTo("0000-00-00 00:00:00");
        assertThat(JsonTrees.toJson(changed)).isEqualTo(JsonTrees.parse("""
                {"id":"1","date_added":"2026-01-02 03:04:05","shipping":{"city":"Nelson"},"checkout_data":{"k":"v"}}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-00-00 00:00:00", "2026-02-30 00:00:00", "2026-01-01", "yesterday", "2026-01-01T00:00:00Z"})
    void aDateThatIsNotUnderstoodIsEmptyAndKept(String text) {
        JsonNode before = JsonTrees.parse("{\"date_updated\":\"" + text + "\"}");

        InventoryItem item = JsonTrees.toModel(before, InventoryItem.class);

        assertThat(item.dateUpdated()).isEmpty();
        assertThat(JsonTrees.toJson(item)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "20260101", "1.5", "false", "[1]", "{\"a\":1}"})
    void anythingElseInThePlaceOfADateIsKept(String json) {
        JsonNode before = JsonTrees.parse("{\"date_added\":" + json + ",\"date_shipped\":" + json + ",\"id\":\"1\"}");

        Shipment shipment = JsonTrees.toModel(before, Shipment.class);

        assertThat(shipment.id()).contains("1");
        assertThat(JsonTrees.toJson(shipment)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"\"1.70\", 1.70", "\"0\", 0", "10, 10", "\" 3.55 \", 3.55", "-2.5, -2.5", "\"+4\", 4", "1e2, 100"})
    void aNumberMayComeAsText(String json, BigDecimal expected) {
        Shipment shipment = JsonTrees.toModel(JsonTrees.parse("{\"weight\":" + json + "}"), Shipment.class);

        assertThat(shipment.weight().orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.55 lb", "1,200.00", "NaN", "1e999999999", "0x10"})
    void textThatIsNoNumberIsEmptyAndKept(String text) {
        JsonNode before = JsonTrees.parse("{\"weight\":\"" + text + "\"}");

        Shipment shipment = JsonTrees.toModel(before, Shipment.class);

        assertThat(shipment.weight()).isEmpty();
        assertThat(JsonTrees.toJson(shipment)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"'501', '501'", "'\"501\"', '501'", "'\"007\"', '\"007\"'", "'\"A-1\"', '\"A-1\"'", "0, 0"})
    void anInventoryIdIsWrittenAsTheNumberThatItIs(String read, String written) {
        InventoryItem item = JsonTrees.toModel(JsonTrees.parse("{\"id\":" + read + "}"), InventoryItem.class);

        assertThat(JsonTrees.toJson(item).path("id")).isEqualTo(JsonTrees.parse(written));
    }

    @Test
    void aListInPlaceOfAMapKeepsItsValues() {
        OrderItem item = JsonTrees.toModel(JsonTrees.parse("{\"metadata\":[\"a\",\"b\"]}"), OrderItem.class);

        assertThat(item.metadata())
                .containsExactly(Map.entry("0", JsonValue.of("a")), Map.entry("1", JsonValue.of("b")));
    }

    @Test
    void theItemsOfAShipmentMayBeBlankOrAnObject() {
        for (String json : new String[] {"\"\"", "{\"81\":2}", "[]"}) {
            JsonNode before = JsonTrees.parse("{\"order_items\":" + json + "}");

            assertThat(JsonTrees.toJson(JsonTrees.toModel(before, Shipment.class)))
                    .isEqualTo(before);
        }
    }

    @Test
    void anUnknownPaymentStatusIsKept() {
        Order order = JsonTrees.toModel(JsonTrees.parse("{\"payment_status\":\"On Hold\"}"), Order.class);

        assertThat(order.paymentStatus()).contains(PaymentStatus.of("on hold"));
        assertThat(JsonTrees.toJson(order).path("payment_status").asText()).isEqualTo("On Hold");
    }

    @Test
    void aStoreCannotHoldACredential() {
        ObjectNode json = (ObjectNode) JsonTrees.parse("""
                {"id": 11, "name": "Test Store", "api_key": "planted-secret",
                 "settings": {"timezone": "Pacific/Auckland", "api_key": "planted-secret", "smtp_password": "planted-secret",
                   "short_date_format": "", "auto_update_stock_count": 1, "default_checkout_data_fields": []},
                 "folders": {"31": "New", "30": "Prepared"}}
                """);

        Store store = JsonTrees.toModel(json, Store.class);

        assertThat(store.toString() + JsonTrees.toJson(store)).doesNotContain("planted-secret");
        assertThat(store.settings())
                .containsOnlyKeys(
                        "timezone", "short_date_format", "auto_update_stock_count", "default_checkout_data_fields");
        assertThat(store.setting("timezone")).contains("Pacific/Auckland");
        assertThat(store.setting("short_date_format")).isEmpty();
        assertThat(store.setting("auto_update_stock_count")).contains("1");
        assertThat(store.folderList())
                .extracting(folder -> folder.id() + " " + folder.name())
                .containsExactly("31 New", "30 Prepared");
        assertThat(store.folderNamed("Prepared").orElseThrow().id()).isEqualTo("30");
        assertThat(store.folderNamed("prepared")).isEmpty();
        assertThat(Store.builder()
                        .putSettings("api_key", JsonValue.of("planted-secret"))
                        .build()
                        .settings())
                .isEmpty();
    }

    @Test
    void theMapsOfANewStoreMayBeEmptyLists() {
        ArrayNode empty = (ArrayNode) JsonTrees.parse("[]");
        ObjectNode json = (ObjectNode) JsonTrees.parse("{\"id\":\"11\"}");

        Store store = JsonTrees.toModel(json.<ObjectNode>set("settings", empty).set("folders", empty), Store.class);

        assertThat(store.folderList()).isEmpty();
        assertThat(store.settings()).isEmpty();
    }
}
