package io.github.ordersync.sync.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The arithmetic that Unleashed repeats and refuses when it differs (documented), with every rounding step by name. All
 * round half up, away from zero; which way the service rounds ties is not documented (U-ROUNDING-HALF-UP).
 */
final class Money {

    static final BigDecimal ZERO = new BigDecimal("0.00");
    static final BigDecimal CENT = new BigDecimal("0.01");

    private static final int CENTS = 2;
    private static final int PRICE_DECIMALS = 4;

    private Money() {}

    /** An amount of money in cents. */
    static BigDecimal amount(BigDecimal exact) {
        return exact.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** A price or a discount rate: 4 decimals on the wire (documented on Purchases, seen on sales orders). */
    static BigDecimal price(BigDecimal exact) {
        return exact.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The price of one unit out of a total. */
    static BigDecimal unitPrice(BigDecimal total, BigDecimal quantity, RoundingMode rounding) {
        return total.divide(quantity, PRICE_DECIMALS, rounding);
    }

    /** The discount rate that makes a total out of quantity by price, which must not be 0. */
    static BigDecimal discountRate(BigDecimal total, BigDecimal quantity, BigDecimal unitPrice) {
        int digitsMore = quantity.scale() + unitPrice.scale() + 6;
        if (LongMoney.isFewCents(total)
                && LongMoney.fits(quantity, unitPrice, digitsMore)
                && LongMoney.fits(total, BigDecimal.ONE, digitsMore)) {
            return LongMoney.discountRate(total, quantity, unitPrice);
        }
        BigDecimal full = quantity.multiply(unitPrice);
        return full.subtract(total).divide(full, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a price can be sent as it is. */
    static boolean isPrice(BigDecimal price) {
        return price.scale() <= PRICE_DECIMALS || price.stripTrailingZeros().scale() <= PRICE_DECIMALS;
    }

    /** {@code LineTotal} as the service's own message computes it (inferred, U-ROUNDING-READING): rounded once, at the end. */
    static BigDecimal lineTotal(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountRate) {
        return amount(quantity.multiply(unitPrice).multiply(BigDecimal.ONE.subtract(discountRate)));
    }

    /** {@code LineTotal} as two clients compute it (U-ROUNDING-READING): the discounted price is rounded to 4 decimals first. */
    static BigDecimal lineTotalOfRoundedPrice(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountRate) {
        return amount(quantity.multiply(price(unitPrice.multiply(BigDecimal.ONE.subtract(discountRate)))));
    }

    /** Whether both readings of the formula give this total. */
    static boolean bothReadingsGive(
            BigDecimal total, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountRate) {
        if (LongMoney.isFewCents(total)
                && discountRate.scale() >= 0
                && LongMoney.fits(quantity, unitPrice, discountRate.scale() + 5)) {
            return LongMoney.bothReadingsGive(total, quantity, unitPrice, discountRate);
        }
        return lineTotalOfRoundedPrice(quantity, unitPrice, discountRate).compareTo(total) == 0
                && lineTotal(quantity, unitPrice, discountRate).compareTo(total) == 0;
    }

    /** {@code LineTax}. */
    static BigDecimal lineTax(BigDecimal lineTotal, BigDecimal taxRate) {
        return product(lineTotal, taxRate);
    }

    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return LongMoney.fits(one, other, CENTS) ? LongMoney.product(one, other) : amount(one.multiply(other));
    }

    /** The sum, in cents. */
    static BigDecimal sum(List<BigDecimal> amounts) {
        return sum(amounts, amount -> amount);
    }

    /** The sum of what is asked of each, in cents. */
    static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amountOf) {
        long cents = 0;
        BigDecimal others = ZERO;
        for (T one : all) {
            BigDecimal amount = amountOf.apply(one);
            if (LongMoney.isFewCents(amount)) {
                cents += LongMoney.unscaled(amount);
            } else {
                others = others.add(amount);
            }
        }
        return others.add(BigDecimal.valueOf(cents, CENTS));
    }

    /**
     * Divides an amount in proportion to weights so that the parts add up to it: everybody gets the cents below the exact
     * share, and what is left goes, a cent each, to the largest remainders; among equals, to the first.
     *
     * @param amount in cents, 0 or more
     * @param weights 0 or more, not all 0 unless the amount is
     * @return a part for each weight; a part is never above its weight unless the amount is above their sum
     */
    static List<BigDecimal> allocate(BigDecimal amount, List<BigDecimal> weights) {
        return allocate(amount, weights, sum(weights));
    }

    /** As {@link #allocate(BigDecimal, List)}, where the sum of the weights is known. */
    static List<BigDecimal> allocate(BigDecimal amount, List<BigDecimal> weights, BigDecimal all) {
        List<BigDecimal> parts = new ArrayList<>(weights.size());
        if (all.signum() == 0) {
            weights.forEach(weight -> parts.add(ZERO));
            return parts;
        }
        if (amount.scale() == CENTS && LongMoney.fits(amount, all, 0)) {
            return LongMoney.allocate(amount, weights, all);
        }
        BigDecimal left = amount;
        BigDecimal[] remainders = new BigDecimal[weights.size()];
        for (int i = 0; i < remainders.length; i++) {
            BigDecimal share = amount.multiply(weights.get(i));
            BigDecimal part = share.divide(all, CENTS, RoundingMode.DOWN);
            parts.add(part);
            remainders[i] = share.subtract(part.multiply(all));
            left = left.subtract(part);
        }
        for (int i : largestFirst(remainders, left.movePointRight(CENTS).intValueExact())) {
            parts.set(i, parts.get(i).add(CENT));
        }
        return parts;
    }

    /** The places of so many of the largest, among equals the first. */
    private static Integer[] largestFirst(BigDecimal[] remainders, int count) {
        Integer[] places = new Integer[remainders.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> remainders[b].compareTo(remainders[a]));
        return Arrays.copyOf(places, count);
    }
}
