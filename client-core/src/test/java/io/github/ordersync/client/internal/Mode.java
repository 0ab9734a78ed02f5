package io.github.ordersync.client.internal;

import io.github.ordersync.client.Async;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** In which way a test makes its calls. What happens must be the same. */
enum Mode {
    BLOCKING {
        @Override
        <T> T run(Supplier<T> call) {
            return call.get();
        }
    },

    /** On another thread, which has the interrupt flag of the test's thread before the call, and hands it back after it. */
    ASYNCHRONOUS {
        @Override
        <T> T run(Supplier<T> call) {
            boolean before = Thread.interrupted();
            AtomicBoolean after = new AtomicBoolean();
            try {
                return Async.of(call, task -> new Thread(task, "async-call").start())
                        .call(supplier -> {
                            if (before) {
                                Thread.currentThread().interrupt();
                            }
                            try {
                                return supplier.get();
                            } finally {
                                after.set(Thread.interrupted());
                            }
                        })
                        .join();
            } catch (CompletionException e) {
                // As it is, so that the tests see that nothing was wrapped, copied or lost.
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            } finally {
                if (after.get()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    };

    abstract <T> T run(Supplier<T> call);
}
