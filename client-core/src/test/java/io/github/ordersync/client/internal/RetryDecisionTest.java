package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.internal.RetryDecision.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDecisionTest {

    private static final Duration NO_WAIT = Duration.ofNanos(-1);
    private static final RetryPolicy POLICY =
            new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(60));

    /** Every outcome, safety, wait of the server and rest of the deadline, with the expectation spelled out anew. */
    static Stream<Arguments> table() {
        Stream.Builder<Arguments> rows = Stream.builder();
        for (Outcome outcome : Outcome.values()) {
            for (RepeatSafety safety : RepeatSafety.values()) {
                boolean allowed = switch (outcome) {
                    case FINAL -> false;
                    case NOT_SENT, REFUSED_UNREAD -> true;
                    case OPEN -> safety != RepeatSafety.ONCE;
                };
                for (Duration wait : new Duration[] {
                    NO_WAIT,
                    Duration.ZERO,
                    Duration.ofSeconds(7),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(61),
                    Duration.ofDays(400)
                }) {
                    for (Duration left : new Duration[] {
                        Duration.ZERO,
                        Duration.ofMillis(50),
                        Duration.ofSeconds(7),
                        Duration.ofMinutes(2),
                        Duration.ofDays(500)
                    }) {
                        Duration sleep = wait.equals(NO_WAIT) ? Duration.ofMillis(50) : wait;
                        boolean again =
                                allowed && sleep.compareTo(Duration.ofSeconds(60)) <= 0 && sleep.compareTo(left) < 0;
                        rows.add(Arguments.of(outcome, safety, wait, left, again ? sleep : NO_WAIT));
                    }
                }
            }
        }
        return rows.build();
    }

    @ParameterizedTest
    @MethodSource("table")
    void decides(Outcome outcome, RepeatSafety safety, Duration wait, Duration left, Duration expected) {
        assertThat(RetryDecision.next(POLICY, 1, safety, outcome, optional(wait), left, 0))
                .isEqualTo(optional(expected));
    }

    private static Optional<Duration> optional(Duration duration) {
        return duration.equals(NO_WAIT) ? Optional.empty() : Optional.of(duration);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "4, false", "5, false"})
    void stopsAfterTheLastAttempt(int attempt, boolean again) {
        assertThat(next(POLICY, attempt, 0.5).isPresent()).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({"1, 50, 500", "2, 100, 1000", "3, 200, 2000"})
    void jitterStaysInItsSlot(int attempt, long least, long most) {
        assertThat(next(POLICY, attempt, 0)).contains(Duration.ofMillis(least));
        for (double random = 0; random < 1; random += 0.001) {
            assertThat(next(POLICY, attempt, random).orElseThrow())
                    .isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
        }
        assertThat(next(POLICY, attempt, Math.nextDown(1.0))).contains(Duration.ofMillis(most));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 21, 32, 33, 60, 64, 65, 1_000_000})
    void lateAttemptsDoNotOverflow(int attempt) {
        RetryPolicy stubborn =
                new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ZERO);
        assertThat(next(stubborn, attempt, Math.nextDown(1.0))).contains(Duration.ofSeconds(20));
    }

    @Test
    void aSmallFirstDelayGrowsUpToTheGreatestOne() {
        RetryPolicy patient = new RetryPolicy(100, Duration.ofMillis(1), Duration.ofHours(1), Duration.ZERO);
        assertThat(next(patient, 60, Math.nextDown(1.0))).contains(Duration.ofHours(1));
    }

    @Test
    void delaysThatNoLongHoldsAreCappedToo() {
        RetryPolicy endless =
                new RetryPolicy(9, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(20), Duration.ZERO);
        assertThat(next(endless, 1, 0)).contains(Duration.ofSeconds(2));
    }

    @Test
    void noDelayIsNoDelay() {
        assertThat(next(new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ZERO), 1, 0.9))
                .contains(Duration.ZERO);
        assertThat(next(RetryPolicy.none(), 1, 0.9)).isEmpty();
    }

    private static Optional<Duration> next(RetryPolicy policy, int attempt, double random) {
        return RetryDecision.next(
                policy, attempt, RepeatSafety.SAFE, Outcome.OPEN, Optional.empty(), Duration.ofDays(1), random);
    }

    @ParameterizedTest
    @CsvSource({
        "200, FINAL", "201, FINAL", "204, FINAL", "302, FINAL", "400, FINAL", "401, FINAL", "403, FINAL",
        "404, FINAL", "405, FINAL", "408, OPEN", "409, FINAL", "422, FINAL", "429, REFUSED_UNREAD", "500, OPEN",
        "501, FINAL", "502, OPEN", "503, OPEN", "504, OPEN", "598, OPEN", "599, FINAL"
    })
    void readsTheStatus(int status, Outcome outcome) {
        assertThat(RetryDecision.ofStatus(status)).isEqualTo(outcome);
    }
}
