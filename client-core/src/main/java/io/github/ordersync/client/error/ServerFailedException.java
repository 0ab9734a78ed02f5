package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** A read, or a write that certainly did not happen, failed at the service or on the way to its answer. Try again later. */
public final class ServerFailedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public ServerFailedException(FailedCall call, @Nullable Throwable cause) {
        super(call, "the service failed", cause);
    }
}
