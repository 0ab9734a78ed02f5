package io.github.ordersync.examples;

import java.io.Console;
import java.util.Map;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // asked further below
    static boolean isOne() {
        Console console = System.console();
        String kind = System.getenv().getOrDefault("TERM", "");
        return console != null && isTerminal(console) && !kind.isBlank() && !kind.equals("dumb");
    }

    /** From Java 22 on there is a console object even without a terminal, which says so itself. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Colours may be unwanted on a terminal too; see no-color.org. */
    static boolean wantsColours(boolean terminal, Map<String, String> environment) {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
