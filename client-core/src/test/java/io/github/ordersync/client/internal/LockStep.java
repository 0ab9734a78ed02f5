package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Simulated time for many threads, the same on every machine: one thread runs at a time, and when it falls asleep the one
 * whose sleep ends first goes on, of several the one that fell asleep first. Time is what the sleeps add up to.
 */
final class LockStep implements TimeSource {

    private record Sleeper(long wakesAt, long order, Semaphore go) {}

    private final PriorityQueue<Sleeper> sleepers =
            new PriorityQueue<>(Comparator.comparingLong(Sleeper::wakesAt).thenComparingLong(Sleeper::order));
    private final List<Throwable> failures = new ArrayList<>();
    private long now;
    private long order;

    /** What a simulated thread does. */
    @FunctionalInterface
    interface Caller {
        void run() throws Exception;
    }

    /** Runs all of them to their end. */
    void run(List<Caller> callers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Caller caller : callers) {
            Sleeper first = asleepUntil(now);
            Thread thread = new Thread(() -> live(caller, first), "caller " + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        handOn();
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(2));
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(failures).isEmpty();
    }

    private void live(Caller caller, Sleeper first) {
        first.go.acquireUninterruptibly();
        try {
            caller.run();
        } catch (Throwable e) {
            failures.add(e);
        } finally {
            handOn();
        }
    }

    private Sleeper asleepUntil(long time) {
        Sleeper sleeper = new Sleeper(time, order++, new Semaphore(0));
        sleepers.add(sleeper);
        return sleeper;
    }

    private void handOn() {
        Sleeper next = sleepers.poll();
        if (next != null) {
            now = next.wakesAt;
            next.go.release();
        }
    }

    Duration passed() {
        return Duration.ofNanos(now);
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (duration.compareTo(Duration.ZERO) > 0) {
            Sleeper self = asleepUntil(now + duration.toNanos());
            handOn();
            self.go.acquire();
        }
    }
}
