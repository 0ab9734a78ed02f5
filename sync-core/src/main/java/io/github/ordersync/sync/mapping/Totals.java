package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.PaymentStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The totals of the sales order, and how they compare with the order's in Order Desk. */
final class Totals {

    private static final String TAX_TOTAL = "tax_total";
    private static final List<PaymentStatus> WITHOUT_MONEY =
            List.of(PaymentStatus.REJECTED, PaymentStatus.VOIDED, PaymentStatus.FULLY_REFUNDED);

    private Totals() {}

    /** Writes the totals; returns the difference to {@code order_total}, empty if the order has none. */
    static Optional<BigDecimal> write(MappingRun run, SalesOrder.Builder salesOrder, List<DraftLine> lines) {
        BigDecimal subTotal = Money.sum(lines, DraftLine::lineTotal);
        BigDecimal taxTotal = Money.sum(lines, DraftLine::lineTax);
        BigDecimal total = subTotal.add(taxTotal);
        salesOrder.subTotal(subTotal).taxTotal(taxTotal).total(total);
        run.trace.row("SubTotal", subTotal, "computed: sum of LineTotal");
        run.trace.row("TaxTotal", taxTotal, "computed: sum of LineTax");
        run.trace.row("Total", total, "computed: SubTotal + TaxTotal");
        warnOfRefund(run);
        warnOfPayment(run);
        if (total.signum() < 0) {
            run.findings.problem(
                    FindingCode.NEGATIVE_TOTAL, "Total", "order", total.toPlainString(), "a total of 0 or more");
        }
        return difference(run, total, taxTotal, lines.size());
    }

    /** Order Desk's {@code order_total} stays when money is refunded, only the balance goes down (documented). */
    private static void warnOfRefund(MappingRun run) {
        BigDecimal refund = Decimals.boundedOrNull(run.order.refundTotal().orElse(BigDecimal.ZERO));
        if (refund != null && refund.signum() != 0) {
            run.findings.warn(
                    FindingCode.REFUND_NOT_SENT,
                    "refund_total",
                    "refund_total",
                    refund.toPlainString(),
                    "the sales order says what was sold; a refund needs a credit note in Unleashed");
        }
    }

    /** Who decides about payments does so by folders and rules of Order Desk; here nobody must overlook one that failed. */
    private static void warnOfPayment(MappingRun run) {
        run.order
                .paymentStatus()
                .filter(WITHOUT_MONEY::contains)
                .ifPresent(
                        status -> run.findings.warn(
                                FindingCode.NOT_PAID,
                                "payment_status",
                                "payment_status",
                                status.text(),
                                "the order is sent all the same; move it to another folder before it is shipped, if it should not be"));
    }

    private static Optional<BigDecimal> difference(
            MappingRun run, BigDecimal total, BigDecimal taxTotal, int lineCount) {
        BigDecimal given = run.order.orderTotal().orElse(null);
        BigDecimal orderTotal = given == null ? null : Decimals.boundedOrNull(given);
        if (orderTotal == null) {
            return Optional.empty();
        }
        BigDecimal difference = total.subtract(orderTotal);
        BigDecimal givenTax = run.order.taxTotal().orElse(null);
        BigDecimal tax = givenTax == null ? null : Decimals.boundedOrNull(givenTax);
        if (difference.abs().compareTo(Money.CENT) >= 0) {
            report(run, total, difference, besideOrderDesks(tax, taxTotal));
        } else if (tax != null && isOther(tax, taxTotal, lineCount)) {
            run.findings.warn(
                    FindingCode.TAX_DIFFERS,
                    "TaxTotal",
                    TAX_TOTAL,
                    taxTotal.toPlainString(),
                    "it is sent all the same, in a total that agrees" + besideOrderDesks(tax, taxTotal));
        }
        return Optional.of(difference);
    }

    /** Rounding by line may make half a cent of each. Where prices include tax, a {@code tax_total} of 0 says nothing. */
    private static boolean isOther(BigDecimal tax, BigDecimal taxTotal, int lineCount) {
        BigDecimal rounding = Money.CENT.multiply(BigDecimal.valueOf(lineCount));
        return tax.signum() != 0 && taxTotal.subtract(tax).abs().compareTo(rounding) > 0;
    }

    /** Where the two totals differ by a tax, whoever reads that should not have to find it out. */
    private static String besideOrderDesks(@Nullable BigDecimal tax, BigDecimal taxTotal) {
        return tax == null || tax.compareTo(taxTotal) == 0
                ? ""
                : "; the tax is " + taxTotal.toPlainString() + ", and tax_total "
                        + tax.setScale(Math.max(2, tax.scale())).toPlainString();
    }

    private static void report(MappingRun run, BigDecimal total, BigDecimal difference, String tax) {
        BigDecimal max = run.settings.maxTotalDifference().orElse(null);
        String orderTotal = total.subtract(difference).toPlainString();
        if (max != null && difference.abs().compareTo(max) > 0) {
            run.findings.problem(
                    FindingCode.TOTAL_DIFFERS,
                    "Total",
                    "order_total",
                    total.toPlainString(),
                    orderTotal + " as in Order Desk" + tax + "; the difference is " + difference.toPlainString()
                            + ", more than the setting maxTotalDifference allows");
        } else {
            run.findings.warn(
                    FindingCode.TOTAL_DIFFERS,
                    "Total",
                    "order_total",
                    total.toPlainString(),
                    "it is sent all the same, although order_total is " + orderTotal + "; the difference is "
                            + difference.toPlainString() + tax);
        }
    }
}
