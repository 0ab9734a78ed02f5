package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.metadata;
import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.ProductSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Items become lines, through the product settings. */
class ItemsTest {

    private static ProductSettings match(String codeMatch) {
        return ProductSettings.parse(codeMatch, "", "", "", "");
    }

    private static ProductSettings skip(String codeSkip) {
        return ProductSettings.parse("", codeSkip, "", "", "");
    }

    private static ProductSettings location(String location) {
        return ProductSettings.parse("", "", "", location, "");
    }

    @Test
    void anItemIsALine() {
        assertThat(empty().item("A", "3", "1.25").item("B", "0.5", "10").brief())
                .containsExactly("1 A: 3 x 1.25 = 3.75 + 0.00 @ 0", "2 B: 0.5 x 10.00 = 5.00 + 0.00 @ 0");
    }

    @Test
    void quantityIsOneAndPriceZeroWhereTheyAreMissing() {
        Orders orders = empty().item(
                        "A", "9", "9", item -> item.quantity(Optional.empty()).price(Optional.empty()));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 0.00 = 0.00 + 0.00 @ 0");
    }

    @Test
    void aSkippedCodeIsNotSent() {
        Orders orders =
                empty().item("A", "1", "1.00").item("GIFT", "1", "0.00").settings(s -> s.productSettings(skip("gift")));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 1.00 = 1.00 + 0.00 @ 0");
        assertThat(orders.map().explanation().skipped())
                .containsExactly(new Explanation.Skipped("item 2 (GIFT)", "its code is in Product Code Skip"));
    }

    @Test
    void anItemAtAnotherLocationIsNotSent() {
        Orders orders = empty().item("A", "1", "1.00")
                .item("B", "1", "2.00")
                .settings(s -> s.productSettings(location("Main")))
                .context(c -> c.itemLocations(Map.of("a", "main", "B", "")));

        assertThat(orders.brief()).containsExactly("1 A: 1 x 1.00 = 1.00 + 0.00 @ 0");
        assertThat(orders.warnings()).isEmpty();
        assertThat(orders.map().explanation().skipped())
                .containsExactly(new Explanation.Skipped("item 2 (B)", "its location is \"\", not Main"));
    }

    @Test
    void anOrderOfSkippedItemsIsNothingToSend() {
        Orders orders = empty().item("A", "1", "1.00")
                .item("B", "1", "1.00")
                .settings(s -> s.productSettings(ProductSettings.parse("", "A", "", "main", "")))
                .context(c -> c.itemLocations(Map.of("B", "away")))
                .checkout("guid", "what is wrong here does not matter any more");

        assertThat(orders.map()).isInstanceOf(MappingResult.NothingToSend.class);
        assertThat(orders.map().explanation().skipped()).hasSize(2);
    }

    @Test
    void anUnknownLocationIsNotOnPurpose() {
        Orders orders = empty().item("A", "1", "1.00").settings(s -> s.productSettings(location("main")));

        assertThat(orders.problem().code()).isEqualTo(FindingCode.NO_LINES);
        assertThat(orders.problem().text())
                .isEqualTo("SalesOrderLines (order_items) are missing. Wanted: at least one item that can be sent."
                        + " Left out: item 1 (A): the location of its code is not known.");
        orders.item("B", "1", "1.00").context(c -> c.itemLocations(Map.of("B", "main")));
        assertThat(orders.warnings()).containsExactly(FindingCode.UNKNOWN_LOCATION);
        assertThat(orders.map().explanation().skipped())
                .extracting(Explanation.Skipped::place)
                .containsExactly("item 1 (A)");
    }

    @Test
    void whyOfManyItemsNoneIsSentIsSaidOfTheFirst() {
        Orders orders = empty();
        for (int i = 0; i < 8; i++) {
            orders.item("B", "0", "5.00");
        }

        assertThat(orders.problem().text()).endsWith("item 5 (B): its quantity is 0; and 3 more.");
    }

    @Test
    void anOrderWithoutItemsIsAProblem() {
        assertThat(empty().problem().code()).isEqualTo(FindingCode.NO_LINES);
        assertThat(empty().shipping("5.00").problem().code()).isEqualTo(FindingCode.NO_LINES);
    }

