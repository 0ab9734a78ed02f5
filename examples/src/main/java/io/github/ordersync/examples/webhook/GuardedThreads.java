package io.github.ordersync.examples.webhook;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads, none of which a client can hold for longer than the limit: then the thread is interrupted, which closes
 * the connection that it reads from or writes to. What finds no thread and no place to wait is not answered.
 */
final class GuardedThreads implements Executor, AutoCloseable {

    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch;

    GuardedThreads(int number, int waiting, Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(
                number, number, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), daemons("webhooks"));
        this.watch = new ScheduledThreadPoolExecutor(1, daemons("webhooks-watch"));
        this.watch.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void execute(Runnable exchange) {
        threads.execute(() -> {
            Thread me = Thread.currentThread();
            ScheduledFuture<?> interrupt = watch.schedule(me::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                exchange.run();
            } finally {
                interrupt.cancel(false);
                // The next one must not be hit by what was meant for this one.
                Thread.interrupted();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        watch.shutdownNow();
    }
}
