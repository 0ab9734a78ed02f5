package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.metadata;
import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.Discount;
import io.github.ordersync.sync.settings.ChargePolicy;
import io.github.ordersync.sync.settings.DiscountPolicy;
import io.github.ordersync.sync.settings.ProductSettings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Shipping, handling and the order's discount. */
class ChargesAndDiscountsTest {

    @Test
    void shippingAndHandlingAreChargeLines() {
        Orders orders = order().shipping("5.00").handling("0.50").with(o -> o.shippingMethod("FedEx Home"));

        assertThat(orders.brief())
                .containsExactly(
                        "1 ABC: 2 x 10.00 = 20.00 + 0.00 @ 0",
                        "0 Shipping (FedEx Home): 1 x 5.00 = 5.00 + 0.00 @ 0",
                        "0 Handling: 1 x 0.50 = 0.50 + 0.00 @ 0");
        assertThat(orders.line(2).lineType()).hasValue("Charge");
        assertThat(orders.sourceOf("line 2.UnitPrice")).isEqualTo("shipping_total");
    }

    @Test
    void aChargeOfZeroHasNoLine() {
        assertThat(order().shipping("0.00").handling("0").lines()).hasSize(1);
    }

    @Test
    void aChargeMayBeAProduct() {
        Orders orders = order().shipping("5.00").settings(s -> s.shipping(ChargePolicy.product("FREIGHT")));

        assertThat(orders.brief().get(1)).isEqualTo("2 FREIGHT: 1 x 5.00 = 5.00 + 0.00 @ 0");
        assertThat(orders.line(2).lineType()).isEmpty();
        assertThat(orders.sourceOf("line 2.ProductCode")).isEqualTo("setting shipping");
    }

    @Test
    void aChargeMayBeLeftOut() {
        Orders orders = order().shipping("5.00").total("25.00").settings(s -> s.shipping(ChargePolicy.OMIT));

        assertThat(orders.totals()).isEqualTo("20.00 + 0.00 = 20.00");
        assertThat(orders.warnings()).containsExactly(FindingCode.TOTAL_DIFFERS);
        assertThat(orders.map().explanation().skipped())
                .containsExactly(new Explanation.Skipped("shipping_total", "5.00 is left out by the settings"));
    }

    @Test
    void aChargeBelowZeroIsSentWithAWarning() {
        assertThat(order().handling("-1.00").warnings()).containsExactly(FindingCode.NEGATIVE_AMOUNT);
        assertThat(order().handling("-1.00").totals()).isEqualTo("19.00 + 0.00 = 19.00");
    }

    @Test
    void aChargeIsRoundedToCents() {
        assertThat(order().shipping("4.995").warnings()).containsExactly(FindingCode.AMOUNT_ROUNDED);
        assertThat(order().shipping("4.995").totals()).isEqualTo("25.00 + 0.00 = 25.00");
    }

    @Test
    void aDiscountIsSpreadInProportion() {
        Orders orders = empty().item("A", "1", "75.00")
                .item("B", "1", "25.00")
                .discount("10.00")
                .total("90.00");

        assertThat(orders.brief())
                .containsExactly("1 A: 1 x 75.00 -0.1 = 67.50 + 0.00 @ 0", "2 B: 1 x 25.00 -0.1 = 22.50 + 0.00 @ 0");
        assertThat(orders.warnings()).isEmpty();
    }

    @Test
    void whereNoRateGivesTheTotalTheNetPriceIsSent() {
        Orders orders = empty().item("A", "7", "99.99").discount("0.01");

        assertThat(orders.totals()).isEqualTo("699.92 + 0.00 = 699.92");
        assertThat(orders.brief()).containsExactly("1 A: 7 x 99.9886 = 699.92 + 0.00 @ 0");
        assertThat(orders.warnings()).containsExactly(FindingCode.NET_PRICE_SENT);
    }

    @Test
    void whereTheReadingsDifferTheNetPriceIsSent() {
        Orders orders = empty().item("A", "1000", "0.3333", metadata("DiscountRate", "15%"));

        assertThat(orders.totals()).isEqualTo("283.31 + 0.00 = 283.31");
        assertThat(orders.warnings()).contains(FindingCode.NET_PRICE_SENT);
        assertThat(orders.lines())
                .allSatisfy(
                        line -> assertThat(line.discountRate().orElseThrow()).isEqualByComparingTo("0"));
    }

