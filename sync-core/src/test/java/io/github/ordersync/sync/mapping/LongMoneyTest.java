package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way must say what the long way says, up to the limit between the two and beyond it. */
class LongMoneyTest {

    private static final long SEED = 20_261_123L;
    private static final int TIMES = Seeds.ORDERS;

    private final Random random = new Random(SEED);

    /** Of any size that an order can have, small ones more often, negative ones sometimes. */
    private BigDecimal number(int decimals) {
        long digits = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(14));
        return BigDecimal.valueOf(random.nextInt(8) == 0 ? digits : Math.abs(digits), random.nextInt(decimals + 1));
    }

    @Test
    void theReadingsOfTheFormulaAgreeWithTheirNames() {
        int both = 0;
        for (int i = 0; i < TIMES; i++) {
            BigDecimal quantity = number(4);
            BigDecimal price = number(6);
            BigDecimal rate = random.nextBoolean()
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(random.nextInt(10_001)).movePointLeft(4);
            BigDecimal once = Money.lineTotal(quantity, price, rate);
            BigDecimal twice = Money.lineTotalOfRoundedPrice(quantity, price, rate);
            boolean expected = once.compareTo(twice) == 0;
            both += expected ? 1 : 0;

            assertThat(Money.bothReadingsGive(once, quantity, price, rate))
                    .as("%s x %s less %s", quantity, price, rate)
                    .isEqualTo(expected);
            assertThat(Money.bothReadingsGive(once.add(Money.CENT), quantity, price, rate))
                    .as("a cent more than %s x %s less %s", quantity, price, rate)
                    .isFalse();
        }
        assertThat(both).isBetween(TIMES / 4, TIMES - TIMES / 20);
    }

    @Test
    void theDiscountRateIsTheNearest() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal quantity = number(4).add(new BigDecimal("0.0001"));
            BigDecimal price = number(6);
            BigDecimal full = quantity.multiply(price);
            BigDecimal total = random.nextBoolean()
                    ? number(0).movePointLeft(2)
                    : Money.amount(full.multiply(BigDecimal.valueOf(random.nextInt(10_000), 4)));
            if (full.signum() == 0) {
                continue;
            }

            assertThat(Money.discountRate(total.setScale(2), quantity, price))
                    .as("%s of %s x %s", total, quantity, price)
                    .isEqualTo(full.subtract(total).divide(full, 4, RoundingMode.HALF_UP));
        }
        assertThat(Money.discountRate(new BigDecimal("1.99"), BigDecimal.ONE, new BigDecimal("2")))
                .isEqualTo("0.0050");
    }

    @Test
    void theTaxIsRoundedHalfUpAwayFromZero() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal total = number(2);
            BigDecimal rate = number(6);

            assertThat(Money.lineTax(total, rate))
                    .as("%s x %s", total, rate)
                    .isEqualTo(total.multiply(rate).setScale(2, RoundingMode.HALF_UP));
        }
        assertThat(Money.lineTax(new BigDecimal("-0.10"), new BigDecimal("0.05")))
                .isEqualTo("-0.01");
    }

    @Test
    void sharesAreTheSameBothWays() {
        for (int i = 0; i < TIMES / 10; i++) {
            List<BigDecimal> weights = new ArrayList<>();
            for (int w = random.nextInt(9); w >= 0; w--) {
                weights.add(number(2).abs());
            }
            BigDecimal amount = number(0).abs().movePointLeft(2);
            // With a decimal more than cents have, it goes the long way.
            List<BigDecimal> longWay = Money.allocate(amount.setScale(3), weights);

            assertThat(Money.allocate(amount.setScale(2), weights))
                    .as("%s over %s", amount, weights)
                    .isEqualTo(longWay);
            assertThat(Money.sum(weights).signum() == 0 ? Money.ZERO : Money.sum(longWay))
                    .isEqualByComparingTo(Money.sum(weights).signum() == 0 ? Money.ZERO : amount);
        }
    }

    @Test
    void sumsMayBeOfAnySize() {
        BigDecimal huge = new BigDecimal("12345678901234567890.12");

        assertThat(Money.sum(List.of(new BigDecimal("1.50"), huge, new BigDecimal("-2.00"), BigDecimal.ONE)))
                .isEqualTo("12345678901234567890.62");
        assertThat(Money.sum(List.of())).isEqualTo("0.00");
    }
}
