package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.sync.settings.LineTaxPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tax of the lines. The service computes {@code round2(LineTotal * TaxRate)} again (documented), so every line gets a
 * rate that gives its tax (U-LINE-RATES-DIFFER). Where prices include tax, a line's value falls into total and tax here.
 */
final class Taxes {

    private static final String TAX_TOTAL = "tax_total";

    /** More than the 6 decimals that the service shows; an amount above 10,000 may need them (U-EXPLAINED-RATE). */
    private static final int MAX_RATE_DECIMALS = 16;

    private final MappingRun run;
    private final List<DraftLine> lines;
    private final Phrase timesRate;
    private OrderTax orderTax;

    private Taxes(MappingRun run, List<DraftLine> lines, OrderTax orderTax) {
        this.run = run;
        this.lines = lines;
        this.orderTax = orderTax;
        this.timesRate = new Phrase("computed: LineTotal x ", orderTax.rateOrZero());
    }

    /**
     * Settles total, tax and rate of every line.
     *
     * @param leftOut what the items are worth that are not sent, and that the order's tax is also for
     * @return the order's tax, with a rate where the lines explain one
     */
    static OrderTax settle(MappingRun run, List<DraftLine> lines, OrderTax orderTax, BigDecimal leftOut) {
        Taxes taxes = new Taxes(run, lines, orderTax);
        if (run.settings.lineTax() == LineTaxPolicy.FROM_ORDER) {
            taxes.settleFromOrder(run.settings.chargesTaxed() ? leftOut.add(Charges.omitted(run)) : leftOut);
        } else {
            for (DraftLine line : lines) {
                taxes.settle(line);
            }
            taxes.warnOfMissingTax();
        }
        return taxes.orderTax;
    }

    private void settle(DraftLine line) {
        Given given = line.givenTax();
        boolean compute = run.settings.lineTax() == LineTaxPolicy.AUTO && isTaxed(line);
        if (given != null) {
            settleGiven(line, given);
        } else if (compute && orderTax.hasRate()) {
            settleComputed(line, orderTax.rateOrZero());
        } else if (compute && orderTax.rate() == null) {
            line.settleWithoutRate(line.value(), "default");
        } else {
            line.settle(line.value(), Money.ZERO, BigDecimal.ZERO, "default");
        }
    }

    /** A discount lowers what is taxed; shipping and handling are a setting. */
    private boolean isTaxed(DraftLine line) {
        return line.kind != DraftLine.Kind.CHARGE || run.settings.chargesTaxed();
    }

