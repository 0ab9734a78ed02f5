package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.metadata;
import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.ChargePolicy;
import io.github.ordersync.sync.settings.DiscountPolicy;
import io.github.ordersync.sync.settings.LineTaxPolicy;
import io.github.ordersync.sync.settings.ProductSettings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tax of the lines, policy by policy. */
class TaxesTest {

    @Test
    void taxIsComputedWhereARateIsKnown() {
        Orders orders = order().shipping("5.00").settings(s -> s.taxCode("GST"));

        assertThat(orders.brief())
                .containsExactly("1 ABC: 2 x 10.00 = 20.00 + 3.00 @ 0.15", "0 Shipping: 1 x 5.00 = 5.00 + 0.75 @ 0.15");
        assertThat(orders.totals()).isEqualTo("25.00 + 3.75 = 28.75");
    }

    @Test
    void chargesMayBeUntaxed() {
        Orders orders = order().shipping("5.00").settings(s -> s.taxCode("GST").chargesTaxed(false));

        assertThat(orders.totals()).isEqualTo("25.00 + 3.00 = 28.00");
    }

    @Test
    void anItemsLineTaxComesFirst() {
        Orders orders = empty().item("A", "1", "10.00", metadata("LineTax", "0"))
                .item("B", "1", "10.00", metadata("LineTax", "1.50"))
                .item("C", "1", "10.00", metadata("LineTax", "1.00"))
                .item("D", "1", "10.00")
                .settings(s -> s.taxCode("GST"));

        assertThat(orders.brief())
                .containsExactly(
                        "1 A: 1 x 10.00 = 10.00 + 0.00 @ 0",
                        "2 B: 1 x 10.00 = 10.00 + 1.50 @ 0.15",
                        "3 C: 1 x 10.00 = 10.00 + 1.00 @ 0.1",
                        "4 D: 1 x 10.00 = 10.00 + 1.50 @ 0.15");
        assertThat(orders.warnings()).containsExactly(FindingCode.TAX_RATE_ADJUSTED);
    }

    @Test
    void taxIsRoundedByLine() {
        Orders orders =
                empty().item("A", "1", "0.10").item("B", "1", "0.10").settings(s -> s.taxRate(new BigDecimal("0.15")));

        assertThat(orders.totals()).as("0.015 twice").isEqualTo("0.20 + 0.04 = 0.24");
    }

    @Test
    void theGuideToTheLetterIsZeroUnlessSet() {
        Orders orders = order().item("B", "1", "10.00", metadata("LineTax", "1.50"))
                .settings(s -> s.taxCode("GST").lineTax(LineTaxPolicy.ZERO_UNLESS_SET));

        assertThat(orders.brief())
                .containsExactly("1 ABC: 2 x 10.00 = 20.00 + 0.00 @ 0", "2 B: 1 x 10.00 = 10.00 + 1.50 @ 0.15");
        assertThat(orders.warnings()).isEmpty();
        assertThat(order().settings(s -> s.taxCode("GST").lineTax(LineTaxPolicy.ZERO_UNLESS_SET))
                        .warnings())
                .containsExactly(FindingCode.TAX_NOT_SENT);
    }

