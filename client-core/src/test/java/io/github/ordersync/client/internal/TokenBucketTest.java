package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {

    private static final String LEFT = "X-Tokens-Remaining";
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualTime time = new ManualTime();

    @AfterEach
    void noInterruptLeaksIntoTheNextTest() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private TokenBucket bucket() {
        return new TokenBucket(time, 18, 3, new TestDialect());
    }

    private static TransportResponse answer(int status, String left) {
        return new TransportResponse(status, Map.of(LEFT, List.of(left)), new byte[0]);
    }

    @Test
    void oneCallerAfterTheOtherGetsTheBurstAndThenThreeASecond() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 50; call++) {
            bucket.acquire(HOUR);
            bucket.release();
            assertSeconds(time.passed(), Math.max(0, call - 18) / 3.0);
        }
    }

    @Test
    void neverHoldsMoreThanItsCapacity() throws Exception {
        TokenBucket bucket = bucket();
        time.advance(Duration.ofDays(1));
        for (int call = 1; call <= 19; call++) {
            bucket.acquire(HOUR);
        }
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void theHeaderLowersTheCountAndNeverRaisesIt() throws Exception {
        TokenBucket bucket = bucket();
        bucket.acquire(HOUR);
        bucket.answered(answer(200, "2"));
        bucket.release();
        bucket.answered(answer(200, "17"));
        bucket.acquire(HOUR);
        bucket.acquire(HOUR);
        assertThat(time.sleeps()).isEmpty();
        bucket.acquire(HOUR);
        assertThat(time.sleeps()).hasSize(1);
        assertSeconds(time.passed(), 1 / 3.0);
    }

    @Test
    void whatIsUnderWayIsTakenOffTheHeadersCount() throws Exception {
        TokenBucket bucket = bucket();
        bucket.acquire(HOUR);
        bucket.acquire(HOUR);
        bucket.acquire(HOUR);
        bucket.answered(answer(200, "3"));
        bucket.release();
        // Of the three that the service saw, two may belong to the others.
        bucket.acquire(HOUR);
        assertThat(time.sleeps()).isEmpty();
        bucket.acquire(HOUR);
        assertThat(time.sleeps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "-3", "1.5", "99999999999999999999", "٣"})
    void aHeaderThatIsNoNumberChangesNothing(String left) throws Exception {
        TokenBucket bucket = bucket();
        bucket.acquire(HOUR);
        bucket.answered(answer(200, left));
        bucket.answered(new TransportResponse(200, Map.of(), new byte[0]));
        bucket.release();
        for (int call = 2; call <= 18; call++) {
            bucket.acquire(HOUR);
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void a429EmptiesTheBucketAndHalvesTheRate() throws Exception {
        TokenBucket bucket = bucket();
        bucket.acquire(HOUR);
        bucket.answered(answer(429, "17"));
        bucket.release();
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 2 / 3.0);
        bucket.answered(answer(429, "17"));
        bucket.release();
        // The same refusal, told to another caller: halved once.
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 4 / 3.0);
    }

    @Test
    void eachGoodAnswerBringsTheRateBack() throws Exception {
        TokenBucket bucket = bucket();
        bucket.answered(answer(429, "0"));
        for (int good = 1; good <= 20; good++) {
            bucket.answered(answer(200, "17"));
        }
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 1 / 3.0);
        for (int refusal = 1; refusal <= 20; refusal++) {
            bucket.answered(answer(429, "0"));
            time.advance(Duration.ofSeconds(1));
            bucket.answered(answer(200, "0"));
        }
        Duration before = time.passed();
        bucket.acquire(HOUR);
        // Never slower than a twentieth of the rate, so that the end of the drought is noticed.
        assertThat(time.passed().minus(before)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(7));
    }

    @Test
    void theWaitThatComesWithA429ClosesTheBucketForAll() throws Exception {
        TokenBucket bucket = bucket();
        bucket.answered(refusal("7"));
        assertHeldBack(bucket, Duration.ofSeconds(6), 7);
        assertThat(time.passed()).isZero();
        bucket.acquire(Duration.ofSeconds(8));
        assertSeconds(time.passed(), 7);
    }

    @Test
    void aWaitThatMakesNoSenseClosesItForMinutesOnly() throws Exception {
        TokenBucket bucket = bucket();
        bucket.answered(refusal("999999999"));
        assertHeldBack(bucket, Duration.ofMinutes(4), 300);
    }

    @Test
    void aWaitThatGetsTooLongWhileOneWaitsEndsItThen() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(HOUR);
        }
        time.whileAsleep(() -> bucket.answered(refusal("60")));
        assertHeldBack(bucket, Duration.ofSeconds(30), 60);
        assertSeconds(time.passed(), 1 / 3.0);
        time.whileAsleep(() -> {});
        time.advance(Duration.ofSeconds(60));
        bucket.acquire(Duration.ZERO);
    }

    private static TransportResponse refusal(String wait) {
        return new TransportResponse(429, Map.of("X-Retry-After", List.of(wait)), new byte[0]);
    }

    private static void assertHeldBack(TokenBucket bucket, Duration atMost, double seconds) {
        HeldBack held = catchThrowableOfType(HeldBack.class, () -> bucket.acquire(atMost));
        assertThat(held.needed())
                .hasValueSatisfying(wait -> assertThat(wait.toNanos() / 1e9).isCloseTo(seconds, within(0.7)));
    }

    @Test
    void adaptsToSomebodyElseWhoDrainsTheSameStore() throws Exception {
        TokenBucket bucket = bucket();
        Service service = new Service();
        int refused = 0;
        int served = 0;
        while (time.passed().compareTo(Duration.ofMinutes(2)) < 0) {
            bucket.acquire(HOUR);
            time.advance(Duration.ofMillis(40));
            TransportResponse answer = service.answer();
            bucket.answered(answer);
            bucket.release();
            if (answer.status() == 429) {
                refused++;
            } else {
                served++;
            }
        }
        // Two minutes leave us 20 + 240 tokens: none is wasted, and what is refused in vain stays bounded.
        assertThat(served).isBetween(250, 262);
        assertThat(refused).isLessThan(served * 2 / 3);
    }

    /** The service's bucket: 20 tokens, 3 a second (documented), of which somebody else always takes one. */
    private final class Service {
        private double tokens = 20;
        private Duration at = Duration.ZERO;

        private TransportResponse answer() {
            tokens = Math.min(20, tokens + time.passed().minus(at).toNanos() / 1e9 * 2);
            at = time.passed();
            if (tokens < 1) {
                return TokenBucketTest.answer(429, "0");
            }
            tokens -= 1;
            return TokenBucketTest.answer(200, Integer.toString((int) tokens));
        }
    }

    @Test
    void refusesAtOnceWhatWouldTakeTooLongAndTakesNothing() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(Duration.ZERO);
        }
        for (int refusal = 1; refusal <= 3; refusal++) {
            assertHeldBack(bucket, Duration.ofMillis(300), 1 / 3.0);
        }
        assertThat(time.sleeps()).isEmpty();
        bucket.acquire(Duration.ofMillis(334));
        assertThat(time.sleeps()).allMatch(sleep -> sleep.compareTo(Duration.ofMillis(334)) <= 0);
    }

    @Test
    void anInterruptGivesTheTokenBack() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(HOUR);
            bucket.release();
        }
        time.whileAsleep(Thread.currentThread()::interrupt);
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> bucket.acquire(HOUR));
        time.whileAsleep(() -> {});
        assertThat(time.passed()).isZero();
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 1 / 3.0);
        // Nor does the interrupted one count as under way.
        bucket.answered(answer(200, "0"));
        bucket.release();
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 2 / 3.0);
    }

    @Test
    void aClockThatFailsGivesTheTokenBackToo() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(HOUR);
        }
        time.whileAsleep(() -> {
            throw new IllegalStateException("no more time");
        });
        assertThatThrownBy(() -> bucket.acquire(HOUR)).hasMessage("no more time");
        time.whileAsleep(() -> {});
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 1 / 3.0);
    }

    @Test
    void anInterruptedThreadDoesNotEvenTryToTakeOne() {
        TokenBucket bucket = bucket();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> bucket.acquire(HOUR));
    }

    @Test
    void theLockIsFreeWhileSomebodySleeps() throws Exception {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(HOUR);
        }
        time.whileAsleep(() -> {
            time.whileAsleep(() -> {});
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                bucket.answered(answer(200, "0"));
                bucket.release();
            });
            assertThat(other).succeedsWithin(Duration.ofSeconds(30));
        });
        bucket.acquire(HOUR);
    }

    private static void assertSeconds(Duration actual, double seconds) {
        assertThat(actual.toNanos() / 1e9).isCloseTo(seconds, within(1e-6));
    }
}
