package io.github.ordersync.examples;

/** The program cannot run; the message says why and what would be right. */
final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRunException(String message) {
        super(message);
    }
}
