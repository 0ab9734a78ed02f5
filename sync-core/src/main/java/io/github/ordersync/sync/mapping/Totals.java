package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The totals of the sales order, and how they compare with the order's in Order Desk. */
final class Totals {

    private Totals() {}

    /** Writes the totals; returns the difference to {@code order_total}, empty if the order has none. */
    static Optional<BigDecimal> write(MappingRun run, SalesOrder.Builder salesOrder, List<SalesOrderLine> lines) {
        BigDecimal subTotal = Money.sum(
                lines.stream().flatMap(line -> line.lineTotal().stream()).toList());
        BigDecimal taxTotal = Money.sum(
                lines.stream().flatMap(line -> line.lineTax().stream()).toList());
        BigDecimal total = subTotal.add(taxTotal);
        salesOrder.subTotal(subTotal).taxTotal(taxTotal).total(total);
        run.trace.row("SubTotal", subTotal.toPlainString(), "computed: sum of LineTotal");
        run.trace.row("TaxTotal", taxTotal.toPlainString(), "computed: sum of LineTax");
        run.trace.row("Total", total.toPlainString(), "computed: SubTotal + TaxTotal");
        warnOfRefund(run);
        if (total.signum() < 0) {
            run.findings.problem(
                    FindingCode.NEGATIVE_TOTAL, "Total", "order", total.toPlainString(), "a total of 0 or more");
        }
        return difference(run, total);
    }

    /** Order Desk's {@code order_total} stays when money is refunded, only the balance goes down (documented). */
    private static void warnOfRefund(MappingRun run) {
        run.order
                .refundTotal()
                .flatMap(Decimals::bounded)
                .filter(refund -> refund.signum() != 0)
                .ifPresent(refund -> run.findings.warn(
                        FindingCode.REFUND_NOT_SENT,
                        "refund_total",
                        "refund_total",
                        refund.toPlainString(),
                        "the sales order says what was sold; a refund needs a credit note in Unleashed"));
    }

    private static Optional<BigDecimal> difference(MappingRun run, BigDecimal total) {
        Optional<BigDecimal> difference =
                run.order.orderTotal().flatMap(Decimals::bounded).map(total::subtract);
        difference.filter(d -> d.abs().compareTo(Money.CENT) >= 0).ifPresent(d -> {
            String value = total.toPlainString();
            String wanted =
                    total.subtract(d).toPlainString() + " as in Order Desk; the difference is " + d.toPlainString();
            boolean tooMuch = run.settings
                    .maxTotalDifference()
                    .filter(max -> d.abs().compareTo(max) > 0)
                    .isPresent();
            if (tooMuch) {
                run.findings.problem(
                        FindingCode.TOTAL_DIFFERS,
                        "Total",
                        "order_total",
                        value,
                        wanted + ", more than the setting maxTotalDifference allows");
            } else {
                run.findings.warn(
                        FindingCode.TOTAL_DIFFERS,
                        "Total",
                        "order_total",
                        value,
                        "it is sent all the same, although order_total is "
                                + total.subtract(d).toPlainString() + "; the difference is " + d.toPlainString());
            }
        });
        return difference;
    }
}
