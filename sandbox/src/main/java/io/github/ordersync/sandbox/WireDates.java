package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Unleashed writes them, {@code /Date(ms)/} (seen), and as it reads them, ISO in UTC (documented). */
final class WireDates {

    private static final Pattern OUT = Pattern.compile("/Date\\((-?\\d+)\\)/");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:\\d{2})");

    private WireDates() {}

    static TextNode write(Instant instant) {
        return TextNode.valueOf("/Date(" + instant.toEpochMilli() + ")/");
    }

    /** A stored date, or null when there is none. */
    static @Nullable Instant stored(JsonNode parent, String field) {
        Matcher matcher = OUT.matcher(Trees.text(parent, field));
        return matcher.matches() ? Instant.ofEpochMilli(Long.parseLong(matcher.group(1))) : null;
    }

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /**
     * Reads a date of a request: a day or a date-time, without zone or with one; null when it is neither. The service's
     * own {@code /Date(ms)/} form is not accepted coming in: whether the service does is weak.
     */
    static @Nullable Instant read(String text) {
        try {
            if (isDay(text)) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (OFFSET.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
