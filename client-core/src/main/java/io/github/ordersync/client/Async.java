package io.github.ordersync.client;

import io.github.ordersync.client.internal.DaemonThreads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client whose calls run on other threads. It is the same pipeline: the same deadline, the same repeats, the same errors.
 *
 * <pre>{@code
 * Async<UnleashedClient> async = client.async();
 * CompletableFuture<SalesOrder> order = async.call(unleashed -> unleashed.salesOrders().get(guid));
 * }</pre>
 *
 * @param <C> the client
 */
public final class Async<C> {

    private final C client;
    private final Executor executor;

    private Async(C client, Executor executor) {
        this.client = client;
        this.executor = executor;
    }

    /**
     * On threads of its own: virtual ones where the JVM has them (21 and later), else at most 16 daemon threads that end
     * when they are idle. Keep the view: each has its own threads.
     *
     * @param <C> the client
     * @param client a client that is safe for many threads
     * @return the view
     */
    public static <C> Async<C> of(C client) {
        return new Async<>(client, DaemonThreads.executor());
    }

    /**
     * On threads of the caller's.
     *
     * @param <C> the client
     * @param client a client that is safe for many threads
     * @param executor runs the calls; each holds a thread until it has ended
     * @return the view
     */
    public static <C> Async<C> of(C client, Executor executor) {
        return new Async<>(client, executor);
    }

    /**
     * Starts one or more calls in a row. The deadline of a call begins when a thread takes it up.
     *
     * @param <T> what the call returns
     * @param call the calls, made as with the client itself
     * @return completes with what the call returns or with what it throws: an
     *     {@link io.github.ordersync.client.error.ApiException} as it is, which {@code join()} wraps into a {@code
     *     CompletionException} and {@code get()} into an {@code ExecutionException}. {@code cancel(true)} on this very future
     *     interrupts the call (a write that was under way may have happened); {@code cancel(false)} only keeps a call from
     *     starting; a future that is derived from this one passes no cancellation on.
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public <T extends @Nullable Object> CompletableFuture<T> call(Function<? super C, ? extends T> call) {
        Pending<T> pending = new Pending<>(() -> call.apply(client));
        executor.execute(pending);
        return pending;
    }

    /** The future of a call and its task in one, so that cancelling the one ends the other. */
    private static final class Pending<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {

        /** Knows which thread to interrupt, and waits at its end for an interrupt that is on its way. */
        private final FutureTask<@Nullable Void> task;

        Pending(Supplier<T> call) {
            this.task = new FutureTask<>(() -> settle(call), null);
        }

        private void settle(Supplier<T> call) {
            T value;
            try {
                value = call.get();
            } catch (Throwable e) {
                completeExceptionally(e);
                return;
            }
            complete(value);
        }

        @Override
        public void run() {
            task.run();
            if (task.isCancelled()) {
                // Our own interrupt must not meet whatever this thread does next.
                Thread.interrupted();
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            // In this order: the future is cancelled, whatever the interrupted call makes of it; and a call that has
            // ended
            // is not interrupted while it hands on its value.
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                task.cancel(mayInterruptIfRunning);
            }
            return cancelled;
        }
    }
}
