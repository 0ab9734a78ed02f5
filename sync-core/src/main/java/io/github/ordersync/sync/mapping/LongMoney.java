package io.github.ordersync.sync.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic of {@link Money} for numbers whose products fit into a long, without an object for each step. Nearly all
 * orders are made of such numbers, and a line goes through some twenty steps.
 */
final class LongMoney {

    /** Every number with so many digits fits. */
    private static final int DIGITS = 18;

    private static final int FEW_DIGITS = 12;
    private static final int CENTS = 2;
    private static final int PRICE_DECIMALS = 4;

    private static final long[] POWERS_OF_TEN = new long[DIGITS + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private LongMoney() {}

    /** Whether the product of two numbers, with so many digits more, fits. */
    static boolean fits(BigDecimal one, BigDecimal other, int digitsMore) {
        return one.scale() >= 0 && other.scale() >= 0 && digits(one) + digits(other) + digitsMore <= DIGITS;
    }

    /** Zeros behind the point count: 0.001 has three digits. */
    private static int digits(BigDecimal number) {
        return Math.max(number.precision(), number.scale());
    }

    /** Whether an amount is in cents, and so small that no order has enough of its like to exceed a long. */
    static boolean isFewCents(BigDecimal amount) {
        return amount.scale() == CENTS && amount.precision() <= FEW_DIGITS;
    }

    /** The number without its point. */
    static long unscaled(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValueExact();
    }

    /** Rounds half up, away from zero. */
    private static long rounded(long unscaled, int scale, int decimals) {
        if (scale <= decimals) {
            return unscaled * POWERS_OF_TEN[decimals - scale];
        }
        long unit = POWERS_OF_TEN[scale - decimals];
        long half = unit / 2;
        return (unscaled < 0 ? unscaled - half : unscaled + half) / unit;
    }

    /** A product in cents, where it {@linkplain #fits} with 2 digits more. */
    static BigDecimal product(BigDecimal one, BigDecimal other) {
        long exact = unscaled(one) * unscaled(other);
        return BigDecimal.valueOf(rounded(exact, one.scale() + other.scale(), CENTS), CENTS);
    }

    /**
     * As {@link Money#bothReadingsGive}, where the total {@linkplain #isFewCents is few cents} and quantity by price
     * {@linkplain #fits} with the rate's decimals and 5 more.
     */
    static boolean bothReadingsGive(BigDecimal total, BigDecimal quantity, BigDecimal unitPrice, BigDecimal rate) {
        long many = unscaled(quantity);
        long price = unscaled(unitPrice) * (POWERS_OF_TEN[rate.scale()] - unscaled(rate));
        int decimals = unitPrice.scale() + rate.scale();
        long roundedPrice = rounded(price, decimals, PRICE_DECIMALS);
        long lineTotal = rounded(many * price, quantity.scale() + decimals, CENTS);
        long lineTotalOfRoundedPrice = rounded(many * roundedPrice, quantity.scale() + PRICE_DECIMALS, CENTS);
        return lineTotal == unscaled(total) && lineTotalOfRoundedPrice == lineTotal;
    }

    /**
     * As {@link Money#discountRate}, where the total {@linkplain #isFewCents is few cents}, and both it and quantity by
     * price {@linkplain #fits fit} with 6 digits more than quantity and price have decimals.
     */
    static BigDecimal discountRate(BigDecimal total, BigDecimal quantity, BigDecimal unitPrice) {
        int decimals = Math.max(quantity.scale() + unitPrice.scale(), CENTS);
        long exact = unscaled(quantity) * unscaled(unitPrice);
        long full = rounded(exact, quantity.scale() + unitPrice.scale(), decimals);
        long off = (full - rounded(unscaled(total), CENTS, decimals)) * POWERS_OF_TEN[PRICE_DECIMALS];
        long rate = off / full;
        boolean up = 2 * Math.abs(off % full) >= Math.abs(full);
        long away = off < 0 == full < 0 ? 1 : -1;
        return BigDecimal.valueOf(up ? rate + away : rate, PRICE_DECIMALS);
    }

    /** As {@link Money#allocate}, where the amount by the sum of the weights {@linkplain #fits}. */
    static List<BigDecimal> allocate(BigDecimal amount, List<BigDecimal> weights, BigDecimal all) {
        long cents = unscaled(amount);
        long whole = unscaled(all);
        long left = cents;
        long[] parts = new long[weights.size()];
        long[] remainders = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            BigDecimal weight = weights.get(i);
            long share = cents * rounded(unscaled(weight), weight.scale(), all.scale());
            parts[i] = share / whole;
            remainders[i] = share % whole;
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int largest = largest(remainders);
            parts[largest]++;
            remainders[largest] = -1;
        }
        List<BigDecimal> amounts = new ArrayList<>(parts.length);
        for (long part : parts) {
            amounts.add(BigDecimal.valueOf(part, CENTS));
        }
        return amounts;
    }

    /** The place of the largest, among equals the first. */
    private static int largest(long[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
