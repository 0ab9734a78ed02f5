package io.github.ordersync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ordersync.client.error.FailedCall;
import io.github.ordersync.client.error.NotFoundException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Async<String> queued = Async.of("client", tasks::add);

    @Test
    void aCallRunsOnAnotherThreadThatKeepsNoJvmAlive() {
        Async<Thread> async = Async.of(Thread.currentThread());

        CompletableFuture<String> call = async.call(test -> {
            assertThat(Thread.currentThread()).isNotSameAs(test);
            assertThat(Thread.currentThread().isDaemon()).isTrue();
            return "value";
        });

        assertThat(call).succeedsWithin(SOON).isEqualTo("value");
        assertThat(async.call(test -> null)).succeedsWithin(SOON).isNull();
    }

    @Test
    void aFailureArrivesAsItIs() throws Exception {
        NotFoundException failure =
                new NotFoundException(new FailedCall("Unleashed", "salesOrders.get", 1, OptionalInt.of(404), ""), null);
        CompletableFuture<String> call = queued.call(client -> {
            throw failure;
        });
        AtomicReference<Throwable> heard = new AtomicReference<>();
        CompletableFuture<String> after = call.whenComplete((value, thrown) -> heard.set(thrown));

        tasks.remove().run();

        assertThat(after).isCompletedExceptionally();
        assertThat(heard).hasValue(failure);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(call::join)
                .withCause(failure);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(call::get)
                .withCause(failure);
    }

    @Test
    void anErrorIsNotLostEither() {
        CompletableFuture<String> call = queued.call(client -> {
            throw new StackOverflowError();
        });
        tasks.remove().run();
        assertThat(catchThrowable(call::join)).hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void cancelWithInterruptEndsTheCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<String> call = Async.of("client").call(client -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            return "too late";
        });
        started.await();

        assertThat(call.cancel(true)).isTrue();

        ended.await();
        assertThat(call).isCancelled();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(call::join);
        assertThat(call.cancel(true)).isTrue();
    }

    @Test
    void theInterruptOfACancelledCallStaysWithIt() {
        AtomicReference<CompletableFuture<String>> call = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        call.set(queued.call(client -> {
            call.get().cancel(true);
            interrupted.set(Thread.currentThread().isInterrupted());
            return client;
        }));

        tasks.remove().run();

        assertThat(interrupted).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptOfTheCallersOwnThreadIsLeftAlone() {
        CompletableFuture<String> call = queued.call(client -> {
            Thread.currentThread().interrupt();
            return client;
        });
        tasks.remove().run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(call).isCompletedWithValue("client");
    }

    @Test
    void aCallThatHasNotStartedIsNotMadeAfterACancel() {
        AtomicBoolean made = new AtomicBoolean();
        CompletableFuture<Boolean> call = queued.call(client -> made.getAndSet(true));
        assertThat(call.cancel(false)).isTrue();
        tasks.remove().run();
        assertThat(made).isFalse();
    }

    @Test
    void cancelWithoutInterruptLetsARunningCallEnd() {
        AtomicReference<CompletableFuture<String>> call = new AtomicReference<>();
        AtomicBoolean ended = new AtomicBoolean();
        call.set(queued.call(client -> {
            call.get().cancel(false);
            ended.set(!Thread.currentThread().isInterrupted());
            return client;
        }));
        tasks.remove().run();
        assertThat(ended).isTrue();
        assertThat(call.get()).isCancelled();
    }

    @Test
    void whoUsesTheValueIsNotInterruptedByALateCancel() {
        CompletableFuture<String> call = queued.call(client -> client);
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<Void> used = call.thenAccept(value -> {
            assertThat(call.cancel(true)).isFalse();
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        tasks.remove().run();
        assertThat(used).isCompleted();
        assertThat(interrupted).isFalse();
    }

    @Test
    void anExecutorThatTakesNoMoreSaysSo() {
        Async<String> full = Async.of("client", task -> {
            throw new RejectedExecutionException("full");
        });
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> full.call(client -> client))
                .withMessage("full");
    }
}
