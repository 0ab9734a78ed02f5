package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.metadata;
import static io.github.ordersync.sync.mapping.Orders.order;
import static io.github.ordersync.sync.mapping.Orders.variation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.sync.settings.ItemFieldPrecedence;
import io.github.ordersync.sync.settings.OrderFieldPrecedence;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.model.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields with which users control what is sent, one by one. */
class CustomFieldsTest {

    private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void guid() {
        Orders orders = order().checkout("guid", GUID.toUpperCase(Locale.ROOT));

        assertThat(orders.salesOrder().guid())
                .hasValueSatisfying(guid -> assertThat(guid).hasToString(GUID));
        assertThat(orders.mapper().guidOf(orders.build(), "11")).hasToString(GUID);
        assertThat(orders.sourceOf("Guid")).isEqualTo("checkout_data.guid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-1", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"})
    void aGuidThatIsNoneIsAProblemAndIsNotUsed(String text) {
        Orders orders = order().checkout("guid", text);

        assertThat(orders.problem().code()).isEqualTo(FindingCode.BAD_GUID);
        assertThat(orders.problem().text())
                .isEqualTo("guid \"" + text + "\" (checkout_data.guid) is not an id. Wanted: " + Guids.WANTED + ".");
        assertThat(orders.mapper().guidOf(orders.build(), "11")).isEqualTo(SalesOrderIdentity.guid("11", "26211"));
    }

    @Test
    void currency() {
        Orders orders = order().checkout("currency", "usd");

        assertThat(orders.salesOrder().currency().flatMap(c -> c.currencyCode()))
                .hasValue("USD");
        assertThat(order().checkout("currency", "$").problem().code()).isEqualTo(FindingCode.BAD_CURRENCY);
        assertThat(order().salesOrder().currency()).isEmpty();
    }

    @Test
    void customerCodeAndGuid() {
        Orders code = order().metadataField("customer_code", "ACME");
        Orders both = order().checkout("customer_code", "ACME").metadataField("customer_guid", GUID);

        assertThat(code.salesOrder().customer().flatMap(c -> c.customerCode())).hasValue("ACME");
        assertThat(code.sourceOf("Customer")).isEqualTo("order_metadata.customer_code");
        assertThat(both.salesOrder().customer()).hasValueSatisfying(customer -> {
            assertThat(customer.guid().orElseThrow()).hasToString(GUID);
            assertThat(customer.customerCode()).isEmpty();
        });
        assertThat(order().checkout("customer_guid", "ACME").problem().code()).isEqualTo(FindingCode.BAD_GUID);
        assertThat(order().checkout("customer_code", "x".repeat(501)).problem().code())
                .isEqualTo(FindingCode.CODE_TOO_LONG);
    }

    @Test
    void deliveryInstruction() {
        Orders lines = order().checkout("DeliveryInstruction", "Ring twice\r\nthen wait");
        Orders tooLong = order().checkout("DeliveryInstruction", "x".repeat(501));

        assertThat(lines.salesOrder().deliveryInstruction()).hasValue("Ring twice\nthen wait");
        assertThat(tooLong.salesOrder().deliveryInstruction()).hasValue("x".repeat(500));
        assertThat(tooLong.warnings()).containsExactly(FindingCode.TEXT_CUT);
    }

    @Test
    void exchangeRate() {
        Orders orders = order().checkoutJson("ExchangeRate", "0.98920");

        assertThat(orders.salesOrder().exchangeRate().orElseThrow()).isEqualByComparingTo("0.9892");
        assertThat(order().salesOrder().exchangeRate().orElseThrow()).isEqualByComparingTo("1");
        for (String bad : new String[] {"0", "-1", "1,5", "USD", "0.0000001"}) {
            assertThat(order().checkout("ExchangeRate", bad).problem().code())
                    .as(bad)
                    .isEqualTo(FindingCode.BAD_EXCHANGE_RATE);
        }
    }

    @Test
    void theRateOfTheSettingIsOfTheCurrencyOfTheSetting() {
        Orders foreign = order().settings(s -> s.currency("NZD").exchangeRate(new BigDecimal("1.10")))
                .checkout("currency", "usd");

        assertThat(foreign.warning(FindingCode.RATE_OF_ANOTHER_CURRENCY).text())
                .isEqualTo("ExchangeRate \"1.10\" (setting exchangeRate) is the rate of another currency."
                        + " The order is in USD, and is sent with it.");
        assertThat(foreign.salesOrder().exchangeRate().orElseThrow()).isEqualByComparingTo("1.1");
        for (Orders fine : new Orders[] {
            order().settings(s -> s.currency("NZD")).checkout("currency", "usd").checkout("ExchangeRate", "0.6"),
            order().settings(s -> s.currency("nzd")).checkout("currency", "NZD"),
            order().settings(s -> s.currency("NZD")),
            order().checkout("currency", "USD")
        }) {
            assertThat(fine.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Parked,Parked,",
        "placed,Placed,",
        "BACKORDERED,Backordered,",
        "Completed,Completed,",
        "On Hold,Parked,On Hold"
    })
    void orderStatus(String field, String status, String custom) {
        Orders orders = order().checkout("OrderStatus", field);

        assertThat(orders.salesOrder().orderStatus()).hasValue(OrderStatus.of(status));
        assertThat(orders.salesOrder().customOrderStatus().orElse(null)).isEqualTo(custom);
    }

    @Test
    void ordersAreSentAsCompletedUnlessTheySayOtherwise() {
        assertThat(order().salesOrder().orderStatus()).hasValue(OrderStatus.COMPLETED);
        assertThat(order().settings(s -> s.orderStatus("Placed")).salesOrder().orderStatus())
                .hasValue(OrderStatus.PLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deleted", "DELETED", "sixteen letters!"})
    void aStatusThatCannotBeSentIsAProblem(String status) {
        assertThat(order().checkout("OrderStatus", status).problem().code()).isEqualTo(FindingCode.BAD_STATUS);
    }

    @Test
    void aCompletedOrderThatAwaitsShipmentsIsWarnedOf() {
        Orders orders = order().settings(s -> s.syncTrackingNumbers(TrackingSync.FROM_UNLEASHED));

        assertThat(orders.warnings()).containsExactly(FindingCode.COMPLETED_AWAITS_SHIPMENT);
        assertThat(orders.checkout("OrderStatus", "Placed").warnings()).isEmpty();
    }

    @Test
    void taxCode() {
        Orders orders = order().checkout("TaxCode", "gst");

        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxCode())).hasValue("GST");
        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxRate())).isEmpty();
        assertThat(orders.salesOrder().taxRate().orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(orders.line().lineTax().orElseThrow()).isEqualByComparingTo("3.00");
        assertThat(orders.sourceOf("TaxCode")).isEqualTo("checkout_data.TaxCode");
    }

    @Test
    void taxCodeWinsOverTaxRate() {
        Orders orders = order().checkout("TaxRate", "0.2").metadataField("TaxCode", "GST");

        assertThat(orders.salesOrder().taxRate().orElseThrow()).isEqualByComparingTo("0.15");
    }

    @Test
    void aTaxCodeThatUnleashedDoesNotHaveIsAProblem() {
        Problem problem = order().checkout("TaxCode", "VAT").problem();

        assertThat(problem.code()).isEqualTo(FindingCode.UNKNOWN_TAX_CODE);
        assertThat(problem.wanted()).isEqualTo("one of GST, NONE");
    }

    @Test
    void aTaxCodeWithSeveralRatesNeedsTheRateBesideIt() {
        Orders open = order().context(c -> c.addTaxCodesWithSeveralRates("VAT")).checkout("TaxCode", "vat");

        assertThat(open.problem().text())
                .isEqualTo("TaxCode \"vat\" (checkout_data.TaxCode) is a tax code with several rates in Unleashed."
                        + " Wanted: a TaxRate beside it.");
        Orders said = order().context(c -> c.addTaxCodesWithSeveralRates("VAT"))
                .checkout("TaxCode", "vat")
                .checkout("TaxRate", "0.2");
        assertThat(said.salesOrder().tax().flatMap(tax -> tax.taxCode())).hasValue("VAT");
        assertThat(said.totals()).isEqualTo("20.00 + 4.00 = 24.00");
        assertThat(said.warnings()).isEmpty();
    }

    @Test
    void aTaxCodeWhoseRateIsNotKnownIsSentWithoutTax() {
        Orders orders = order().context(c -> c.taxRates(Map.of())).checkout("TaxCode", "VAT");

        assertThat(orders.warnings()).containsExactly(FindingCode.TAX_RATE_UNKNOWN);
        assertThat(orders.salesOrder().taxRate()).isEmpty();
        assertThat(orders.line().taxRate()).isEmpty();
        assertThat(orders.totals()).isEqualTo("20.00 + 0.00 = 20.00");
        assertThat(orders.checkout("TaxRate", "0.2").totals()).isEqualTo("20.00 + 4.00 = 24.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.15", "15", "15%", " 15 % "})
    void taxRate(String text) {
        Orders orders = order().checkout("TaxRate", text);

        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxRate()).orElseThrow())
                .isEqualByComparingTo("0.15");
        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxCode())).isEmpty();
        assertThat(orders.salesOrder().taxRate().orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(orders.totals()).isEqualTo("20.00 + 3.00 = 23.00");
    }

    @Test
    void aBareNumberAboveOneIsAPercentageWithAWarning() {
        assertThat(order().checkout("TaxRate", "15")
                        .warning(FindingCode.READ_AS_PERCENTAGE)
                        .text())
                .isEqualTo("TaxRate \"15\" (checkout_data.TaxRate) is above 1. It is read as 15 %.");
        assertThat(order().checkout("TaxRate", "150%").problem().code()).isEqualTo(FindingCode.BAD_RATE);
        assertThat(order().checkout("TaxRate", "-1").problem().code()).isEqualTo(FindingCode.BAD_RATE);
    }

    @Test
    void requiredDate() {
        Orders iso = order().checkout("RequiredDate", "2026-05-06");
        Orders store = order().checkout("RequiredDate", "05/06/2026").context(c -> c.dateFormat("m/d/Y"));

        assertThat(iso.salesOrder().requiredDate()).hasValue(Instant.parse("2026-05-06T00:00:00Z"));
        assertThat(store.salesOrder().requiredDate()).hasValue(Instant.parse("2026-05-06T00:00:00Z"));
        assertThat(order().checkout("RequiredDate", "05/06/2026").problem().code())
                .isEqualTo(FindingCode.AMBIGUOUS_DATE);
    }

    @Test
    void warehouseCode() {
        Orders orders =
                order().checkout("warehouse_code", "second").context(c -> c.addKnownWarehouses("MAIN", "SECOND"));

        assertThat(orders.salesOrder().warehouse().flatMap(w -> w.warehouseCode()))
                .hasValue("SECOND");
    }

    @Test
    void lineType() {
        assertThat(order().line().lineType()).isEmpty();
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("LineType", "Null"))
                        .line()
                        .lineType())
                .isEmpty();
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", variation("LineType", "charge"))
                        .line()
                        .lineType())
                .hasValue("Charge");
        Orders unknown = Orders.empty().item("A", "1", "5.00", metadata("LineType", "Component"));
        assertThat(unknown.line().lineType()).hasValue("Component");
        assertThat(unknown.warnings()).containsExactly(FindingCode.UNKNOWN_LINE_TYPE);
    }

    @Test
    void lineTax() {
        Orders orders = Orders.empty().item("A", "2", "10.00", metadata("LineTax", "1.50"));

        assertThat(orders.brief()).containsExactly("1 A: 2 x 10.00 = 20.00 + 1.50 @ 0.075");
        assertThat(order().line().lineTax().orElseThrow()).isEqualTo(new BigDecimal("0.00"));
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("LineTax", "15%"))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.BAD_AMOUNT);
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("LineTax", "1.005"))
                        .warnings())
                .containsExactly(FindingCode.AMOUNT_ROUNDED);
    }

    @Test
    void aLineTaxOfMoreThanTheLineIsAProblem() {
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("LineTax", "5.01"))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.TAX_TOO_LARGE);
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("LineTax", "-1"))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.TAX_TOO_LARGE);
    }

    @Test
    void discountRate() {
        Orders orders = Orders.empty().item("A", "2", "10.00", variation("DiscountRate", "10%"));

        assertThat(orders.brief()).containsExactly("1 A: 2 x 10.00 -0.1 = 18.00 + 0.00 @ 0");
        assertThat(order().line().discountRate().orElseThrow()).isEqualByComparingTo("0");
        assertThat(order().settings(s -> s.discountRate(new BigDecimal("0.05"))).totals())
                .isEqualTo("19.00 + 0.00 = 19.00");
        assertThat(Orders.empty()
                        .item("A", "1", "5.00", metadata("DiscountRate", "101%"))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.BAD_RATE);
    }

    @Test
    void checkoutDataWinsOverMetadata() {
        Orders orders =
                order().checkout("customer_code", "FROM-CHECKOUT").metadataField("customer_code", "FROM-METADATA");

        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("FROM-CHECKOUT");
        assertThat(orders.settings(s -> s.orderFieldPrecedence(OrderFieldPrecedence.ORDER_METADATA_FIRST))
                        .salesOrder()
                        .customer()
                        .flatMap(c -> c.customerCode()))
                .hasValue("FROM-METADATA");
    }

    @Test
    void itemMetadataWinsOverVariations() {
        Orders orders = Orders.empty()
                .item(
                        "A",
                        "1",
                        "10.00",
                        item -> variation("LineTax", "1.00")
                                .apply(metadata("LineTax", "2.00").apply(item)));

        assertThat(orders.line().lineTax().orElseThrow()).isEqualByComparingTo("2.00");
        assertThat(orders.settings(s -> s.itemFieldPrecedence(ItemFieldPrecedence.VARIATIONS_FIRST))
                        .line()
                        .lineTax()
                        .orElseThrow())
                .isEqualByComparingTo("1.00");
    }

    @Test
    void theExactNameWinsOverOtherWaysOfWritingIt() {
        Orders orders = order().checkout("Customer Code", "OTHER").checkout("customer_code", "EXACT");

        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("EXACT");
        assertThat(orders.warnings()).isEmpty();
    }

    @Test
    void twoOtherWaysOfWritingANameAreWarnedOf() {
        Orders orders = order().checkout("Customer Code", "ONE").checkout("CUSTOMER-CODE", "TWO");

        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("ONE");
        assertThat(orders.warnings()).containsExactly(FindingCode.FIELD_SET_TWICE);
    }

    @Test
    void anAliasIsAFurtherName() {
        Orders orders = order().settings(s -> s.putFieldAliases("PO notes", "DeliveryInstruction"))
                .checkout("po-notes", "Leave at the gate");

        assertThat(orders.salesOrder().deliveryInstruction()).hasValue("Leave at the gate");
        assertThat(orders.sourceOf("DeliveryInstruction")).isEqualTo("checkout_data.po-notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null", "[]", "{}", "\"\\u0000\""})
    void blankIsAbsent(String json) {
        Orders orders = order().checkoutJson("customer_code", json).metadataField("customer_code", "NEXT");

        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("NEXT");
    }

    @Test
    void valuesMayBeNumbersAndBooleans() {
        assertThat(order().checkoutJson("customer_code", "1007")
                        .salesOrder()
                        .customer()
                        .flatMap(c -> c.customerCode()))
                .hasValue("1007");
        assertThat(order().checkoutJson("DeliveryInstruction", "true")
                        .salesOrder()
                        .deliveryInstruction())
                .hasValue("true");
        assertThat(order().checkoutJson("TaxRate", "0.15").totals()).isEqualTo("20.00 + 3.00 = 23.00");
    }

    @Test
    void aListWhereATextBelongsIsAProblem() {
        Problem problem = order().with(o -> o.putCheckoutData("TaxRate", JsonValue.parse("[0.1,0.2]")))
                .problem();

        assertThat(problem.code()).isEqualTo(FindingCode.NOT_A_TEXT);
        assertThat(problem.place()).isEqualTo("checkout_data.TaxRate");
    }

    @Test
    void allProblemsOfAnOrderComeAtOnce() {
        Orders orders = order().item("", "1", "1.00")
                .item("B", "-1", "1.00", metadata("DiscountRate", "200%"))
                .checkout("guid", "x")
                .checkout("currency", "$")
                .checkout("ExchangeRate", "0")
                .checkout("OrderStatus", "Deleted")
                .checkout("RequiredDate", "soon")
                .checkout("TaxRate", "200%")
                .settings(s -> s.customers(CustomerPolicy.REQUIRE));

        assertThat(orders.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        FindingCode.NO_PRODUCT_CODE,
                        FindingCode.BAD_QUANTITY,
                        FindingCode.BAD_RATE,
                        FindingCode.BAD_GUID,
                        FindingCode.BAD_CURRENCY,
                        FindingCode.BAD_EXCHANGE_RATE,
                        FindingCode.BAD_STATUS,
                        FindingCode.BAD_DATE,
                        FindingCode.BAD_RATE);
        assertThat(orders.problems()).allSatisfy(problem -> {
            assertThat(problem.field()).isNotBlank();
            assertThat(problem.place()).isNotBlank();
            assertThat(problem.wanted()).isNotBlank();
            assertThat(problem.text()).contains(problem.field(), problem.place(), problem.wanted());
        });
    }

    /** Two rules read each of these fields; the history note had each problem twice. */
    @Test
    void aFieldThatIsReadTwiceIsOneProblem() {
        Orders orders = order().checkoutJson("guid", "[1]").checkoutJson("currency", "[1]");

        assertThat(((MappingResult.Refused) orders.map()).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("guid", "currency");
    }
}
