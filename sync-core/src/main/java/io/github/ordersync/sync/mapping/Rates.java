package io.github.ordersync.sync.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Rates as people write them. On the wire they are fractions with 6 decimals (seen). */
final class Rates {

    static final String WANTED = "a fraction such as 0.15 or a percentage such as 15%, from 0 to 100 %";

    static final int DECIMALS = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rates() {}

    /**
     * A rate.
     *
     * @param fraction 0 to 1
     * @param readAsPercentage whether a bare number above 1 was taken for a percentage
     */
    record Rate(BigDecimal fraction, boolean readAsPercentage) {}

    /** {@code 0.15}, {@code 15} and {@code 15%} are all 15 %; empty where the text is no rate from 0 to 100 %. */
    static Optional<Rate> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean percent = lower.endsWith("%");
        String digits = percent ? lower.substring(0, lower.length() - 1).strip() : lower;
        return Decimals.parse(digits).flatMap(number -> {
            boolean above = !percent && number.compareTo(BigDecimal.ONE) > 0;
            BigDecimal fraction = percent || above ? number.divide(HUNDRED) : number;
            return fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0
                    ? Optional.empty()
                    : Optional.of(new Rate(rounded(fraction), above));
        });
    }

    /** As {@link #parse}, with a problem or a warning where one is due. */
    static Optional<Rate> read(MappingRun run, String field, String value, Object place) {
        Optional<Rate> rate = parse(value);
        if (rate.isEmpty()) {
            run.findings.problem(FindingCode.BAD_RATE, field, place, value, WANTED);
        } else if (rate.get().readAsPercentage()) {
            run.findings.warn(FindingCode.READ_AS_PERCENTAGE, field, place, value, "it is read as " + value + " %");
        }
        return rate;
    }

    /** A discount rate: 4 decimals on the wire (documented on Purchases, seen on sales orders). */
    static BigDecimal onTheWire(BigDecimal rate) {
        return Decimals.trimmed(Money.price(rate));
    }

    static BigDecimal rounded(BigDecimal fraction) {
        return Decimals.trimmed(fraction.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
