package io.github.ordersync.engine;

/** A pass has lost its {@link Lease}: another process may run one by now, so this one stops before its next call. */
public final class LeaseLostException extends SyncStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Says how.
     *
     * @param message what happened
     */
    public LeaseLostException(String message) {
        super(message);
    }

    /**
     * The same with what the system said.
     *
     * @param message what happened
     * @param cause what was thrown
     */
    public LeaseLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
