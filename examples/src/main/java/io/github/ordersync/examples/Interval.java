package io.github.ordersync.examples;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A length of time as people write it: in minutes, or with its unit. */
final class Interval {

    static final String EXPECTED =
            "a number of minutes such as 10, or PT30S, PT1H, from a second to 30 days, is needed";

    private Interval() {}

    /** Null when it is none. */
    static @Nullable Duration parse(String text) {
        try {
            String stripped = text.strip();
            Duration interval = stripped.matches("[0-9]{1,6}")
                    ? Duration.ofMinutes(Long.parseLong(stripped))
                    : Duration.parse(stripped);
            return interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(Duration.ofDays(30)) > 0
                    ? null
                    : interval;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The same for an option, which is named when it cannot be used. */
    static Duration ofOption(String option, String text) {
        Duration interval = parse(text);
        if (interval == null) {
            throw new CannotRunException(option + " is " + text + "; " + EXPECTED + ".");
        }
        return interval;
    }
}
