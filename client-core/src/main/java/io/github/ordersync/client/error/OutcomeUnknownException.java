package io.github.ordersync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A write may or may not have happened: it may have reached the service, and no answer says what became of it. Look it
 * up before you send it again; {@link #howToFindOut()} says how.
 */
public final class OutcomeUnknownException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final String howToFindOut;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param howToFindOut a sentence for people
     * @param cause what lies beneath, where there is something
     */
    public OutcomeUnknownException(FailedCall call, String howToFindOut, @Nullable Throwable cause) {
        super(call, "it is not known whether this happened. " + howToFindOut, cause);
        this.howToFindOut = howToFindOut;
    }

    /**
     * How to learn whether the write happened.
     *
     * @return a sentence for people
     */
    public String howToFindOut() {
        return howToFindOut;
    }
}
