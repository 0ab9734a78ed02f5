package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long what failed is left alone. */
class BackoffTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static Backoff with(double random) {
        return new Backoff(MINUTE, HOUR, () -> random);
    }

    @Test
    void itIsDoubledUpToTheLongest() {
        assertThat(with(0).after(1)).isEqualTo(MINUTE);
        assertThat(with(0).after(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(with(0).after(6)).isEqualTo(Duration.ofMinutes(32));
        assertThat(with(0).after(7)).isEqualTo(HOUR);
        assertThat(with(0).after(Integer.MAX_VALUE)).isEqualTo(HOUR);
        assertThat(with(0).afterRefusal()).isEqualTo(HOUR);
    }

    @Test
    void itIsShortenedByUpToAHalf() {
        assertThat(with(0.5).after(1)).isEqualTo(Duration.ofSeconds(45));
        assertThat(with(Math.nextDown(1.0)).afterRefusal())
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(30).plusMillis(1));
        assertThat(Backoff.of(MINUTE, HOUR).after(1)).isBetween(Duration.ofSeconds(30), MINUTE);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> Backoff.of(HOUR, MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first is PT1H, which is more than longest, PT1M.");
        assertThatThrownBy(() -> Backoff.of(Duration.ZERO, MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first is PT0S; it must be positive.");
        assertThatThrownBy(() -> Backoff.of(MINUTE, MINUTE.negated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longest is PT-1M");
    }
}
