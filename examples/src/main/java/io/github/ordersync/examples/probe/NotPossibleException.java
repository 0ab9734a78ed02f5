package io.github.ordersync.examples.probe;

/** The probe cannot begin; the message says why and what would help. */
public final class NotPossibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPossibleException(String message) {
        super(message);
    }
}
