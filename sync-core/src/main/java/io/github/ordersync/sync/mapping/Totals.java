package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The totals of the sales order, and how they compare with the order's in Order Desk. */
final class Totals {

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
        if (total.signum() < 0) {
            run.findings.problem(
                    FindingCode.NEGATIVE_TOTAL, "Total", "order", total.toPlainString(), "a total of 0 or more");
        }
        return difference(run, total);
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

    private static Optional<BigDecimal> difference(MappingRun run, BigDecimal total) {
        BigDecimal given = run.order.orderTotal().orElse(null);
        BigDecimal orderTotal = given == null ? null : Decimals.boundedOrNull(given);
        if (orderTotal == null) {
            return Optional.empty();
        }
        BigDecimal difference = total.subtract(orderTotal);
        if (difference.abs().compareTo(Money.CENT) >= 0) {
            report(run, total, difference);
        }
        return Optional.of(difference);
    }

    private static void report(MappingRun run, BigDecimal total, BigDecimal difference) {
        BigDecimal max = run.settings.maxTotalDifference().orElse(null);
        String orderTotal = total.subtract(difference).toPlainString();
        if (max != null && difference.abs().compareTo(max) > 0) {
            run.findings.problem(
                    FindingCode.TOTAL_DIFFERS,
                    "Total",
                    "order_total",
                    total.toPlainString(),
                    orderTotal + " as in Order Desk; the difference is " + difference.toPlainString()
                            + ", more than the setting maxTotalDifference allows");
        } else {
            run.findings.warn(
                    FindingCode.TOTAL_DIFFERS,
                    "Total",
                    "order_total",
                    total.toPlainString(),
                    "it is sent all the same, although order_total is " + orderTotal + "; the difference is "
                            + difference.toPlainString());
        }
    }
}
