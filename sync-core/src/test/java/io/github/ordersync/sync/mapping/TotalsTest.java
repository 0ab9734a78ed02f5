package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.metadata;
import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.PaymentStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The totals, compared with Order Desk's; and what is said about an order. */
class TotalsTest {

    @Test
    void aDifferenceOfACentIsAWarning() {
        Orders orders = order().total("20.01");

        assertThat(orders.mapped().totalDifference().orElseThrow()).isEqualByComparingTo("-0.01");
        assertThat(orders.warning(FindingCode.TOTAL_DIFFERS).text())
                .isEqualTo(
                        "Total \"20.00\" (order_total) is not the total in Order Desk. It is sent all the same, although"
                                + " order_total is 20.01; the difference is -0.01.");
        assertThat(order().total("20.004").warnings()).isEmpty();
        assertThat(order().mapped().totalDifference()).isEmpty();
    }

    @Test
    void aSettingMakesItAProblem() {
        Orders orders = order().total("20.06").settings(s -> s.maxTotalDifference(new BigDecimal("0.05")));

        assertThat(orders.problem().code()).isEqualTo(FindingCode.TOTAL_DIFFERS);
        assertThat(orders.total("20.05").warnings()).containsExactly(FindingCode.TOTAL_DIFFERS);
        assertThat(orders.total("19.95").warnings()).containsExactly(FindingCode.TOTAL_DIFFERS);
    }

    /** An export of a shop whose settings name a tax: nobody has paid the tax that is computed. */
    @Test
    void aDifferenceThatIsATaxIsCalledOne() {
        Orders orders = order().tax("0.00").total("20.00").settings(s -> s.taxCode("GST"));

        assertThat(orders.warning(FindingCode.TOTAL_DIFFERS).text())
                .endsWith("the difference is 3.00; the tax is 3.00, and tax_total 0.00.");
    }

    /** Where prices include tax the totals agree whatever the tax is: one item here was zero-rated in the shop. */
    @Test
    void anotherTaxInTheSameTotalIsAWarning() {
        Orders orders = empty().item("A", "1", "11.50")
                .item("B", "1", "11.50")
                .total("23.00")
                .settings(s -> s.taxCode("GST").pricesIncludeTax(true));

        assertThat(orders.tax("1.50").warning(FindingCode.TAX_DIFFERS).text())
                .isEqualTo(
                        "TaxTotal \"3.00\" (tax_total) is not the tax in Order Desk. It is sent all the same, in a total"
                                + " that agrees; the tax is 3.00, and tax_total 1.50.");
        assertThat(orders.tax("2.99").warnings()).as("rounding").isEmpty();
        assertThat(orders.tax("0.00").warnings()).as("not said").isEmpty();
    }

    @Test
    void aPaymentThatFailedIsAWarning() {
        for (PaymentStatus status :
                List.of(PaymentStatus.REJECTED, PaymentStatus.VOIDED, PaymentStatus.of("fully refunded"))) {
            assertThat(order().with(o -> o.paymentStatus(status)).warnings())
                    .as(status.text())
                    .containsExactly(FindingCode.NOT_PAID);
        }
        for (PaymentStatus status : List.of(PaymentStatus.CAPTURED, PaymentStatus.PENDING, PaymentStatus.of(""))) {
            assertThat(order().with(o -> o.paymentStatus(status)).warnings())
                    .as(status.text())
                    .isEmpty();
        }
    }

