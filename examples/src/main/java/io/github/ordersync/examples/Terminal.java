package io.github.ordersync.examples;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console object even without a terminal; {@code TERM} is set by real ones. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isOne() {
        return System.console() != null
                && !System.getenv().getOrDefault("TERM", "").isBlank();
    }
}
