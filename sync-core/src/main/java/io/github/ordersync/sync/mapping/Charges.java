package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.sync.settings.ChargePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shipping and handling become lines. A charge of 0 has none. */
final class Charges {

    private static final int MAX_DESCRIPTION = 500;

    private Charges() {}

    static List<DraftLine> draft(MappingRun run) {
        List<DraftLine> lines = new ArrayList<>();
        String method = Text.line(run.order.shippingMethod().orElse(""));
        String shipping = method.isEmpty() ? "Shipping" : "Shipping (" + method + ")";
        draft(run, "shipping_total", run.order.shippingTotal().orElse(Money.ZERO), run.settings.shipping(), shipping)
                .ifPresent(lines::add);
        draft(run, "handling_total", run.order.handlingTotal().orElse(Money.ZERO), run.settings.handling(), "Handling")
                .ifPresent(lines::add);
        return lines;
    }

    private static Optional<DraftLine> draft(
            MappingRun run, String field, BigDecimal total, ChargePolicy policy, String description) {
        BigDecimal amount = amount(run, field, total);
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        if (policy instanceof ChargePolicy.Omit) {
            run.trace.skipped(field, amount + " is left out by the settings");
            return Optional.empty();
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
            line.listed(new Given(amount, field), new Given(BigDecimal.ZERO, "default"));
            return Optional.of(line);
        }
        return Optional.of(
                DraftLine.charge(DraftLine.Kind.CHARGE, field, Text.cut(description, MAX_DESCRIPTION), amount));
    }

    /** One of the order's totals in cents; 0 with a problem if it cannot be worked with. */
    static BigDecimal amount(MappingRun run, String field, BigDecimal total) {
        Optional<BigDecimal> bounded = Decimals.bounded(total);
        if (bounded.isEmpty()) {
            run.findings.problem(FindingCode.BAD_AMOUNT, field, field, total.toString(), "at most 12 digits");
            return Money.ZERO;
        }
        BigDecimal amount = Money.amount(bounded.get());
        if (amount.compareTo(bounded.get()) != 0) {
            run.findings.warn(
                    FindingCode.AMOUNT_ROUNDED,
                    field,
                    field,
                    bounded.get().toPlainString(),
                    "it is rounded to " + amount);
        }
        return amount;
    }
}
