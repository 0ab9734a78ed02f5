package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Discount;
import io.github.ordersync.sync.settings.DiscountPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The order's discount: spread over the lines, or a line of its own. */
final class Discounts {

    private static final String FIELD = "discount_total";
    private static final String LIST = "discount_list";
    private static final int MAX_DESCRIPTION = 500;

    private final MappingRun run;
    private final List<DraftLine> lines;

    private BigDecimal leftOut;

    private Discounts(MappingRun run, List<DraftLine> lines, BigDecimal leftOut) {
        this.run = run;
        this.lines = lines;
        this.leftOut = leftOut;
    }

    /**
     * Takes the discount off the lines, or adds its line to them.
     *
     * @param leftOut what the items are worth that are not sent
     * @return the same in proportion to the values that the lines have now
     */
    static BigDecimal apply(MappingRun run, List<DraftLine> lines, BigDecimal leftOut) {
        Discounts discounts = new Discounts(run, lines, leftOut);
        discounts.apply();
        return discounts.leftOut;
    }

    private void apply() {
        BigDecimal discount = discount();
        if (discount.signum() < 0) {
            // The documentation says positive. A negative one could be meant either way.
            run.findings.problem(FindingCode.BAD_AMOUNT, FIELD, place(), discount.toPlainString(), "0 or more");
        } else if (discount.signum() > 0) {
            apply(discount, run.settings.orderDiscount());
        }
    }

    private void apply(BigDecimal discount, DiscountPolicy policy) {
        switch (policy) {
            case SPREAD -> {
                BigDecimal ofLeftOut = ofLeftOut(discount);
                spread(discount.subtract(ofLeftOut));
                leftOut = leftOut.subtract(ofLeftOut);
            }
            case CHARGE_LINE -> addLine(discount.subtract(ofLeftOut(discount)));
            case OMIT -> run.trace.skipped(FIELD, new Phrase(discount, " is left out by the settings"));
        }
    }

    private void addLine(BigDecimal discount) {
        if (discount.signum() != 0) {
            lines.add(DraftLine.charge(
                    DraftLine.Kind.DISCOUNT, FIELD, Text.cut(description(), MAX_DESCRIPTION), discount.negate()));
        }
    }

    /** The customer got it on all items, so the ones that are not sent take their share of it along. */
    private BigDecimal ofLeftOut(BigDecimal discount) {
        if (leftOut.signum() == 0) {
            return Money.ZERO;
        }
        BigDecimal worth = leftOut;
        for (DraftLine line : lines) {
            if (line.value().signum() > 0 && line.kind != DraftLine.Kind.CHARGE) {
                worth = worth.add(line.value());
            }
        }
        BigDecimal part = discount.min(worth).multiply(leftOut).divide(worth, 2, RoundingMode.HALF_UP);
        if (part.signum() != 0) {
            run.trace.skipped(place(), new Phrase(part, " of it is on items that are not sent"));
        }
        return part;
    }

    /** Order Desk sums its list up; the sum is what its total is computed with. */
    private BigDecimal discount() {
        BigDecimal total = run.order.discountTotal().orElse(Money.ZERO);
        if (total.signum() != 0) {
            return Charges.amount(run, FIELD, total);
        }
        BigDecimal sum = Money.ZERO;
        for (Discount discount : run.order.discountList()) {
            sum = sum.add(Charges.amount(run, LIST, discount.amount().orElse(Money.ZERO)));
        }
        return sum;
    }

    /** First over the items; what is more than they are worth, over shipping and handling. */
    private void spread(BigDecimal discount) {
        List<DraftLine> items = new ArrayList<>(lines.size());
        List<DraftLine> charges = new ArrayList<>();
        for (DraftLine line : lines) {
            if (line.value().signum() > 0) {
                (line.kind == DraftLine.Kind.CHARGE ? charges : items).add(line);
            }
        }
        List<BigDecimal> ofItems = DraftLine.values(items);
        BigDecimal worth = Money.sum(ofItems);
        if (discount.compareTo(worth) <= 0) {
            spread(discount, items, ofItems, worth);
            return;
        }
        List<BigDecimal> ofCharges = DraftLine.values(charges);
        BigDecimal worthOfCharges = Money.sum(ofCharges);
        BigDecimal onCharges = discount.subtract(worth);
        if (onCharges.compareTo(worthOfCharges) > 0) {
            run.findings.problem(
                    FindingCode.DISCOUNT_TOO_LARGE,
                    FIELD,
                    place(),
                    discount.toPlainString(),
                    "at most what the lines are worth, "
                            + worth.add(worthOfCharges).toPlainString());
            return;
        }
        spread(worth, items, ofItems, worth);
        spread(onCharges, charges, ofCharges, worthOfCharges);
    }

    private static void spread(BigDecimal discount, List<DraftLine> over, List<BigDecimal> values, BigDecimal worth) {
        List<BigDecimal> parts = Money.allocate(discount, values, worth);
        for (int i = 0; i < over.size(); i++) {
            over.get(i).discount(parts.get(i));
        }
    }

    /** Where the discount was found: somebody has to look there. */
    private String place() {
        return run.order.discountTotal().orElse(Money.ZERO).signum() == 0 ? LIST : FIELD;
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