    @Test
    void aCodeIsReplaced() {
        Orders orders = empty().item("CART-1", "2", "5.00").settings(s -> s.productSettings(match("CART-1=UN-1")));

        assertThat(orders.brief()).containsExactly("1 UN-1: 2 x 5.00 = 10.00 + 0.00 @ 0");
        assertThat(orders.sourceOf("line 1.ProductCode")).isEqualTo("product settings: CART-1=UN-1");
    }

    @Test
    void aBundleIsALineForEachProduct() {
        Orders orders = empty().item("KIT", "2", "9.00").settings(s -> s.productSettings(match("KIT=B,C,C")));

        assertThat(orders.brief())
                .containsExactly("1 B: 2 x 3.00 = 6.00 + 0.00 @ 0", "2 C: 4 x 3.00 = 12.00 + 0.00 @ 0");
    }

    @Test
    void aBundlesPriceIsSplitToTheCent() {
        Orders orders = empty().item("KIT", "1", "10.00").settings(s -> s.productSettings(match("KIT=B,C,D")));

        assertThat(orders.brief())
                .containsExactly(
                        "1 B: 1 x 3.34 = 3.34 + 0.00 @ 0",
                        "2 C: 1 x 3.33 = 3.33 + 0.00 @ 0",
                        "3 D: 1 x 3.33 = 3.33 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("10.00 + 0.00 = 10.00");
    }

    /** 10.00 is 3.34 + 3.33 + 3.33; 1.00 off is 0.34 + 0.33 + 0.33; 1 - 3 / 3.34 = 0.1018, 1 - 3 / 3.33 = 0.0991. */
    @Test
    void aDiscountOnABundleIsARateOnItsParts() {
        Orders orders =
                empty().item("KIT", "1", "10.00").discount("1.00").settings(s -> s.productSettings(match("KIT=B,C,D")));

        assertThat(orders.brief())
                .containsExactly(
                        "1 B: 1 x 3.34 -0.1018 = 3.00 + 0.00 @ 0",
                        "2 C: 1 x 3.33 -0.0991 = 3.00 + 0.00 @ 0",
                        "3 D: 1 x 3.33 -0.0991 = 3.00 + 0.00 @ 0");
        assertThat(orders.sourceOf("line 1.UnitPrice")).isEqualTo("computed: share of the bundle's price");
        assertThat(orders.sourceOf("line 1.DiscountRate")).isEqualTo("computed: share of the order's discount");
        assertThat(orders.warnings()).isEmpty();
    }

    @Test
    void severalOfOneProductShareThePrice() {
        Orders even = empty().item("PAIR", "3", "5.00").settings(s -> s.productSettings(match("PAIR=S,S")));
        Orders odd = empty().item("TRIO", "1", "10.00").settings(s -> s.productSettings(match("TRIO=S,S,S")));

        assertThat(even.brief()).containsExactly("1 S: 6 x 2.50 = 15.00 + 0.00 @ 0");
        assertThat(odd.brief()).containsExactly("1 S: 3 x 3.3333 = 10.00 + 0.00 @ 0");
        assertThat(even.sourceOf("line 1.UnitPrice")).isEqualTo("item 1 (PAIR), price");
        assertThat(odd.sourceOf("line 1.UnitPrice")).isEqualTo("computed: price that gives the line's total");
    }

    @Test
    void aBundlesTaxAndDiscountAreSplitToo() {
        Orders orders = empty().item(
                        "KIT",
                        "1",
                        "10.00",
                        item -> metadata("LineTax", "1.00")
                                .apply(metadata("DiscountRate", "50%").apply(item)))
                .settings(s -> s.productSettings(match("KIT=B,C,D")));

        assertThat(orders.totals()).isEqualTo("5.00 + 1.00 = 6.00");
        assertThat(orders.lines())
                .extracting(line -> line.lineTax().orElseThrow().toPlainString())
                .containsExactly("0.34", "0.33", "0.33");
    }

    @Test
    void anItemWithoutACodeIsAProblem() {
        Problem problem =
                order().item("", "1", "5.00", item -> item.name("Mystery box")).problem();

        assertThat(problem.code()).isEqualTo(FindingCode.NO_PRODUCT_CODE);
        assertThat(problem.text())
                .isEqualTo("Product (item 2, Mystery box) is missing. Wanted: a code that is a product in Unleashed,"
                        + " or the LineType Charge.");
    }

    @Test
    void aChargeHasADescriptionAndNoQuantity() {
        Orders orders = empty().item("A", "1", "1.00")
                .item("", "3", "2.50", item -> metadata("LineType", "Charge").apply(item.name("Engraving")));

        assertThat(orders.brief())
                .containsExactly("1 A: 1 x 1.00 = 1.00 + 0.00 @ 0", "0 Engraving: 1 x 7.50 = 7.50 + 0.00 @ 0");
        assertThat(orders.line(2).product().flatMap(p -> p.productCode())).isEmpty();
        assertThat(orders.line(2).lineType()).hasValue("Charge");
    }

    @Test
    void numbersCountTheProductLines() {
        Orders orders = empty().item("A", "1", "1.00")
                .item("X", "1", "1.00", metadata("LineType", "Charge"))
                .item("B", "1", "1.00")
                .shipping("5.00");

        assertThat(orders.lines())
                .extracting(line -> line.lineNumber().orElseThrow())
                .containsExactly(1, 0, 2, 0);
    }

    @Test
    void quantitiesThatCannotBeSentAreProblems() {
        for (String bad : List.of("-1", "1.00001", "1e999999999", "1e-999999999")) {
            assertThat(empty().item("A", bad, "1.00").problem().code()).as(bad).isEqualTo(FindingCode.BAD_QUANTITY);
        }
    }

    @Test
    void aQuantityOfZeroIsLeftOutWithAWarning() {
        assertThat(order().item("B", "0", "5.00").warnings()).containsExactly(FindingCode.ITEM_WITHOUT_QUANTITY);
        assertThat(order().item("B", "0", "5.00").map().explanation().skipped())
                .containsExactly(new Explanation.Skipped("item 2 (B)", "its quantity is 0"));
        assertThat(empty().item("B", "0", "5.00").problem().code()).isEqualTo(FindingCode.NO_LINES);
        assertThat(empty().item("B", "0", "5.00").problem().text())
                .endsWith("Left out: item 1 (B): its quantity is 0.");
    }

    @Test
    void aPriceBelowZeroIsSentWithAWarning() {
        Orders orders = order().item("VOUCHER", "1", "-5.00");

        assertThat(orders.warnings()).containsExactly(FindingCode.NEGATIVE_AMOUNT);
        assertThat(orders.totals()).isEqualTo("15.00 + 0.00 = 15.00");
    }

    @Test
    void moneyBeyondAllBoundsIsAProblem() {
        assertThat(empty().item("A", "1", "1e999999999").problem().code()).isEqualTo(FindingCode.BAD_AMOUNT);
        assertThat(empty().item("A", "999999", "999999999").problem().code()).isEqualTo(FindingCode.BAD_AMOUNT);
    }

    @Test
    void aMissingCentGoesToTheItemThatLostMost() {
        assertThat(lineTotals("0.333", "0.334", "0.333")).containsExactly("0.33", "0.34", "0.33");
        assertThat(lineTotals("0.127", "0.126", "0.127")).containsExactly("0.13", "0.12", "0.13");
        assertThat(lineTotals("0.333", "0.333", "0.334")).containsExactly("0.33", "0.33", "0.34");
    }

    private static List<String> lineTotals(String a, String b, String c) {
        return empty().item("A", "1", a).item("B", "1", b).item("C", "1", c).lines().stream()
                .map(line -> line.lineTotal().orElseThrow().toPlainString())
                .toList();
    }

    @Test
    void aCodeThatUnleashedCannotHaveIsAProblem() {
        assertThat(empty().item("A".repeat(100), "1", "1.00").lines()).hasSize(1);
        assertThat(empty().item("A".repeat(101), "1", "1.00").problem().code()).isEqualTo(FindingCode.CODE_TOO_LONG);
    }

    @Test
    void twoItemsOfOneProductStayTwoLines() {
        assertThat(empty().item("A", "1", "1.00").item("A", "1", "1.00").lines())
                .hasSize(2);
    }

    @Test
    void aPriceOfManyDecimalsGivesItsTotal() {
        Orders orders = empty().item("A", "3", "3.33333");

        assertThat(orders.brief()).containsExactly("1 A: 3 x 3.3333 = 10.00 + 0.00 @ 0");
        assertThat(orders.warnings()).containsExactly(FindingCode.PRICE_ROUNDED);
        assertThat(new BigDecimal("10.00"))
                .isEqualByComparingTo(orders.line().lineTotal().orElseThrow());
    }
}
