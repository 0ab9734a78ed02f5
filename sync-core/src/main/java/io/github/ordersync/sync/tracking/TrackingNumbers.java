package io.github.ordersync.sync.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tracking numbers as text: one field in Unleashed may hold several, Order Desk has one per shipment. */
public final class TrackingNumbers {

    /** What Order Desk writes when there is no number (documented). */
    static final String NONE = "n/a";

    private TrackingNumbers() {}

    /**
     * The parts of a list.
     *
     * @param text numbers separated by commas or semicolons; blank and repeated parts are dropped
     * @return the numbers as they are written, in order
     */
    public static List<String> split(String text) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String part : text.split("[,;]", -1)) {
            clean(part).ifPresent(number -> byKey.putIfAbsent(key(number), number));
        }
        return new ArrayList<>(byKey.values());
    }

    /**
     * A tracking number, where there is one.
     *
     * @param text what a service has in its field
     * @return the number without surrounding white space; empty for a blank and for Order Desk's {@code n/a}
     */
    public static Optional<String> clean(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.equalsIgnoreCase(NONE) ? Optional.empty() : Optional.of(stripped);
    }

    /**
     * What makes two numbers the same: neither case nor white space counts.
     *
     * @param number a number
     * @return the key to compare
     */
    public static String key(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
