package io.github.ordersync.micrometer;

import java.util.Locale;

/** Names of classes and constants as values of tags. */
final class Words {

    private Words() {}

    /** {@code NotFound} and {@code NOT_FOUND} are {@code not_found}. */
    static String of(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
