package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.CallListener.QuotaUse;
import io.github.ordersync.client.CallPriority;
import io.github.ordersync.client.CallQuota;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month of 1,000 calls: January 1970, which is where the manual clock begins. */
class QuotaGuardTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant FEBRUARY = Instant.parse("1970-02-01T00:00:00Z");

    private final ManualTime time = new ManualTime();
    private final List<QuotaUse> heard = new ArrayList<>();
    private final int[] places = {0, 0};
    private CallQuota quota = CallQuota.inMemory();

    private final RateLimiter places() {
        return new RateLimiter() {
            @Override
            public void acquire(Duration atMost) {
                places[0]++;
            }

            @Override
            public void answered(TransportResponse answer) {
                places[1]++;
            }

            @Override
            public void release() {
                places[0]--;
            }
        };
    }

    private ClientOptions options(CallPriority priority) {
        return ClientOptions.builder()
                .time(time)
                .priority(priority)
                .listener(new CallListener() {
                    @Override
                    public void onAttempt(Attempt attempt) {}

                    @Override
                    public void onQuota(QuotaUse use) {
                        heard.add(use);
                        throw new IllegalStateException("a listener that fails");
                    }
                })
                .build();
    }

    private QuotaGuard guard() {
        return new QuotaGuard("Unleashed", quota, 1_000);
    }

    private RateLimiter limiter() {
        return guard().before(places(), options(CallPriority.NORMAL));
    }

    private static void calls(RateLimiter limiter, int number) throws Exception {
        for (int call = 1; call <= number; call++) {
            limiter.acquire(HOUR);
            limiter.release();
        }
    }

    private static HeldBack refusal(RateLimiter limiter) {
        return catchThrowableOfType(HeldBack.class, () -> limiter.acquire(HOUR));
    }

    @Test
    void warnsOnceAtEachMarkAndRefusesAtTheLimit() throws Exception {
        RateLimiter limiter = limiter();
        calls(limiter, 899);
        assertThat(heard).isEmpty();
        calls(limiter, 101);
        assertThat(heard)
                .containsExactly(
                        new QuotaUse("Unleashed", 90, 900, 1_000, FEBRUARY),
                        new QuotaUse("Unleashed", 95, 950, 1_000, FEBRUARY),
                        new QuotaUse("Unleashed", 100, 1_000, 1_000, FEBRUARY));
        for (int refused = 1; refused <= 3; refused++) {
            assertThat(refusal(limiter).opensAt()).isEqualTo(FEBRUARY);
        }
        assertThat(places[0]).isZero();
        assertThat(time.sleeps()).isEmpty();
        // What was refused was not counted.
        assertThat(quota.increment(YearMonth.of(1970, 1))).isEqualTo(1_001);
    }

    @Test
    void opensWithTheNextMonthInUtc() throws Exception {
        RateLimiter limiter = limiter();
        calls(limiter, 1_000);
        time.advance(Duration.between(time.now(), FEBRUARY).minusNanos(1));
        assertThat(refusal(limiter)).hasMessage("the limit is 1000 calls a month");
        time.advance(Duration.ofNanos(1));
        calls(limiter, 900);
        assertThat(heard).extracting(QuotaUse::percent).containsExactly(90, 95, 100, 90);
        assertThat(heard.get(3).opensAt()).isEqualTo(Instant.parse("1970-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T23:59:59Z, 2026-02-01T00:00:00Z",
        "2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z, 2028-03-01T00:00:00Z"
    })
    void opensOnTheFirst(Instant now, Instant opens) {
        assertThat(QuotaGuard.opensAt(now)).isEqualTo(opens);
    }

    @Test
    void whatOtherProcessesCountIsHeardOf() throws Exception {
        long[] elsewhere = {960};
        quota = month -> ++elsewhere[0];
        RateLimiter limiter = limiter();
        calls(limiter, 1);
        assertThat(heard).extracting(QuotaUse::percent).containsExactly(95);
        elsewhere[0] = 5_000;
        assertThat(refusal(limiter).opensAt()).isEqualTo(FEBRUARY);
        assertThat(places[0]).isZero();
        assertThat(heard).extracting(QuotaUse::percent).containsExactly(95, 100);
        assertThat(refusal(limiter).opensAt()).isEqualTo(FEBRUARY);
        assertThat(elsewhere[0]).isEqualTo(5_001);
        // Somebody set the count back: what was once seen stands until the month is over.
        elsewhere[0] = 0;
        assertThat(refusal(limiter).opensAt()).isEqualTo(FEBRUARY);
    }

    @Test
    void whatCanWaitIsSpreadOverTheRestOfTheMonth() throws Exception {
        QuotaGuard guard = guard();
        RateLimiter patient = guard.before(places(), options(CallPriority.LOW));
        RateLimiter urgent = guard.before(places(), options(CallPriority.NORMAL));
        calls(patient, 950);
        assertThat(time.sleeps()).isEmpty();
        calls(urgent, 1);
        assertThat(time.sleeps()).isEmpty();
        // A month is long for 49 calls; no call waits longer than a minute.
        calls(patient, 1);
        assertThat(time.sleeps()).containsExactly(Duration.ofMinutes(1));
        time.advance(Duration.between(time.now(), FEBRUARY).minusSeconds(48));
        calls(patient, 1);
        assertThat(time.sleeps()).last().isEqualTo(Duration.ofSeconds(1));
        HeldBack held = catchThrowableOfType(HeldBack.class, () -> patient.acquire(Duration.ofMillis(900)));
        assertThat(held.needed()).contains(Duration.ofSeconds(1));
        assertThat(places[0]).isZero();
    }

    @Test
    void aCountThatIsOutOfOrderStopsNothing() throws Exception {
        quota = month -> {
            throw new IllegalStateException("database");
        };
        RateLimiter limiter = limiter();
        calls(limiter, 2_000);
        assertThat(heard).isEmpty();
    }

    @Test
    void anErrorOfTheCountGivesThePlaceBack() {
        quota = month -> {
            throw new StackOverflowError();
        };
        RateLimiter limiter = limiter();
        assertThat(catchThrowableOfType(StackOverflowError.class, () -> limiter.acquire(HOUR)))
                .isNotNull();
        assertThat(places[0]).isZero();
    }

    @Test
    void withoutALimitEverythingIsCountedAndNothingHeldBack() throws Exception {
        RateLimiter limiter =
                new QuotaGuard("Unleashed", quota, QuotaGuard.NO_LIMIT).before(places(), options(CallPriority.LOW));
        calls(limiter, 3);
        limiter.answered(new TransportResponse(200, Map.of(), new byte[0]));
        assertThat(places[1]).isEqualTo(1);
        assertThat(heard).isEmpty();
        assertThat(quota.increment(YearMonth.of(1970, 1))).isEqualTo(4);
    }

    @Test
    void aCountInMemoryForgetsOldMonthsOnly() {
        YearMonth january = YearMonth.of(2026, 1);
        assertThat(quota.increment(january)).isEqualTo(1);
        assertThat(quota.increment(january.plusMonths(1))).isEqualTo(1);
        assertThat(quota.increment(january)).isEqualTo(2);
        assertThat(quota.increment(january.plusMonths(2))).isEqualTo(1);
        assertThat(quota.increment(january)).isEqualTo(1);
    }
}
