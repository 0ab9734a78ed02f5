package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formulas, and the parts that add up. */
class MoneyTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<String> allocate(String amount, String... weights) {
        return Money.allocate(
                        number(amount),
                        Arrays.stream(weights).map(BigDecimal::new).toList())
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    /** The only message of the service that is known shows this calculation. */
    @Test
    void lineTotalIsRoundedOnceAtTheEnd() {
        assertThat(Money.lineTotal(number("3"), number("179.00"), number("0.2458")))
                .isEqualByComparingTo("405.01");
    }

    @Test
    void theTwoReadingsCanDifferByACent() {
        assertThat(Money.lineTotal(number("1000"), number("0.3333"), number("0.15")))
                .isEqualByComparingTo("283.31");
        assertThat(Money.lineTotalOfRoundedPrice(number("1000"), number("0.3333"), number("0.15")))
                .isEqualByComparingTo("283.30");
    }

    @Test
    void roundingIsHalfUpAwayFromZero() {
        assertThat(Money.amount(number("0.125"))).isEqualByComparingTo("0.13");
        assertThat(Money.amount(number("0.135"))).isEqualByComparingTo("0.14");
        assertThat(Money.amount(number("-0.125"))).isEqualByComparingTo("-0.13");
        assertThat(Money.lineTax(number("0.70"), number("0.15"))).isEqualByComparingTo("0.11");
    }

    @Test
    void partsAddUpAndTheLargestRemaindersGetTheCents() {
        assertThat(allocate("10.00", "1", "1", "1")).containsExactly("3.34", "3.33", "3.33");
        assertThat(allocate("1.00", "20.00", "10.00", "3.00")).containsExactly("0.61", "0.30", "0.09");
        assertThat(allocate("0.01", "1.00", "5.00")).containsExactly("0.00", "0.01");
        assertThat(allocate("0.00", "1.00", "5.00")).containsExactly("0.00", "0.00");
        assertThat(allocate("0.00", "0.00")).containsExactly("0.00");
        assertThat(allocate("5.00")).isEmpty();
    }

    @Test
    void noPartIsAboveItsWeight() {
        assertThat(allocate("0.99", "0.01", "0.99")).containsExactly("0.01", "0.98");
        assertThat(allocate("1.00", "0.01", "0.99")).containsExactly("0.01", "0.99");
    }

    @Test
    void aRateExplainsATax() {
        assertThat(Taxes.explainingRate(number("20.00"), number("3.00"), number("0.15")))
                .hasValue(number("0.15"));
        assertThat(Taxes.explainingRate(number("20.00"), number("1.50"), number("0.15")))
                .hasValue(number("0.075"));
        assertThat(Taxes.explainingRate(number("99999.99"), number("33333.33"), number("0")))
                .hasValueSatisfying(rate ->
                        assertThat(Money.lineTax(number("99999.99"), rate)).isEqualByComparingTo("33333.33"));
        assertThat(Taxes.explainingRate(number("20.00"), number("20.00"), number("0.15")))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1"));
        assertThat(Taxes.explainingRate(number("20.00"), number("0.00"), number("0.15")))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0"));
        assertThat(Taxes.explainingRate(number("0.00"), number("1.00"), number("0.15")))
                .isEmpty();
        assertThat(Taxes.explainingRate(number("1.00"), number("1.01"), number("0.15")))
                .isEmpty();
        assertThat(Taxes.explainingRate(number("1.00"), number("-0.10"), number("0.15")))
                .isEmpty();
    }
}
