package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/** The service answered with something that is not what its documentation promises: not JSON, cut off, too large. */
public final class AnswerNotUnderstoodException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param cause what lies beneath, where there is something
     */
    public AnswerNotUnderstoodException(FailedCall call, @Nullable Throwable cause) {
        super(call, "the answer was not understood", cause);
    }
}
