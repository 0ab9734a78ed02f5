package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers can be worked with. */
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "999999999999,          999999999999",
        "-999999999999.99,      -999999999999.99",
        "1E+11,                 100000000000",
        "1.50,                  1.5",
        "0E-50,                 0",
        "1E-500,                0",
        "0.000000000001,        0.000000000001",
        "1.1234567890125,       1.123456789013",
        "0.0000000000005,       0.000000000001",
        "0.00000000000049,      0",
    })
    void twelveDigitsBeforeThePointAndTwelveDecimalsAreKept(BigDecimal given, String kept) {
        assertThat(Decimals.bounded(given).map(BigDecimal::toPlainString)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "1E+12", "1E+2000000000"})
    void moreDigitsBeforeThePointAreTooMany(BigDecimal given) {
        assertThat(Decimals.isTooLarge(given)).isTrue();
        assertThat(Decimals.bounded(given)).isEmpty();
    }
}
