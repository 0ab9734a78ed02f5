package io.github.ordersync.client.internal;

import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/** Whether a call is sent again: one pure function, shared by everything that repeats calls. */
final class RetryDecision {

    /** What became of one attempt. */
    enum Outcome {
        /** An answer that ends the call, good or bad. */
        FINAL,
        /** Nothing was sent. */
        NOT_SENT,
        /** The service refused to look at the request (429): nothing happened there. */
        REFUSED_UNREAD,
        /** The service failed (5xx), gave up (408) or the answer was lost: it may have happened. */
        OPEN
    }

    private RetryDecision() {}

    static Outcome ofStatus(int status) {
        if (status == 429) {
            return Outcome.REFUSED_UNREAD;
        }
        // The server gave up waiting for the rest of the request, or a proxy says so (RFC 9110, 15.5.9).
        if (status == 408) {
            return Outcome.OPEN;
        }
        // 599 is a data error at Unleashed (inferred; unleashed-api 2.8): the same request would fail again.
        return status >= 500 && status != 599 && status != 501 ? Outcome.OPEN : Outcome.FINAL;
    }

    /**
     * Decides.
     *
     * @param policy how often and how patiently
     * @param attempt the number of the attempt that has just ended, from 1
     * @param safety what a repeat does
     * @param outcome what became of the attempt
     * @param serverWait how long the service asked to wait, where it did
     * @param left what is left of the deadline
     * @param random a number from 0 (inclusive) to 1 (exclusive)
     * @return how long to wait before the next attempt, or empty to stop
     */
    static Optional<Duration> next(
            RetryPolicy policy,
            int attempt,
            RepeatSafety safety,
            Outcome outcome,
            Optional<Duration> serverWait,
            Duration left,
            double random) {
        boolean repeatable = outcome == Outcome.NOT_SENT
                || outcome == Outcome.REFUSED_UNREAD
                || outcome == Outcome.OPEN && safety != RepeatSafety.ONCE;
        if (!repeatable || attempt >= policy.maxAttempts()) {
            return Optional.empty();
        }
        if (serverWait.isPresent() && serverWait.get().compareTo(policy.maxServerWait()) > 0) {
            return Optional.empty();
        }
        Duration wait = serverWait.orElseGet(() -> backoff(policy, attempt, random));
        // A sleep that would end at or past the deadline leaves no time for the call: give up at once.
        return wait.compareTo(left) < 0 ? Optional.of(wait) : Optional.empty();
    }

    /** Full jitter, never below a tenth of the slot, so that many clients spread out. */
    private static Duration backoff(RetryPolicy policy, int attempt, double random) {
        // In floating point a slot never overflows, however large the attempt or the delay.
        double slot = seconds(policy.firstDelay()) * Math.pow(2, attempt - 1.0);
        double capped = Math.min(slot, seconds(policy.maxDelay()));
        return Duration.ofMillis(Math.round(capped * 1000 * (0.1 + 0.9 * random)));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
