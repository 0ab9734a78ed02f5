package io.github.ordersync.client.internal;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.CallPriority;
import io.github.ordersync.client.CallQuota;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts calls against a monthly quota. The service blocks every call at 100 % until the first of the next month, 00:00 UTC
 * (documented): the last calls should be those that matter.
 */
public final class QuotaGuard {

    /** For an account without a quota. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger("io.github.ordersync.client.calls");

    /** In percent, the highest first. */
    private static final List<Integer> MARKS = List.of(100, 95, 90);

    /** From here on, in percent, what can wait is spread over the rest of the month. */
    private static final int SLOW = 95;

    private static final int SECONDS_OF_A_DAY = 86_400;

    /** A longer wait than this would look like a stop. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final String service;
    private final CallQuota quota;
    private final long limit;
    // What this process knows of the month; others may have counted further.
    private YearMonth month = YearMonth.of(1970, 1);
    private long known;
    private int told;

    /**
     * A guard.
     *
     * @param service the service's name
     * @param quota counts the calls
     * @param limit the calls of a month, or {@link #NO_LIMIT}
     */
    public QuotaGuard(String service, CallQuota quota, long limit) {
        this.service = service;
        this.quota = quota;
        this.limit = limit;
    }

    /**
     * When the service begins to count anew.
     *
     * @param now the current instant
     * @return the first of the next month, 00:00 UTC
     */
    public static Instant opensAt(Instant now) {
        return month(now).plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static YearMonth month(Instant now) {
        // In UTC a day is so many seconds; to ask the rules of the zone for each call would make them anew each time.
        return YearMonth.from(LocalDate.ofEpochDay(Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_DAY)));
    }

    /**
     * Counts what another limiter lets through.
     *
     * @param next the other limiter
     * @param options whose calls
     * @return a limiter that does both
     */
    public RateLimiter before(RateLimiter next, ClientOptions options) {
        return new Counted(next, options.time(), options.priority(), ListenerGuard.all(List.of(options.listener())));
    }

    private final class Counted implements RateLimiter {
        private final RateLimiter next;
        private final TimeSource time;
        private final CallPriority priority;
        private final CallListener listener;

        Counted(RateLimiter next, TimeSource time, CallPriority priority, CallListener listener) {
            this.next = next;
            this.time = time;
            this.priority = priority;
            this.listener = listener;
        }

        @Override
        public void acquire(Duration atMost) throws HeldBack, InterruptedException {
            Instant now = time.now();
            long calls = callsIn(month(now));
            if (calls >= limit) {
                throw usedUp(now);
            }
            Duration wait = priority == CallPriority.LOW ? pause(now, calls) : Duration.ZERO;
            if (wait.compareTo(atMost) > 0) {
                throw HeldBack.until("what can wait is slowed down, most of the month's quota is used", wait);
            }
            if (!wait.isZero()) {
                time.sleep(wait);
            }
            next.acquire(atMost.minus(wait));
            boolean counted = false;
            try {
                count(time.now());
                counted = true;
            } finally {
                if (!counted) {
                    next.release();
                }
            }
        }

        /** What is left of the month, divided by the calls that are left in it. */
        private Duration pause(Instant now, long calls) {
            if (!reached(calls, SLOW)) {
                return Duration.ZERO;
            }
            Duration each = Duration.between(now, opensAt(now)).dividedBy(limit - calls);
            return each.compareTo(LONGEST_WAIT) < 0 ? each : LONGEST_WAIT;
        }

        private void count(Instant now) throws HeldBack {
            long calls;
            try {
                calls = quota.increment(month(now));
            } catch (RuntimeException e) {
                LOG.warn(
                        "A call to {} was not counted: {}",
                        service,
                        e.getClass().getName());
                return;
            }
            listener.onCounted(new CallListener.MonthlyCalls(
                    service, calls, limit == NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(limit), opensAt(now)));
            int mark = note(month(now), calls);
            if (mark > 0) {
                tell(new CallListener.QuotaUse(service, mark, calls, limit, opensAt(now)));
            }
            if (calls > limit) {
                throw usedUp(now);
            }
        }

        private void tell(CallListener.QuotaUse now) {
            LOG.warn(
                    "{} % of the calls of this month to {} are used: {} of {}; it opens again at {}",
                    now.percent(), service, now.calls(), limit, now.opensAt());
            listener.onQuota(now);
        }

        @Override
        public void answered(TransportResponse answer) {
            next.answered(answer);
        }

        @Override
        public void release() {
            next.release();
        }
    }

    private synchronized long callsIn(YearMonth current) {
        if (!month.equals(current)) {
            month = current;
            known = 0;
            told = 0;
        }
        return known;
    }

    /** Takes note of a count. Returns the mark that it has met first, or 0. */
    private synchronized int note(YearMonth current, long calls) {
        known = Math.max(callsIn(current), calls);
        if (limit == NO_LIMIT) {
            return 0;
        }
        int mark = MARKS.stream().filter(m -> reached(calls, m)).findFirst().orElse(0);
        if (mark <= told) {
            return 0;
        }
        told = mark;
        return mark;
    }

    private boolean reached(long calls, int percent) {
        return limit != NO_LIMIT && calls >= Math.ceil(limit * (percent / 100.0));
    }

    private HeldBack usedUp(Instant now) {
        return HeldBack.untilQuotaOpens("the limit is " + limit + " calls a month", opensAt(now));
    }
}
