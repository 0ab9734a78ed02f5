package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.sync.settings.ChargePolicy;
import java.math.BigDecimal;
import java.util.List;

/** Shipping and handling become lines. A charge of 0 has none. */
final class Charges {

    private static final int MAX_DESCRIPTION = 500;

    private Charges() {}

    static void draft(MappingRun run, List<DraftLine> to) {
        String method = Text.line(run.order.shippingMethod().orElse(""));
        String shipping = method.isEmpty() ? "Shipping" : "Shipping (" + method + ")";
        draft(
                run,
                "shipping_total",
                run.order.shippingTotal().orElse(Money.ZERO),
                run.settings.shipping(),
                shipping,
                to);
        draft(
                run,
                "handling_total",
                run.order.handlingTotal().orElse(Money.ZERO),
                run.settings.handling(),
                "Handling",
                to);
    }

    /** What the settings leave out. */
    static BigDecimal omitted(MappingRun run) {
        BigDecimal shipping = run.settings.shipping() instanceof ChargePolicy.Omit
                ? positive(run.order.shippingTotal().orElse(Money.ZERO))
                : Money.ZERO;
        return run.settings.handling() instanceof ChargePolicy.Omit
                ? shipping.add(positive(run.order.handlingTotal().orElse(Money.ZERO)))
                : shipping;
    }

    private static BigDecimal positive(BigDecimal total) {
        BigDecimal bounded = Decimals.boundedOrNull(total);
        return bounded == null ? Money.ZERO : Money.amount(bounded).max(Money.ZERO);
    }

    private static void draft(
            MappingRun run,
            String field,
            BigDecimal total,
            ChargePolicy policy,
            String description,
            List<DraftLine> to) {
        BigDecimal amount = amount(run, field, total);
        if (amount.signum() == 0) {
            return;
        }
        if (policy instanceof ChargePolicy.Omit) {
            run.trace.skipped(field, new Phrase(amount, " is left out by the settings"));
            return;
        }
        if (amount.signum() < 0) {
            run.findings.warn(FindingCode.NEGATIVE_AMOUNT, field, field, amount.toPlainString(), "it is sent as it is");
        }
        if (policy instanceof ChargePolicy.Product product) {
            DraftLine line = DraftLine.product(
                    DraftLine.Kind.CHARGE,
                    field,
                    product.productCode().strip(),
                    "",
                    BigDecimal.ONE,
                    "setting " + field.substring(0, field.indexOf('_')),
                    amount);
            line.listed(new Given(amount, field), Given.NO_DISCOUNT);
            to.add(line);
            return;
        }
        to.add(DraftLine.charge(DraftLine.Kind.CHARGE, field, Text.cut(description, MAX_DESCRIPTION), amount));
    }

    /** One of the order's totals in cents; 0 with a problem if it cannot be worked with. */
    static BigDecimal amount(MappingRun run, String field, BigDecimal total) {
        BigDecimal bounded = Decimals.boundedOrNull(total);
        if (bounded == null) {
            run.findings.problem(FindingCode.BAD_AMOUNT, field, field, total.toString(), "at most 12 digits");
            return Money.ZERO;
        }
        BigDecimal amount = Money.amount(bounded);
        if (amount.compareTo(bounded) != 0) {
            run.findings.warn(
                    FindingCode.AMOUNT_ROUNDED, field, field, bounded.toPlainString(), "it is rounded to " + amount);
        }
        return amount;
    }
}
