package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final SimulatedClock clock = new SimulatedClock(START);

    @Test
    void timeStandsStillUntilSomebodySleepsOrAdvancesIt() throws Exception {
        assertThat(clock.now()).isEqualTo(START);
        clock.sleep(Duration.ofSeconds(2));
        clock.sleep(Duration.ofSeconds(-5));
        clock.advance(Duration.ofMillis(500)).advance(Duration.ZERO);

        assertThat(clock.now()).isEqualTo(START.plusMillis(2500));
        assertThat(clock.nanoTime()).isEqualTo(2_500_000_000L);
        assertThat(clock.passed()).isEqualTo(Duration.ofMillis(2500));
        assertThat(clock).hasToString("SimulatedClock[2026-01-02T03:04:07.500Z, PT2.5S after its start]");
    }

    @Test
    void shiftMovesTheWallClockOnly() {
        clock.advance(Duration.ofHours(1)).shift(Duration.ofHours(-3));

        assertThat(clock.now()).isEqualTo(START.minus(Duration.ofHours(2)));
        assertThat(clock.passed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void advanceDoesNotGoBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .withMessage("duration is PT-1S, expected zero or more");
    }

    @Test
    void interruptedSleepTakesNoTime() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> clock.sleep(Duration.ofSeconds(1)));
        assertThat(clock.passed()).isZero();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatSeveralThreadsSleepAddsUp() {
        IntStream.range(0, 1000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(1));
    }
}
