package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted. Its interrupt flag is set again; a write may or may not have happened. */
public final class CallInterruptedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public CallInterruptedException(FailedCall call, @Nullable Throwable cause) {
        super(call, "interrupted", cause);
    }
}
