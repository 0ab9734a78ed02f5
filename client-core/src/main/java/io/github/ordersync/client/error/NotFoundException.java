package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** There is no such thing at the service (404). */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public NotFoundException(FailedCall call, @Nullable Throwable cause) {
        super(call, "not found", cause);
    }
}
