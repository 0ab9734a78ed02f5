package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

    @ParameterizedTest
    @CsvSource({
        "0.15,       0.15,     false",
        ".15,        0.15,     false",
        "15,         0.15,     true",
        "15%,        0.15,     false",
        "15.0 %,     0.15,     false",
        "0.5%,       0.005,    false",
        "0,          0,        false",
        "1,          1,        false",
        "1.5,        0.015,    true",
        "100,        1,        true",
        "100%,       1,        false",
        "8.8751234%, 0.088751, false",
    })
    void aRateIsAFraction(String text, String fraction, boolean readAsPercentage) {
        assertThat(Rates.parse(text)).hasValueSatisfying(rate -> {
            assertThat(rate.fraction()).isEqualByComparingTo(fraction);
            assertThat(rate.readAsPercentage()).isEqualTo(readAsPercentage);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "-0.1",
                "-15%",
                "100.01",
                "101%",
                "0,15",
                "15 percent",
                "1e-1",
                "NaN",
                "٠٫١",
                "1e999999999"
            })
    void whatIsNoRateFromZeroToOneHundredPercentIsNone(String text) {
        assertThat(Rates.parse(text)).isEmpty();
    }
}
