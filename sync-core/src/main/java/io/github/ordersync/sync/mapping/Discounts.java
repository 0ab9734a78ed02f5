package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Discount;
import io.github.ordersync.sync.settings.DiscountPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The order's discount: spread over the lines, or a line of its own. */
final class Discounts {

    private static final String FIELD = "discount_total";
    private static final int MAX_DESCRIPTION = 500;

    private final MappingRun run;
    private final List<DraftLine> lines;

    private Discounts(MappingRun run, List<DraftLine> lines) {
        this.run = run;
        this.lines = lines;
    }

    /** Takes the discount off the lines, or adds its line to them. */
    static void apply(MappingRun run, List<DraftLine> lines) {
        new Discounts(run, lines).apply();
    }

    private void apply() {
        BigDecimal discount = discount();
        if (discount.signum() < 0) {
            // The documentation says positive. A negative one could be meant either way.
            run.findings.problem(FindingCode.BAD_AMOUNT, FIELD, FIELD, discount.toPlainString(), "0 or more");
        } else if (discount.signum() > 0) {
            apply(discount, run.settings.orderDiscount());
        }
    }

    private void apply(BigDecimal discount, DiscountPolicy policy) {
        switch (policy) {
            case SPREAD -> spread(discount);
            case CHARGE_LINE ->
                lines.add(DraftLine.charge(
                        DraftLine.Kind.DISCOUNT, FIELD, Text.cut(description(), MAX_DESCRIPTION), discount.negate()));
            case OMIT -> run.trace.skipped(FIELD, discount + " is left out by the settings");
        }
    }

    /** Order Desk sums its list up; the sum is what its total is computed with. */
    private BigDecimal discount() {
        Optional<BigDecimal> total = run.order.discountTotal().filter(t -> t.signum() != 0);
        if (total.isPresent()) {
            return Charges.amount(run, FIELD, total.get());
        }
        return run.order.discountList().stream()
                .map(discount ->
                        Charges.amount(run, "discount_list", discount.amount().orElse(Money.ZERO)))
                .reduce(Money.ZERO, BigDecimal::add);
    }

    /** First over the items; what is more than they are worth, over shipping and handling. */
    private void spread(BigDecimal discount) {
        List<DraftLine> items = worth(DraftLine.Kind.ITEM, DraftLine.Kind.ITEM_CHARGE);
        List<DraftLine> charges = worth(DraftLine.Kind.CHARGE, DraftLine.Kind.CHARGE);
        BigDecimal onItems = discount.min(value(items));
        BigDecimal onCharges = discount.subtract(onItems);
        if (onCharges.compareTo(value(charges)) > 0) {
            run.findings.problem(
                    FindingCode.DISCOUNT_TOO_LARGE,
                    FIELD,
                    FIELD,
                    discount.toPlainString(),
                    "at most what the lines are worth, "
                            + value(items).add(value(charges)).toPlainString());
            return;
        }
        spread(onItems, items);
        spread(onCharges, charges);
    }

    private static void spread(BigDecimal discount, List<DraftLine> over) {
        if (discount.signum() > 0) {
            List<BigDecimal> parts =
                    Money.allocate(discount, over.stream().map(DraftLine::value).toList());
            for (int i = 0; i < over.size(); i++) {
                over.get(i).discount(parts.get(i));
            }
        }
    }

    private List<DraftLine> worth(DraftLine.Kind one, DraftLine.Kind other) {
        return lines.stream()
                .filter(line -> line.kind == one || line.kind == other)
                .filter(line -> line.value().signum() > 0)
                .toList();
    }

    private static BigDecimal value(List<DraftLine> lines) {
        return Money.sum(lines.stream().map(DraftLine::value).toList());
    }

    private String description() {
        String names = run.order.discountList().stream()
                .map(Discounts::name)
                .filter(Text::isPresent)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Discount" : names;
    }

    private static String name(Discount discount) {
        String name = Text.line(discount.name().orElse(""));
        String code = Text.line(discount.code().orElse(""));
        return name.isEmpty() || code.isEmpty() ? name + code : name + " (" + code + ")";
    }
}
