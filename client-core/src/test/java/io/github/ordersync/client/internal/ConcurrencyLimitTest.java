package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyLimitTest {

    private final ManualTime time = new ManualTime();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(2, time);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void placesAreLimitedAndComeBack(boolean simulated) throws Exception {
        ConcurrencyLimit limit = new ConcurrencyLimit(2, simulated ? time : TimeSource.system());
        limit.acquire(Duration.ofHours(1));
        limit.acquire(Duration.ofHours(1));
        HeldBack held = catchThrowableOfType(HeldBack.class, () -> limit.acquire(Duration.ofMillis(1)));
        // Nobody knows when one of the others ends; a figure would be made up.
        assertThat(held.needed()).isEmpty();
        assertThat(held).hasMessage("all 2 places for calls at the same time were taken");
        limit.answered(new TransportResponse(429, Map.of(), new byte[0]));
        limit.release();
        limit.acquire(Duration.ZERO);
    }

    @Test
    void aPlaceIsWaitedForInTheTimeOfTheCaller() throws Exception {
        limit.acquire(Duration.ZERO);
        limit.acquire(Duration.ZERO);
        time.whileAsleep(() -> {
            if (time.passed().compareTo(Duration.ofSeconds(10)) >= 0) {
                limit.release();
                time.whileAsleep(() -> {});
            }
        });
        limit.acquire(Duration.ofSeconds(30));
        assertThat(time.passed()).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_020));
        assertThatExceptionOfType(HeldBack.class).isThrownBy(() -> limit.acquire(Duration.ofSeconds(30)));
        assertThat(time.passed()).isBetween(Duration.ofSeconds(40), Duration.ofMillis(40_040));
    }

    @Test
    void aClockThatStandsStillEndsTheWaitTogether() throws Exception {
        time.frozen();
        limit.acquire(Duration.ZERO);
        limit.acquire(Duration.ZERO);
        assertThatExceptionOfType(HeldBack.class).isThrownBy(() -> limit.acquire(Duration.ofSeconds(1)));
        assertThat(time.sleeps()).hasSize(200);
    }

    @Test
    void noLimitIsNoLimit() throws Exception {
        RateLimiter unlimited = RateLimiter.unlimited();
        for (int call = 1; call <= 1_000; call++) {
            unlimited.acquire(Duration.ZERO);
        }
        unlimited.answered(new TransportResponse(429, Map.of(), new byte[0]));
        unlimited.release();
        unlimited.acquire(Duration.ZERO);
    }
}
