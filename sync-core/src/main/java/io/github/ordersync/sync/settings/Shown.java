package io.github.ordersync.sync.settings;

/** How values appear in messages. */
final class Shown {

    private static final int MAX = 80;

    private Shown() {}

    static String value(String value) {
        String shown = value.codePointCount(0, value.length()) <= MAX
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX)) + "...";
        return "\"" + shown + "\"";
    }
}
