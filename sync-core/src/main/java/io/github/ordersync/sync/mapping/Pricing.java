package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the price and the discount rate to send, so that the service arrives at the line's total whichever way it reads
 * the formula. The item's own price and discount come first; then its price with the rate that the order's discount makes
 * of it; then the net price and a rate of 0; and where no price with 4 decimals gives the total, two lines.
 */
final class Pricing {

    static final String NET_PRICE = "the price after the discount is sent, with a discount rate of 0";

    private Pricing() {}

    /**
     * A line, or one of the two parts of a line.
     *
     * @param taxRate null where no rate is known
     */
    record Priced(
            BigDecimal quantity,
            Given unitPrice,
            Given discountRate,
            BigDecimal lineTotal,
            BigDecimal lineTax,
            @Nullable BigDecimal taxRate) {}

    static List<Priced> price(DraftLine line) {
        BigDecimal total = line.lineTotal();
        if (line.isChargeLine()) {
            // A charge line has no quantity and no discount (documented).
            return List.of(whole(line, new Given(total, line.place), Given.NO_DISCOUNT));
        }
        Given list = line.listPrice();
        if (list != null) {
            Given own = line.discountRate();
            if (Money.bothReadingsGive(total, line.quantity, list.value(), own.value())) {
                return List.of(whole(line, list, own));
            }
            BigDecimal rate = rate(line, list.value());
            if (rate != null) {
                return List.of(whole(line, list, new Given(rate, "computed: share of the order's discount")));
            }
        }
        if (line.sharesOrderDiscount()) {
            line.note(
                    FindingCode.NET_PRICE_SENT,
                    "UnitPrice",
                    list == null ? "not one price" : list.value().toPlainString(),
                    NET_PRICE);
        }
        BigDecimal net = Money.unitPrice(total, line.quantity, RoundingMode.HALF_UP);
        if (Money.bothReadingsGive(total, line.quantity, net, BigDecimal.ZERO)) {
            return List.of(whole(line, new Given(net, "computed: net price"), Given.NO_DISCOUNT));
        }
        return split(line);
    }

    /** The rate that makes the order's discount out of the price; null for a line without a part of it, or if none does. */
    private static @Nullable BigDecimal rate(DraftLine line, BigDecimal price) {
        if (!line.sharesOrderDiscount() || price.signum() == 0) {
            return null;
        }
        BigDecimal rate = Money.discountRate(line.lineTotal(), line.quantity, price);
        return rate.signum() >= 0
                        && rate.compareTo(BigDecimal.ONE) <= 0
                        && Money.bothReadingsGive(line.lineTotal(), line.quantity, price, rate)
                ? rate
                : null;
    }

    private static Priced whole(DraftLine line, Given price, Given discount) {
        return new Priced(line.quantity, price, discount, line.lineTotal(), line.lineTax(), line.taxRateOrNull());
    }

    /** One unit takes what a price with 4 decimals leaves over. Only lines of more than 100 units come here. */
    private static List<Priced> split(DraftLine line) {
        BigDecimal total = line.lineTotal();
        BigDecimal many = line.quantity.subtract(BigDecimal.ONE);
        BigDecimal price = Money.unitPrice(total, line.quantity, RoundingMode.DOWN);
        BigDecimal totalOfMany = Money.lineTotal(many, price, BigDecimal.ZERO);
        BigDecimal totalOfOne = total.subtract(totalOfMany);
        line.note(
                FindingCode.LINE_SPLIT,
                "LineTotal",
                total.toPlainString(),
                "no price with 4 decimals gives it for a quantity of " + line.quantity.toPlainString()
                        + ", so one unit is a line of its own");

        Phrase source = new Phrase("computed: line split to give ", total);
        BigDecimal rate = line.taxRateOrNull();
        if (rate == null) {
            return List.of(
                    part(many, price, totalOfMany, Money.ZERO, null, source),
                    part(BigDecimal.ONE, totalOfOne, totalOfOne, Money.ZERO, null, source));
        }
        BigDecimal taxOfMany = Money.lineTax(totalOfMany, rate);
        BigDecimal taxOfOne = line.lineTax().subtract(taxOfMany);
        BigDecimal rateOfMany = rate;
        Optional<BigDecimal> rateOfOne = Taxes.explainingRate(totalOfOne, taxOfOne, rate);
        if (rateOfOne.isEmpty()) {
            // The cent that is left over is too much for one small unit: the larger part carries all of the tax.
            boolean manyCarries = totalOfMany.abs().compareTo(totalOfOne.abs()) >= 0;
            taxOfMany = manyCarries ? line.lineTax() : Money.ZERO;
            taxOfOne = manyCarries ? Money.ZERO : line.lineTax();
            rateOfMany = Taxes.explainingRate(totalOfMany, taxOfMany, BigDecimal.ZERO)
                    .orElse(rate);
            rateOfOne = Taxes.explainingRate(totalOfOne, taxOfOne, BigDecimal.ZERO);
        }
        return List.of(
                part(many, price, totalOfMany, taxOfMany, rateOfMany, source),
                part(BigDecimal.ONE, totalOfOne, totalOfOne, taxOfOne, rateOfOne.orElse(rate), source));
    }

    private static Priced part(
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal total,
            BigDecimal tax,
            @Nullable BigDecimal taxRate,
            Object source) {
        return new Priced(quantity, new Given(price, source), Given.NO_DISCOUNT, total, tax, taxRate);
    }
}