    @Test
    void whereNoPriceGivesTheTotalOneUnitIsALineOfItsOwn() {
        Orders orders = empty().item("A", "1000", "1.00").discount("0.03");

        assertThat(orders.brief())
                .containsExactly("1 A: 999 x 0.9999 = 998.90 + 0.00 @ 0", "2 A: 1 x 1.07 = 1.07 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("999.97 + 0.00 = 999.97");
        assertThat(orders.warnings()).containsExactly(FindingCode.NET_PRICE_SENT, FindingCode.LINE_SPLIT);
    }

    @Test
    void aDiscountAddsToAnItemsOwn() {
        Orders orders = empty().item("A", "1", "100.00", metadata("DiscountRate", "10%"))
                .discount("9.00");

        assertThat(orders.brief()).containsExactly("1 A: 1 x 100.00 -0.19 = 81.00 + 0.00 @ 0");
    }

    @Test
    void aFreeOrderHasADiscountOfEverything() {
        assertThat(order().discount("20.00").brief()).containsExactly("1 ABC: 2 x 10.00 -1 = 0.00 + 0.00 @ 0");
    }

    @Test
    void whatIsMoreThanTheItemsComesOffShipping() {
        Orders orders = order().shipping("5.00").discount("22.00").total("3.00");

        assertThat(orders.brief())
                .containsExactly("1 ABC: 2 x 10.00 -1 = 0.00 + 0.00 @ 0", "0 Shipping: 1 x 3.00 = 3.00 + 0.00 @ 0");
        assertThat(orders.mapped().totalDifference().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void aDiscountOfMoreThanTheOrderIsAProblem() {
        Problem problem = order().shipping("5.00").discount("25.01").problem();

        assertThat(problem.code()).isEqualTo(FindingCode.DISCOUNT_TOO_LARGE);
        assertThat(problem.text()).endsWith("Wanted: at most what the lines are worth, 25.00.");
        assertThat(order().discount("25.00")
                        .settings(s -> s.orderDiscount(DiscountPolicy.CHARGE_LINE))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.NEGATIVE_TOTAL);
    }

    /** 20 % on 150.00, of which 50.00 is not sent: the customer paid 80.00 for what is, and not 70.00. */
    @Test
    void theDiscountOfSkippedItemsIsNotTakenOffTheOthers() {
        Orders orders = empty().item("A", "1", "100.00")
                .item("SKIPPED", "2", "25.00")
                .discount("30.00")
                .settings(s -> s.productSettings(ProductSettings.parse("", "SKIPPED", "", "", "")));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 100.00 -0.2 = 80.00 + 0.00 @ 0");
        assertThat(orders.map().explanation().skipped())
                .contains(new Explanation.Skipped("discount_total", "10.00 of it is on items that are not sent"));
        assertThat(orders.settings(s -> s.orderDiscount(DiscountPolicy.CHARGE_LINE))
                        .totals())
                .isEqualTo("80.00 + 0.00 = 80.00");
    }

    /** It was refused as more than there is to take it from. */
    @Test
    void aDiscountThatIsMoreThanWhatIsSentMayBeOnWhatIsNot() {
        Orders orders = empty().item("A", "1", "20.00")
                .item("SKIPPED", "1", "100.00")
                .shipping("5.00")
                .settings(s -> s.productSettings(ProductSettings.parse("", "SKIPPED", "", "", "")));

        assertThat(orders.discount("30.00").totals()).isEqualTo("20.00 + 0.00 = 20.00");
    }

    @Test
    void aDiscountMayBeALine() {
        Orders orders = order().discount("2.50").settings(s -> s.orderDiscount(DiscountPolicy.CHARGE_LINE));

        assertThat(orders.brief().get(1)).isEqualTo("0 Sale (SALE10): 1 x -2.50 = -2.50 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("17.50 + 0.00 = 17.50");
    }

    @Test
    void aDiscountMayBeLeftOut() {
        Orders orders = order().discount("2.50").settings(s -> s.orderDiscount(DiscountPolicy.OMIT));

        assertThat(orders.totals()).isEqualTo("20.00 + 0.00 = 20.00");
        assertThat(orders.map().explanation().skipped())
                .containsExactly(new Explanation.Skipped("discount_total", "2.50 is left out by the settings"));
    }

    @Test
    void aChargeWithMoreThanCentsIsRoundedWithAWarning() {
        Orders orders = order().shipping("5.005");

        assertThat(orders.totals()).isEqualTo("25.01 + 0.00 = 25.01");
        Warning warning = orders.warning(FindingCode.AMOUNT_ROUNDED);
        assertThat(warning.place()).isEqualTo("shipping_total");
        assertThat(warning.text()).contains("5.005").contains("5.01");
    }

    @Test
    void theListStandsInForAMissingTotal() {
        Orders orders = order().with(o -> o.addDiscountList(
                Discount.builder().amount(new BigDecimal("1.00")).build(),
                Discount.builder().amount(new BigDecimal("0.50")).build(),
                Discount.builder().name("nothing").build()));

        assertThat(orders.totals()).isEqualTo("18.50 + 0.00 = 18.50");
    }

    @Test
    void aDiscountBelowZeroIsAProblem() {
        assertThat(order().with(o -> o.discountTotal(new BigDecimal("-1")))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.BAD_AMOUNT);
    }

    /** Found by a law: the problem named discount_total, which this order does not have. */
    @Test
    void aDiscountOfTheListThatIsTooLargeIsLookedForInTheList() {
        Problem problem = Orders.empty()
                .item("A", "1", "5.00")
                .with(o -> o.addDiscountList(
                        Discount.builder().amount(new BigDecimal("6.00")).build()))
                .problem();

        assertThat(problem.code()).isEqualTo(FindingCode.DISCOUNT_TOO_LARGE);
        assertThat(problem.place()).isEqualTo("discount_list");
    }
}
