package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** The service could not be reached; nothing was sent. Try again later. */
public final class ConnectionFailedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public ConnectionFailedException(FailedCall call, @Nullable Throwable cause) {
        super(call, "could not connect, nothing was sent", cause);
    }
}