    private void settleComputed(DraftLine line, BigDecimal rate) {
        BigDecimal value = line.value();
        if (!run.settings.pricesIncludeTax()) {
            line.settle(value, Money.lineTax(value, rate), rate, timesRate);
            return;
        }
        BigDecimal total = value.divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP);
        for (BigDecimal candidate : List.of(total, total.subtract(Money.CENT), total.add(Money.CENT))) {
            BigDecimal tax = Money.lineTax(candidate, rate);
            if (candidate.add(tax).compareTo(value) == 0) {
                line.settle(
                        candidate,
                        tax,
                        rate,
                        new Phrase(new Phrase("computed: tax in ", value), new Phrase(" at ", rate)));
                return;
            }
        }
        // No total in cents plus its tax is this price: 0.03 at 20 % is one.
        settleTax(line, value.subtract(total), new Phrase("computed: tax in ", value), rate);
    }

    private void settleGiven(DraftLine line, Given tax) {
        BigDecimal preferred = tax.value().signum() == 0 ? BigDecimal.ZERO : orderTax.rateOrZero();
        settleTax(line, tax.value(), tax.source(), preferred);
    }

    /** Settles a line with this tax, at the preferred rate if that gives it. */
    private void settleTax(DraftLine line, BigDecimal tax, Object source, BigDecimal preferred) {
        BigDecimal total = run.settings.pricesIncludeTax() ? line.value().subtract(tax) : line.value();
        Optional<BigDecimal> rate = explainingRate(total, tax, preferred);
        if (rate.isEmpty()) {
            run.findings.problem(
                    FindingCode.TAX_TOO_LARGE,
                    "LineTax",
                    line.place,
                    tax.toPlainString(),
                    "from 0 to the line's total, " + total.toPlainString());
            return;
        }
        if (rate.get().compareTo(preferred) != 0 && preferred.signum() != 0) {
            line.note(
                    FindingCode.TAX_RATE_ADJUSTED,
                    "TaxRate",
                    rate.get().toPlainString(),
                    "it gives the line's tax of " + tax + ", and the order's rate does not");
        }
        line.settle(total, tax, rate.get(), source);
    }

    /** A rate from 0 to 1 that gives this tax, with as few decimals as possible; the preferred one if it does. */
    static Optional<BigDecimal> explainingRate(BigDecimal total, BigDecimal tax, BigDecimal preferred) {
        if (Money.lineTax(total, preferred).compareTo(tax) == 0) {
            return Optional.of(preferred);
        }
        if (total.signum() == 0) {
            return Optional.empty();
        }
        for (int decimals = 4; decimals <= MAX_RATE_DECIMALS; decimals += 2) {
            BigDecimal rate = tax.divide(total, decimals, RoundingMode.HALF_UP);
            if (rate.signum() >= 0
                    && rate.compareTo(BigDecimal.ONE) <= 0
                    && Money.lineTax(total, rate).compareTo(tax) == 0) {
                return Optional.of(Decimals.trimmed(rate));
            }
        }
        return Optional.empty();
    }

    /** What the items do not say themselves is spread over the other taxed lines in proportion to what they are worth. */
    private void settleFromOrder(BigDecimal leftOut) {
        BigDecimal tax = Charges.amount(run, TAX_TOTAL, run.order.taxTotal().orElse(Money.ZERO));
        List<DraftLine> open = new ArrayList<>();
        BigDecimal left = tax;
        for (DraftLine line : lines) {
            Given given = line.givenTax();
            if (given != null) {
                left = left.subtract(given.value());
                settleGiven(line, given);
            } else if (isTaxed(line) && line.value().signum() > 0) {
                open.add(line);
            } else {
                line.settle(line.value(), Money.ZERO, BigDecimal.ZERO, "default");
            }
        }
        List<BigDecimal> weights = DraftLine.values(open);
        BigDecimal base = Money.sum(weights);
        left = left.subtract(ofLeftOut(left, leftOut, base));
        BigDecimal room = run.settings.pricesIncludeTax() ? base.divide(BigDecimal.valueOf(2)) : base;
        if (left.signum() < 0 || left.compareTo(room) > 0) {
            run.findings.problem(
                    FindingCode.TAX_TOO_LARGE,
                    TAX_TOTAL,
                    TAX_TOTAL,
                    tax.toPlainString(),
                    "no more than the lines that can be taxed are worth, " + base.toPlainString()
                            + ", and no less than the tax that the items have themselves");
            return;
        }
        BigDecimal taxable = run.settings.pricesIncludeTax() ? base.subtract(left) : base;
        BigDecimal effective = taxable.signum() == 0
                ? BigDecimal.ZERO
                : Rates.rounded(left.divide(taxable, Rates.DECIMALS, RoundingMode.HALF_UP));
        orderTax = orderTax.explainedBy(effective, "computed: tax_total / taxed lines");
        List<BigDecimal> parts = Money.allocate(left, weights);
        for (int i = 0; i < open.size(); i++) {
            BigDecimal preferred = orderTax.hasRate() ? orderTax.rateOrZero() : effective;
            settleTax(open.get(i), parts.get(i), new Phrase("computed: share of tax_total ", tax), preferred);
        }
    }

    /** Otherwise the lines that are sent would bear the tax of those that are not. */
    private BigDecimal ofLeftOut(BigDecimal tax, BigDecimal leftOut, BigDecimal base) {
        if (leftOut.signum() == 0 || tax.signum() <= 0) {
            return Money.ZERO;
        }
        BigDecimal part = tax.multiply(leftOut).divide(base.add(leftOut), 2, RoundingMode.HALF_UP);
        if (part.signum() != 0) {
            run.trace.skipped(TAX_TOTAL, new Phrase(part, " of it is on what is not sent"));
        }
        return part;
    }

    private void warnOfMissingTax() {
        boolean mayBeMissing = orderTax.hasRate() && run.settings.lineTax() == LineTaxPolicy.ZERO_UNLESS_SET;
        if (mayBeMissing && lines.stream().allMatch(line -> line.lineTax().signum() == 0)) {
            run.findings.warn(
                    FindingCode.TAX_NOT_SENT,
                    "TaxRate",
                    orderTax.source(),
                    orderTax.rateOrZero().toPlainString(),
                    "the setting lineTax ZERO_UNLESS_SET sends no tax unless the items have a LineTax");
        }
    }
}
