package io.github.ordersync.unleashed.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unleashed writes {@code /Date(1564963200000)/} (milliseconds since 1970, UTC; an offset behind it is tolerated and
 * changes nothing) and takes ISO. A form that is not understood reads as empty and is kept as it came: a 2014 capture
 * has {@code 12/10/2014 8:08:10 p.m.} (seen).
 */
public final class Dates extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Pattern MILLIS = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");
    private static final String PLAIN_START = "/Date(";
    private static final String PLAIN_END = ")/";
    private static final int PLAIN_LENGTH = 23;
    /** Without a zone, as in a request that worked (seen); the service reads it as UTC (inferred, U-DATE-WITHOUT-ZONE). */
    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The module. */
    public Dates() {
        super("unleashed-dates");
        addDeserializer(Instant.class, new Reader());
        addSerializer(Instant.class, new Writer());
    }

    /**
     * Writes a time as the service takes it.
     *
     * @param instant the time; beyond milliseconds it is cut
     * @return ISO, UTC, without a zone
     */
    public static String write(Instant instant) {
        return OUT.format(instant);
    }

    /**
     * Reads a time or a day in any of the forms of the service.
     *
     * @param text as it came
     * @return null if the form is not understood
     */
    public static @Nullable Instant read(String text) {
        if (text.startsWith(PLAIN_START) && text.endsWith(PLAIN_END) && text.length() < PLAIN_LENGTH) {
            // Nearly all of them; a pattern takes several times as long.
            try {
                return Instant.ofEpochMilli(
                        Long.parseLong(text, PLAIN_START.length(), text.length() - PLAIN_END.length(), 10));
            } catch (NumberFormatException e) {
                // one with an offset, or another form
            }
        }
        Matcher millis = MILLIS.matcher(text);
        if (millis.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(millis.group(1)));
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static final class Reader extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(parser.getValueAsString(""));
        }
    }

    private static final class Writer extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(write(instant));
        }
    }
}