    @Test
    void theOrdersTaxIsSpreadOverTheTaxedLines() {
        Orders orders = empty().item("A", "1", "20.00")
                .item("B", "1", "10.00", metadata("LineTax", "0"))
                .shipping("5.00")
                .tax("2.00")
                .total("37.00")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER).chargesTaxed(false));

        assertThat(orders.brief())
                .containsExactly(
                        "1 A: 1 x 20.00 = 20.00 + 2.00 @ 0.1",
                        "2 B: 1 x 10.00 = 10.00 + 0.00 @ 0",
                        "0 Shipping: 1 x 5.00 = 5.00 + 0.00 @ 0");
        assertThat(orders.salesOrder().taxRate().orElseThrow()).isEqualByComparingTo("0.1");
        assertThat(orders.sourceOf("TaxRate")).isEqualTo("computed: tax_total / taxed lines");
        assertThat(orders.mapped().totalDifference().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void theRateOfALineExplainsItsShare() {
        Orders orders = empty().item("A", "1", "0.10")
                .item("B", "1", "0.10")
                .item("C", "1", "0.10")
                .tax("0.05")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));

        assertThat(orders.brief())
                .containsExactly(
                        "1 A: 1 x 0.10 = 0.10 + 0.02 @ 0.166667",
                        "2 B: 1 x 0.10 = 0.10 + 0.02 @ 0.166667",
                        "3 C: 1 x 0.10 = 0.10 + 0.01 @ 0.1");
        assertThat(orders.warnings()).containsExactly(FindingCode.TAX_RATE_ADJUSTED);
    }

    @Test
    void aTaxOfAHundredPercentIsTheMostThereIs() {
        Orders whole = empty().item("A", "1", "10.00", metadata("LineTax", "10.00"));
        Orders fromOrder = empty().item("A", "1", "20.00")
                .item("FREE", "1", "0.00")
                .tax("20.00")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));
        Orders inside = empty().item("A", "1", "20.00")
                .tax("10.00")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER).pricesIncludeTax(true));

        assertThat(whole.brief()).containsExactly("1 A: 1 x 10.00 = 10.00 + 10.00 @ 1");
        assertThat(fromOrder.brief())
                .containsExactly("1 A: 1 x 20.00 = 20.00 + 20.00 @ 1", "2 FREE: 1 x 0.00 = 0.00 + 0.00 @ 0");
        assertThat(inside.brief()).containsExactly("1 A: 1 x 10.00 = 10.00 + 10.00 @ 1");
    }

    @Test
    void whatItemsHaveThemselvesIsNotSpreadAgain() {
        Orders orders = empty().item("A", "1", "10.00", metadata("LineTax", "1.50"))
                .item("B", "1", "10.00")
                .tax("1.50")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));

        assertThat(orders.brief())
                .containsExactly("1 A: 1 x 10.00 = 10.00 + 1.50 @ 0.15", "2 B: 1 x 10.00 = 10.00 + 0.00 @ 0");
    }

    /** 15 % on 150.00: what is sent had the whole tax, at 22.5 %. */
    @Test
    void theTaxOfWhatIsNotSentIsNotSpreadOverTheOthers() {
        Orders skipped = empty().item("A", "1", "100.00")
                .item("SKIPPED", "2", "25.00")
                .tax("22.50")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER)
                        .productSettings(ProductSettings.parse("", "SKIPPED", "", "", "")));
        Orders omitted = empty().item("A", "1", "100.00")
                .shipping("10.00")
                .tax("16.50")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER).shipping(ChargePolicy.OMIT));

        assertThat(skipped.brief()).containsExactly("1 A: 1 x 100.00 = 100.00 + 15.00 @ 0.15");
        assertThat(skipped.map().explanation().skipped())
                .contains(new Explanation.Skipped("tax_total", "7.50 of it is on what is not sent"));
        assertThat(omitted.brief()).containsExactly("1 A: 1 x 100.00 = 100.00 + 15.00 @ 0.15");
        assertThat(omitted.settings(s -> s.chargesTaxed(false)).brief())
                .containsExactly("1 A: 1 x 100.00 = 100.00 + 16.50 @ 0.165");
    }

    @Test
    void aTaxThatNothingExplainsIsAProblem() {
        Orders none = order().discount("20.00").tax("1.00").settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));
        Orders less = Orders.empty()
                .item("A", "1", "10.00", metadata("LineTax", "2.00"))
                .tax("1.00")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));

        assertThat(none.problem().code()).isEqualTo(FindingCode.TAX_TOO_LARGE);
        assertThat(less.problem().code()).isEqualTo(FindingCode.TAX_TOO_LARGE);
    }

    @Test
    void aDiscountLineLowersTheTax() {
        Orders orders =
                order().discount("5.00").settings(s -> s.taxCode("GST").orderDiscount(DiscountPolicy.CHARGE_LINE));

        assertThat(orders.totals()).isEqualTo("15.00 + 2.25 = 17.25");
        assertThat(orders.brief().get(1)).isEqualTo("0 Sale (SALE10): 1 x -5.00 = -5.00 + -0.75 @ 0.15");
    }

    @Test
    void inclusivePricesAreDividedOutByLine() {
        Orders orders = order().shipping("5.75")
                .total("25.75")
                .settings(s -> s.taxCode("GST").pricesIncludeTax(true));

        assertThat(orders.brief())
                .containsExactly("1 ABC: 2 x 8.695 = 17.39 + 2.61 @ 0.15", "0 Shipping: 1 x 5.00 = 5.00 + 0.75 @ 0.15");
        assertThat(orders.totals()).isEqualTo("22.39 + 3.36 = 25.75");
        assertThat(orders.mapped().totalDifference().orElseThrow()).isEqualByComparingTo("0");
    }

    /** 0.02 + 20 % is 0.02, 0.03 + 20 % is 0.04: nothing is 0.03 at that rate. */
    @Test
    void anInclusivePriceThatNoTotalGivesHasARateOfItsOwn() {
        Orders orders = empty().item("A", "1", "0.03")
                .settings(s -> s.taxRate(new BigDecimal("0.2")).pricesIncludeTax(true));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 0.03 = 0.03 + 0.00 @ 0");
        assertThat(orders.warnings()).containsExactly(FindingCode.TAX_RATE_ADJUSTED);
    }

    @Test
    void anInclusivePriceWithALineTaxIsLessByIt() {
        Orders orders =
                empty().item("A", "1", "11.50", metadata("LineTax", "1.50")).settings(s -> s.pricesIncludeTax(true));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 10.00 = 10.00 + 1.50 @ 0.15");
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.10", "0.125", "0.15", "0.175", "0.19", "0.2", "0.21", "0.25", "0.0825"})
    void everyInclusivePriceComesOutToTheCent(String rate) {
        for (int cents = 1; cents <= 500; cents++) {
            BigDecimal price = new BigDecimal(cents).movePointLeft(2);
            Orders orders = empty().item("A", "1", price.toPlainString())
                    .settings(s -> s.taxRate(new BigDecimal(rate)).pricesIncludeTax(true));

            assertThat(orders.salesOrder().total().orElseThrow())
                    .as("%s at %s", price, rate)
                    .isEqualByComparingTo(price);
        }
    }
}
