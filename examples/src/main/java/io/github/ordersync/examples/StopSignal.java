package io.github.ordersync.examples;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the pass in hand end after its step in hand when the process is asked to stop (SIGTERM, SIGINT). Whoever asks a
 * second time has it end at once. Such a process, and one that is killed outright, does no harm either: the next pass
 * repairs what it left.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Thread hook;

    StopSignal(PrintWriter err) {
        hook = new Thread(() -> stop(err), "ordersync-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(PrintWriter err) {
        asked.countDown();
        SecondSignal.endsAtOnce();
        err.println("ordersync: stopping after the step in hand; ask again to stop at once.");
        err.flush();
        int code = exitCode.join();
        // Left alone the JVM would end with 143, as if it had been killed; to stop when asked is no failure.
        Runtime.getRuntime().halt(code);
    }

    /** Whether the process is asked to stop. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits; true as soon as the process is asked to stop. */
    boolean within(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everything is written: the process may go, with this exit code. */
    int done(int code) {
        exitCode.complete(code);
        return code;
    }

    /** Without a signal nothing is left behind. */
    @Override
    public void close() {
        exitCode.complete(Ordersync.COULD_NOT_RUN);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending; the hook does the rest.
        }
    }
}
