package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DaemonThreadsTest {

    @Test
    void manyCallsAreUnderWayAtOnceWhereThreadsCostNothing() {
        int calls = Runtime.version().feature() >= 21 ? 200 : 16;
        assertThat(mostAtOnce(DaemonThreads.executor(), calls)).isEqualTo(calls);
    }

    @Test
    void withoutVirtualThreadsTheirNumberIsBounded() {
        assertThat(mostAtOnce(DaemonThreads.executor("noSuchMethod"), 16)).isEqualTo(16);
        Executor few = DaemonThreads.executor("noSuchMethod");
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(16);
        CompletableFuture<?>[] calls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            started.incrementAndGet();
                            full.countDown();
                            await(end);
                        },
                        few))
                .toArray(CompletableFuture[]::new);
        await(full);
        assertThat(started).hasValue(16);
        end.countDown();
        assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(started).hasValue(20);
        assertThat(CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon(), few))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(true);
    }

    /** How many of the calls were under way at the same time: all of them have to be there before the first one ends. */
    private static int mostAtOnce(Executor executor, int calls) {
        CountDownLatch there = new CountDownLatch(calls);
        AtomicInteger number = new AtomicInteger();
        CompletableFuture<?>[] all = IntStream.range(0, calls)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            there.countDown();
                            await(there);
                            number.incrementAndGet();
                        },
                        executor))
                .toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(40));
        return number.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
