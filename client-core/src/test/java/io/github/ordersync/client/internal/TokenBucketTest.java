package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        return new TokenBucket(time, 18, 3, LEFT);
    }

    private static TransportResponse answer(int status, String left) {
        return new TransportResponse(status, Map.of(LEFT, List.of(left)), new byte[0]);
    }

    @Test
    void oneCallerAfterTheOtherGetsTheBurstAndThenThreeASecond() throws InterruptedException {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 50; call++) {
            assertThat(bucket.acquire(HOUR)).isZero();
            bucket.release();
            assertSeconds(time.passed(), Math.max(0, call - 18) / 3.0);
        }
    }

    @Test
    void fiftyCallersAtOnceQueueUpInTheOrderOfArrival() throws InterruptedException {
        time.frozen();
        TokenBucket bucket = bucket();
        for (int caller = 1; caller <= 50; caller++) {
            assertThat(bucket.acquire(HOUR)).isZero();
        }
        assertThat(time.sleeps()).hasSize(32);
        for (int waiter = 1; waiter <= 32; waiter++) {
            assertSeconds(time.sleeps().get(waiter - 1), waiter / 3.0);
        }
    }

    @Test
    void fiftyThreadsTakeEveryTokenOnce() throws Exception {
        time.frozen();
        LockedTime locked = new LockedTime(time);
        TokenBucket bucket = new TokenBucket(locked, 18, 3, LEFT);
        List<Thread> threads = new ArrayList<>();
        for (int caller = 1; caller <= 50; caller++) {
            Thread thread = new Thread(() -> {
                try {
                    bucket.acquire(HOUR);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
        List<Duration> sleeps = time.sleeps().stream().sorted().toList();
        assertThat(sleeps).hasSize(32);
        for (int waiter = 1; waiter <= 32; waiter++) {
            assertSeconds(sleeps.get(waiter - 1), waiter / 3.0);
        }
    }

    @Test
    void neverHoldsMoreThanItsCapacity() throws InterruptedException {
        TokenBucket bucket = bucket();
        time.advance(Duration.ofDays(1));
        time.frozen();
        for (int call = 1; call <= 19; call++) {
            bucket.acquire(HOUR);
        }
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void theHeaderLowersTheCountAndNeverRaisesIt() throws InterruptedException {
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
    void whatIsUnderWayIsTakenOffTheHeadersCount() throws InterruptedException {
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
    void aHeaderThatIsNoNumberChangesNothing(String left) throws InterruptedException {
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
    void a429EmptiesTheBucket() throws InterruptedException {
        TokenBucket bucket = bucket();
        bucket.acquire(HOUR);
        bucket.answered(answer(429, "17"));
        bucket.release();
        bucket.acquire(HOUR);
        assertSeconds(time.passed(), 1 / 3.0);
    }

    @Test
    void a429DoesNotForgiveWhatOthersAlreadyTook() throws InterruptedException {
        time.frozen();
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 20; call++) {
            bucket.acquire(HOUR);
        }
        bucket.answered(answer(429, "0"));
        bucket.acquire(HOUR);
        assertThat(time.sleeps()).hasSize(3);
        assertSeconds(time.sleeps().get(2), 1);
    }

    @Test
    void adaptsToSomebodyElseWhoDrainsTheSameStore() throws InterruptedException {
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
    void refusesAtOnceWhatWouldTakeTooLongAndTakesNothing() throws InterruptedException {
        TokenBucket bucket = bucket();
        for (int call = 1; call <= 18; call++) {
            bucket.acquire(Duration.ZERO);
        }
        for (int refusal = 1; refusal <= 3; refusal++) {
            assertSeconds(bucket.acquire(Duration.ofMillis(300)), 1 / 3.0);
        }
        assertThat(time.sleeps()).isEmpty();
        assertThat(bucket.acquire(Duration.ofMillis(334))).isZero();
        assertThat(time.sleeps()).allMatch(sleep -> sleep.compareTo(Duration.ofMillis(334)) <= 0);
    }

    @Test
    void anInterruptGivesTheTokenBack() throws InterruptedException {
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
    void aClockThatFailsGivesTheTokenBackToo() throws InterruptedException {
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
        assertThat(bucket.acquire(HOUR)).isZero();
    }

    @Test
    void concurrencyIsLimitedAndPlacesComeBack() throws InterruptedException {
        ConcurrencyLimit limit = new ConcurrencyLimit(2);
        assertThat(limit.acquire(HOUR)).isZero();
        assertThat(limit.acquire(HOUR)).isZero();
        assertThat(limit.acquire(Duration.ZERO)).isPositive();
        limit.answered(answer(200, "0"));
        limit.release();
        assertThat(limit.acquire(Duration.ZERO)).isZero();
    }

    @Test
    void noLimitIsNoLimit() throws InterruptedException {
        RateLimiter unlimited = RateLimiter.unlimited();
        for (int call = 1; call <= 1_000; call++) {
            assertThat(unlimited.acquire(Duration.ZERO)).isZero();
        }
        unlimited.answered(answer(429, "0"));
        unlimited.release();
        assertThat(unlimited.acquire(Duration.ZERO)).isZero();
    }

    @Test
    void readsWholeNumbersOnly() {
        assertThat(TokenBucket.Headers.wholeNumber(Optional.of(" 7 "))).contains(7);
        assertThat(TokenBucket.Headers.wholeNumber(Optional.empty())).isEmpty();
    }

    private static void assertSeconds(Duration actual, double seconds) {
        assertThat(actual.toNanos() / 1e9).isCloseTo(seconds, within(1e-6));
    }

    /** Lets many threads share a manual clock. */
    private record LockedTime(ManualTime time) implements TimeSource {
        @Override
        public Instant now() {
            synchronized (time) {
                return time.now();
            }
        }

        @Override
        public long nanoTime() {
            synchronized (time) {
                return time.nanoTime();
            }
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            synchronized (time) {
                time.sleep(duration);
            }
        }
    }
}
