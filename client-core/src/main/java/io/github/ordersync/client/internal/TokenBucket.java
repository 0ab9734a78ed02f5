package io.github.ordersync.client.internal;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A token bucket that follows the service's own. Its count is lowered to what the service says is left, and never raised.
 * A 429 empties it, closes it for as long as the service asks, and halves the rate at which tokens are believed to
 * come back: somebody else drinks from the same bucket. With each good answer the rate recovers.
 *
 * <p>Callers are served in order of arrival. Nobody reserves a token beforehand: who waits looks again when the sleep is
 * over, since the count may have been lowered meanwhile.
 */
public final class TokenBucket implements RateLimiter {

    private static final double NANOS = 1e9;
    /** A whole token, but for the rounding of many small refills. */
    private static final double ONE = 1 - 1e-6;
    /** Of the full rate. Below it nobody would notice that the other one has gone. */
    private static final double SLOWEST = 1 / 20.0;
    /** Of the full rate, for each good answer. */
    private static final double RECOVERY = 1 / 40.0;
    /** One refusal is told to all who were under way; the rate is halved once for them. */
    private static final Duration ONE_REFUSAL = Duration.ofSeconds(1);
    /** Longer than any wait that makes sense for a bucket that fills in seconds; a wrong header closes no store for days. */
    private static final Duration LONGEST_CLOSURE = Duration.ofMinutes(5);

    private final TimeSource time;
    private final double capacity;
    private final double perSecond;
    private final Dialect dialect;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Object> queue = new ArrayList<>();
    private double tokens;
    private double rate;
    /** Up to when tokens are counted; in the future while the bucket is closed. */
    private long countedAt;

    private long slowedAt;
    private int underWay;

    /**
     * A full bucket.
     *
     * @param time clock and sleep
     * @param capacity tokens at the start and at most
     * @param perSecond tokens that come back in a second
     * @param dialect reads from an answer how many are left and how long to wait
     */
    public TokenBucket(TimeSource time, double capacity, double perSecond, Dialect dialect) {
        this.time = time;
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.dialect = dialect;
        this.tokens = capacity;
        this.rate = perSecond;
        this.countedAt = time.nanoTime();
        this.slowedAt = countedAt - ONE_REFUSAL.toNanos();
    }

    @Override
    public void acquire(Duration atMost) throws HeldBack, InterruptedException {
        long start = time.nanoTime();
        Object ticket = new Object();
        try {
            Duration nap = next(ticket, atMost);
            while (!nap.isZero()) {
                time.sleep(nap);
                nap = next(ticket, atMost.minusNanos(time.nanoTime() - start));
            }
        } finally {
            leave(ticket);
        }
    }

    /** Takes a token if it is this ticket's turn, else says how long to sleep before looking again. */
    private Duration next(Object ticket, Duration left) throws HeldBack, InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = refill();
            if (!queue.contains(ticket)) {
                queue.add(ticket);
            }
            int before = queue.indexOf(ticket);
            if (before == 0 && tokens >= ONE) {
                queue.remove(ticket);
                tokens -= 1;
                underWay++;
                return Duration.ZERO;
            }
            double missing = Math.max(0, before + 1 - tokens);
            Duration soonest = seconds(missing / perSecond).plusNanos(Math.max(0, countedAt - now));
            if (soonest.compareTo(left) > 0) {
                throw HeldBack.until("held back by the rate limit", soonest);
            }
            // As if the rate were full, since it may be so again before long; but a look that is in vain costs as well.
            Duration vain = seconds(Math.min(missing / rate, 1 / perSecond));
            return soonest.compareTo(vain) > 0 ? soonest : vain.plusNanos(1);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Object ticket) {
        lock.lock();
        try {
            queue.remove(ticket);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void answered(TransportResponse answer) {
        lock.lock();
        try {
            long now = refill();
            if (answer.status() == 429) {
                refused(now, dialect.serverWait(answer).orElse(Duration.ZERO));
                return;
            }
            rate = Math.min(perSecond, rate + perSecond * RECOVERY);
            OptionalInt left = dialect.tokensLeft(answer);
            if (left.isPresent()) {
                // What others of us have under way was perhaps not yet counted when the service wrote the header. Not
                // more
                // than half a bucket of them: where answers take many seconds nothing would ever be left.
                double uncounted = Math.min(Math.max(0, underWay - 1), capacity / 2);
                tokens = Math.min(tokens, left.getAsInt() - uncounted);
            }
        } finally {
            lock.unlock();
        }
    }

    private void refused(long now, Duration wait) {
        tokens = Math.min(tokens, 0);
        if (now - slowedAt >= ONE_REFUSAL.toNanos()) {
            slowedAt = now;
            rate = Math.max(perSecond * SLOWEST, rate / 2);
        }
        // So that the first token is there when the wait is over.
        Duration obeyed = wait.compareTo(LONGEST_CLOSURE) < 0 ? wait : LONGEST_CLOSURE;
        long opensAt = now + Math.max(0, obeyed.minus(seconds(1 / rate)).toNanos());
        countedAt += Math.max(0, opensAt - countedAt);
    }

    @Override
    public void release() {
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
    }

    private long refill() {
        long now = time.nanoTime();
        long passed = now - countedAt;
        if (passed > 0) {
            tokens = Math.min(capacity, tokens + passed / NANOS * rate);
            countedAt = now;
        }
        return now;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) Math.ceil(seconds * NANOS));
    }
}
