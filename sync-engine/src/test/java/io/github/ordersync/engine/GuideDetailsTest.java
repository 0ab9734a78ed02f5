package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The user's guide, row by row, over HTTP: custom order and item details, each from both places, and their defaults. */
class GuideDetailsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static World world;

    private String inbox;

    /** Where the fields of an order may stand. */
    enum OrderPlace {
        CHECKOUT_DATA,
        ORDER_METADATA;

        OrderBuilder put(OrderBuilder order, String field, String value) {
            return this == CHECKOUT_DATA ? order.checkoutData(field, value) : order.metadata(field, value);
        }
    }

    /** Where the fields of an item may stand. */
    enum ItemPlace {
        ITEM_METADATA,
        VARIATION;

        OrderBuilder put(OrderBuilder order, String field, String value) {
            return this == ITEM_METADATA ? order.itemMetadata(field, value) : order.itemVariation(field, value);
        }
    }

    @BeforeAll
    static void start() {
        world = World.overHttp();
        world.unleashed.addCustomer("HARBOUR", "Harbour Café Ltd", "orders@harbourcafe.example", "NZD");
        world.unleashed.addCustomer("MERIDIAN", "Meridian Home Goods Inc.", "buy@meridianhome.example", "USD");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void folder() {
        inbox = "Inbox " + COUNT.incrementAndGet();
        world.orderDesk.addFolder(inbox);
    }

    private OrderBuilder order() {
        return world.order().folder(inbox);
    }

    /** The sales order as Unleashed keeps it. */
    private JsonNode sent(OrderBuilder order) {
        String id = order.add();
        world.engine(IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .exportFrom(List.of(inbox))
                        .afterImportMoveTo("Prepared")
                        .build())
                .exportOrders();
        return world.salesOrderOf(id);
    }

    private static JsonNode line(JsonNode salesOrder) {
        return salesOrder.path("SalesOrderLines").path(0);
    }

    private static AbstractBigDecimalAssert<?> number(JsonNode value) {
        return assertThat(value.decimalValue());
    }

    @Nested
    @DisplayName("Order Level Details")
    class OrderLevel {
        @ParameterizedTest(name = "guid from {0}: overrides the generated one")
        @EnumSource
        void guid(OrderPlace place) {
            String wanted = place == OrderPlace.CHECKOUT_DATA
                    ? "0f8fad5b-d9cb-469f-a165-70867728950e"
                    : "7c9e6679-7425-40de-944b-e07fc1f90ae7";
            assertThat(sent(place.put(order(), "guid", wanted)).path("Guid").asText())
                    .isEqualTo(wanted);
        }

        @ParameterizedTest(name = "currency from {0}: currency code to use for the order")
        @EnumSource
        void currency(OrderPlace place) {
            OrderBuilder order =
                    order().checkoutData("customer_code", "MERIDIAN").checkoutData("ExchangeRate", "0.6");
            assertThat(sent(place.put(order, "currency", "USD"))
                            .path("Currency")
                            .path("CurrencyCode")
                            .asText())
                    .isEqualTo("USD");
        }

        @ParameterizedTest(name = "customer_guid from {0}: the customer of the order")
        @EnumSource
        void customerGuid(OrderPlace place) {
            String guid = world.unleashed.customers().stream()
                    .filter(customer -> customer.path("CustomerCode").asText().equals("HARBOUR"))
                    .map(customer -> customer.path("Guid").asText())
                    .findFirst()
                    .orElseThrow();
            assertThat(sent(place.put(order(), "customer_guid", guid))
                            .path("Customer")
                            .path("CustomerCode")
                            .asText())
                    .isEqualTo("HARBOUR");
        }

        @ParameterizedTest(name = "customer_code from {0}: the customer of the order")
        @EnumSource
        void customerCode(OrderPlace place) {
            assertThat(sent(place.put(order(), "customer_code", "HARBOUR"))
                            .path("Customer")
                            .path("CustomerCode")
                            .asText())
                    .isEqualTo("HARBOUR");
        }

        @ParameterizedTest(name = "DeliveryInstruction from {0}")
        @EnumSource
        void deliveryInstruction(OrderPlace place) {
            assertThat(sent(place.put(order(), "DeliveryInstruction", "Ring twice / back door"))
                            .path("DeliveryInstruction")
                            .asText())
                    .isEqualTo("Ring twice / back door");
        }

        @ParameterizedTest(name = "ExchangeRate from {0}: for foreign currencies")
        @EnumSource
        void exchangeRate(OrderPlace place) {
            OrderBuilder order =
                    order().checkoutData("customer_code", "MERIDIAN").checkoutData("currency", "USD");
            number(sent(place.put(order, "ExchangeRate", "0.6125")).path("ExchangeRate"))
                    .isEqualByComparingTo("0.6125");
        }

        @ParameterizedTest(name = "OrderStatus from {0}: overrides Completed")
        @EnumSource
        void orderStatus(OrderPlace place) {
            assertThat(sent(place.put(order(), "OrderStatus", "Parked"))
                            .path("OrderStatus")
                            .asText())
                    .isEqualTo("Parked");
        }

        @ParameterizedTest(name = "TaxCode from {0}: the tax code of the order")
        @EnumSource
        void taxCode(OrderPlace place) {
            JsonNode salesOrder = sent(place.put(order(), "TaxCode", "GST15").taxTotal("5.55"));
            assertThat(salesOrder.path("Tax").path("TaxCode").asText()).isEqualTo("GST15");
            number(salesOrder.path("TaxTotal")).isEqualByComparingTo("5.55");
            number(salesOrder.path("Total")).isEqualByComparingTo("42.55");
        }

        @ParameterizedTest(name = "TaxRate from {0}: in place of a TaxCode")
        @EnumSource
        void taxRate(OrderPlace place) {
            JsonNode salesOrder = sent(place.put(order(), "TaxRate", "0.15").taxTotal("5.55"));
            number(salesOrder.path("TaxRate")).isEqualByComparingTo("0.15");
            number(salesOrder.path("TaxTotal")).isEqualByComparingTo("5.55");
        }

        @ParameterizedTest(name = "RequiredDate from {0}")
        @EnumSource
        void requiredDate(OrderPlace place) {
            long day = Instant.parse("2026-04-17T00:00:00Z").toEpochMilli();
            assertThat(sent(place.put(order(), "RequiredDate", "2026-04-17"))
                            .path("RequiredDate")
                            .asText())
                    .isEqualTo("/Date(" + day + ")/");
        }

        @Test
        @DisplayName("defaults: a generated guid, Completed, exchange rate 1, the customer's currency, no tax")
        void defaults() {
            JsonNode first = sent(order());
            assertThat(first.path("Guid").asText()).matches("[0-9a-f-]{36}");
            assertThat(first.path("OrderStatus").asText()).isEqualTo("Completed");
            assertThat(first.path("Customer").path("CustomerCode").asText()).isEqualTo("GUEST");
            assertThat(first.path("Currency").path("CurrencyCode").asText()).isEqualTo("NZD");
            number(first.path("ExchangeRate")).isEqualByComparingTo("1");
            number(first.path("TaxTotal")).isEqualByComparingTo("0");
            assertThat(first.path("DeliveryInstruction").isNull()).isTrue();
            assertThat(first.path("RequiredDate").isNull()).isTrue();
        }
    }

    @Nested
    @DisplayName("Item Level Details")
    class ItemLevel {
        @ParameterizedTest(name = "LineType from {0}")
        @EnumSource
        void lineType(ItemPlace place) {
            OrderBuilder order = order().item("", "Engraving", "4.00", 1);
            JsonNode salesOrder = sent(place.put(order, "LineType", "Charge"));
            JsonNode charge = salesOrder.path("SalesOrderLines").path(1);
            assertThat(charge.path("LineType").asText()).isEqualTo("Charge");
            assertThat(charge.path("Product").path("ProductDescription").asText())
                    .isEqualTo("Engraving");
            assertThat(line(salesOrder).path("LineType").isNull())
                    .as("Defaults to Null")
                    .isTrue();
        }

        @ParameterizedTest(name = "LineTax from {0}: tax amount for the line item")
        @EnumSource
        void lineTax(ItemPlace place) {
            // An order without a tax code or a rate: only the item can say what its tax is.
            JsonNode salesOrder = sent(place.put(order(), "LineTax", "5.55").taxTotal("5.55"));
            number(line(salesOrder).path("LineTax")).isEqualByComparingTo("5.55");
            number(salesOrder.path("Total")).isEqualByComparingTo("42.55");
        }

        @ParameterizedTest(name = "DiscountRate from {0}: discount rate for the item")
        @EnumSource
        void discountRate(ItemPlace place) {
            JsonNode salesOrder = sent(place.put(order(), "DiscountRate", "0.1"));
            number(line(salesOrder).path("DiscountRate")).isEqualByComparingTo("0.1");
            number(line(salesOrder).path("LineTotal")).isEqualByComparingTo(new BigDecimal("33.30"));
        }

        @Test
        @DisplayName("defaults: LineType Null, LineTax 0.00, DiscountRate 0")
        void defaults() {
            JsonNode line = line(sent(order()));
            assertThat(line.path("LineType").isNull()).isTrue();
            number(line.path("LineTax")).isEqualByComparingTo("0.00");
            number(line.path("DiscountRate")).isEqualByComparingTo("0");
        }
    }
}
