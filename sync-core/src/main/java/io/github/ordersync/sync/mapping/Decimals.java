package io.github.ordersync.sync.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers out of texts and answers, within bounds in which arithmetic is cheap. */
final class Decimals {

    /** More than any order; 1e999999999 is a number in JSON too, and must not be worked with. */
    private static final int MAX_INTEGER_DIGITS = 12;

    private static final int MAX_DECIMALS = 12;
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]{1,12}(?:[.][0-9]{0,40})?|[.][0-9]{1,40})");

    private Decimals() {}

    /** A number with a decimal point, without an exponent, a currency or separators of thousands. */
    static Optional<BigDecimal> parse(String text) {
        return NUMBER.matcher(text).matches() ? bounded(new BigDecimal(text)) : Optional.empty();
    }

    /** The number with at most 12 decimals; empty if it has more than 12 digits before the point. */
    static Optional<BigDecimal> bounded(BigDecimal number) {
        return Optional.ofNullable(boundedOrNull(number));
    }

    /** As {@link #bounded}, for what is done for every line. */
    static @Nullable BigDecimal boundedOrNull(BigDecimal number) {
        if (isTooLarge(number)) {
            return null;
        }
        if (number.signum() == 0 || integerDigits(number) < -MAX_DECIMALS) {
            return BigDecimal.ZERO;
        }
        return trimmed(number.scale() > MAX_DECIMALS ? number.setScale(MAX_DECIMALS, RoundingMode.HALF_UP) : number);
    }

    /** Whether a number has more than 12 digits before the point. */
    static boolean isTooLarge(BigDecimal number) {
        return number.signum() != 0 && integerDigits(number) > MAX_INTEGER_DIGITS;
    }

    private static long integerDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /** Without zeros at the end, and without an exponent. */
    static BigDecimal trimmed(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
