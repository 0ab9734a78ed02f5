package io.github.ordersync.engine;

/** The {@link SyncState} cannot be read or written, or is not one. No order is lost or sent twice by that. */
public class SyncStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message names the file or table, what is wrong with it and what to do
     */
    public SyncStateException(String message) {
        super(message);
    }

    /**
     * The same with what the system said.
     *
     * @param message names the file or table, what is wrong with it and what to do
     * @param cause what was thrown
     */
    public SyncStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
