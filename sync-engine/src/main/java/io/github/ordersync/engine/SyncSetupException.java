package io.github.ordersync.engine;

/** The settings do not fit the two accounts, so that a run can't start. Nothing was done. */
public final class SyncSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what does not fit.
     *
     * @param message names the setting, its value and what would be right
     */
    public SyncSetupException(String message) {
        super(message);
    }
}
