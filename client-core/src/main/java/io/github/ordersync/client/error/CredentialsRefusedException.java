package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** The service does not accept the credentials or a header it demands (401, 403). Repeating is useless. */
public final class CredentialsRefusedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public CredentialsRefusedException(FailedCall call, @Nullable Throwable cause) {
        super(call, "the credentials were refused", cause);
    }
}