    @Test
    void centsMoveSoThatLinesAddUp() {
        Orders orders = empty().item("A", "3", "0.125").item("B", "3", "0.125").total("0.75");

        assertThat(orders.brief())
                .containsExactly("1 A: 3 x 0.1233 = 0.37 + 0.00 @ 0", "2 B: 3 x 0.125 = 0.38 + 0.00 @ 0");
        assertThat(orders.warnings()).containsExactly(FindingCode.CENT_MOVED);
        assertThat(orders.mapped().totalDifference().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void centsStayWhereOrderDeskRoundsByLine() {
        Orders orders = empty().item("A", "3", "0.125")
                .item("B", "3", "0.125")
                .with(o -> o.productTotal(new BigDecimal("0.76")))
                .total("0.76");

        assertThat(orders.totals()).isEqualTo("0.76 + 0.00 = 0.76");
        assertThat(orders.warnings()).isEmpty();
    }

    @Test
    void mappingTwiceGivesTheSame() {
        Orders orders = order().shipping("5.00").discount("1.00").checkout("TaxCode", "GST");

        assertThat(orders.map()).isEqualTo(orders.map());
    }

    @Test
    void theExplanationNamesSourcesAndWarnings() {
        Orders orders = order().checkout("TaxRate", "15").settings(s -> s.warehouseCode("MAIN"));
        List<Explanation.Row> rows = orders.map().explanation().rows();

        assertThat(rows)
                .contains(
                        new Explanation.Row(
                                "TaxRate", "0.15", "checkout_data.TaxRate", List.of(FindingCode.READ_AS_PERCENTAGE)),
                        new Explanation.Row("Warehouse", "MAIN", "setting warehouseCode", List.of()),
                        new Explanation.Row("line 1.LineTax", "3.00", "computed: LineTotal x 0.15", List.of()),
                        new Explanation.Row("Total", "23.00", "computed: SubTotal + TaxTotal", List.of()));
        assertThat(orders.map().explanation().toTable())
                .contains("\nTaxRate  ")
                .contains("  checkout_data.TaxRate  [READ_AS_PERCENTAGE]\n");
    }

    @Test
    void aWarningStandsBesideTheValueThatCameFromItsPlace() {
        Orders orders = empty().item("A", "1", "10.00", metadata("DiscountRate", "10"));

        assertThat(orders.map().explanation().rows())
                .contains(new Explanation.Row(
                        "line 1.DiscountRate",
                        "0.1",
                        "item 1 (A), metadata.DiscountRate",
                        List.of(FindingCode.READ_AS_PERCENTAGE)));
    }

    @Test
    void theTableHasAlignedColumns() {
        Explanation explanation = new Explanation(
                List.of(
                        new Explanation.Row("Guid", "1", "default", List.of()),
                        new Explanation.Row("CustomerRef", "x".repeat(60), "source_id", List.of(FindingCode.TEXT_CUT))),
                List.of(new Explanation.Skipped("item 1 (A)", "its quantity is 0")));

        assertThat(explanation.toTable())
                .isEqualTo("Field        Value" + " ".repeat(43) + "  Comes from\n"
                        + "Guid         1" + " ".repeat(47) + "  default\n"
                        + "CustomerRef  " + "x".repeat(45) + "...  source_id  [TEXT_CUT]\n"
                        + "skipped: item 1 (A), its quantity is 0\n");
    }

    @Test
    void theTableReadsLikeALedger() {
        Orders orders = empty().item("TEA", "3", "24.95", metadata("DiscountRate", "0.1"))
                .shipping("7.90")
                .settings(s -> s.taxCode("GST"));

        // 3 x 24.95 x 0.9 = 67.365; 67.37 x 0.15 = 10.1055; 7.90 x 0.15 = 1.185.
        assertThat(orders.map().explanation().toTable())
                .startsWith("""
                        Line  Product or charge  Quantity x price  Discount  Total    Tax  Rate
                        1     TEA                       3 x 24.95      10 %  67.37  10.11  15 %
                        2     Shipping                   1 x 7.90             7.90   1.19  15 %
                              Sum                                            75.27  11.30
                              Total with tax                                 86.57

                        Field         Value""")
                .contains("\nline 1        ProductCode TEA    ")
                .contains("\n              DiscountRate 0.1    ")
                .contains("\n              LineTax 10.11, TaxRate 0.15    ")
                .contains("\nTotal         86.57 ");
    }

    @Test
    void theQuantityOfAChargeIsNotSaidToBeThatOfItsItem() {
        Orders orders = empty().item("WRAP", "3", "2.50", metadata("LineType", "Charge"))
                .shipping("7.90");

        assertThat(orders.sourceOf("line 1.OrderQuantity")).isEqualTo("computed: a charge is 1, at its whole amount");
        assertThat(orders.sourceOf("line 1.LineType")).isEqualTo("item 1 (WRAP), line type");
        assertThat(orders.sourceOf("line 2.OrderQuantity")).isEqualTo("computed: a charge is 1, at its whole amount");
        assertThat(orders.sourceOf("line 2.LineType")).isEqualTo("computed: a charge");
    }

    @Test
    void theHistoryNoteNamesEveryProblem() {
        MappingResult result = order().checkout("currency", "$")
                .checkout("OrderStatus", "Deleted")
                .map();

        assertThat(((MappingResult.Refused) result).historyNote())
                .isEqualTo("Order Could Not Be Submitted to Unleashed.\n"
                        + "- OrderStatus \"Deleted\" (checkout_data.OrderStatus) is not a status that can be sent."
                        + " Wanted: Parked, Placed, Backordered, Completed or a custom status of at most 15"
                        + " characters.\n"
                        + "- currency \"$\" (checkout_data.currency) is not a currency code. Wanted: a code of three"
                        + " letters, such as NZD.");
    }

    @Test
    void aLongHistoryNoteSaysHowMuchMoreThereIs() {
        Orders orders = empty();
        for (int i = 0; i < 100; i++) {
            orders.item("", "1", "1.00");
        }
        String note = ((MappingResult.Refused) orders.map()).historyNote();

        assertThat(note.length()).isBetween(1_600, 1_800);
        assertThat(note).contains("item 1, ").containsPattern("\n- and [0-9]+ more$");
    }

    /** The opening has 42 characters, a problem of 582 has 585 on its line: 42 + 3 x 585 = 1,797. */
    @Test
    void aHistoryNoteCountsWhatItLeavesOut() {
        String opening = "Order Could Not Be Submitted to Unleashed.";
        String line = "\n- " + "x".repeat(582);
        List<String> three = List.of("x".repeat(582), "x".repeat(582), "x".repeat(582));

        assertThat(RefusalNote.of(three)).isEqualTo(opening + line.repeat(3));
        assertThat(RefusalNote.of(List.of(three.get(0), three.get(1), "x".repeat(585))))
                .as("exactly as much as a note holds")
                .hasSize(1_800)
                .startsWith(opening + line.repeat(2) + "\n- x");
        assertThat(RefusalNote.of(List.of(three.get(0), three.get(1), "x".repeat(586))))
                .isEqualTo(opening + line.repeat(2) + "\n- and 1 more");
        assertThat(RefusalNote.of(List.of(three.get(0), three.get(1), three.get(2), "y")))
                .isEqualTo(opening + line.repeat(2) + "\n- and 2 more");
        assertThat(RefusalNote.of(List.of("x".repeat(700)))).isEqualTo(opening + "\n- " + "x".repeat(600));
    }

    @Test
    void aSingleLongProblemFits() {
        Problem problem = new Problem(FindingCode.BAD_DATE, "f", "p", "v", "w", "x".repeat(5_000));

        assertThat(new MappingResult.Refused(List.of(problem), new Explanation(List.of(), List.of())).historyNote())
                .hasSizeLessThanOrEqualTo(1_800);
    }
}
