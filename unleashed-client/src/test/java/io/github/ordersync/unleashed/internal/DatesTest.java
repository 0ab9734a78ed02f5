package io.github.ordersync.unleashed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "/Date(1564963200000)/, 2019-08-05T00:00:00Z",
        "/Date(1564963200000+1200)/, 2019-08-05T00:00:00Z",
        "/Date(1564963200000-0330)/, 2019-08-05T00:00:00Z",
        "/Date(-1)/, 1969-12-31T23:59:59.999Z",
        "/Date(-62135596800000)/, 0001-01-01T00:00:00Z",
        "2019-07-09, 2019-07-09T00:00:00Z",
        "2019-07-09T15:15:15.444, 2019-07-09T15:15:15.444Z",
        "2019-07-09T15:15:15, 2019-07-09T15:15:15Z",
        "2019-07-09T15:15:15.444Z, 2019-07-09T15:15:15.444Z",
        "2019-07-09T15:15:15+12:00, 2019-07-09T03:15:15Z"
    })
    void readsEveryKnownForm(String text, Instant instant) {
        assertThat(Dates.read(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/10/2014 8:08:10 p.m.",
                "/Date()/",
                "/Date(1e3)/",
                "/Date(99999999999999999999)/",
                "2019-13-01",
                "2019-02-30",
                "yesterday",
                "x/Date(1)/"
            })
    void whatItCannotReadIsNothing(String text) {
        assertThat(Dates.read(text)).isNull();
    }

    @Test
    void writesUtcWithoutAZone() {
        assertThat(Dates.write(Instant.parse("2026-02-03T04:05:06.789Z"))).isEqualTo("2026-02-03T04:05:06.789");
        assertThat(Dates.write(Instant.parse("2026-02-03T04:05:06.789999Z"))).isEqualTo("2026-02-03T04:05:06.789");
        assertThat(Dates.write(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000");
    }
}
