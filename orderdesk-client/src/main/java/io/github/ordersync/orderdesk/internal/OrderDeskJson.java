package io.github.ordersync.orderdesk.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.ordersync.client.internal.JsonMappers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Order Desk writes JSON. */
public final class OrderDeskJson {

    /** Without a zone, in UTC (documented). A zero date is not understood and so reads as empty. */
    public static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The same: a digit for each 0. */
    private static final String SHAPE = "0000-00-00 00:00:00";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Longer numbers than any price: a short text must not become a number of a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{0,30})?");

    /** For models, answers and webhooks. */
    public static final JsonMapper MAPPER = JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new Forms())
            .rebuild()
            // PHP writes an empty object as an empty list (documented for maps, inferred for addresses).
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .build();

    private OrderDeskJson() {}

    /** As {@link #DATE_TIME} reads it; by hand where it has the usual length, since each row has two of them. */
    private static LocalDateTime dateTime(String text) {
        if (text.length() != SHAPE.length()) {
            return LocalDateTime.parse(text, DATE_TIME);
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            if (SHAPE.charAt(i) == '0' ? c < '0' || c > '9' : c != SHAPE.charAt(i)) {
                return LocalDateTime.parse(text, DATE_TIME);
            }
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    /** The forms of dates and numbers. What is not understood reads as empty and is kept as it came. */
    private static final class Forms extends SimpleModule {
        private static final long serialVersionUID = 1L;

        Forms() {
            super("order-desk-forms");
            addDeserializer(
                    Instant.class,
                    new FromText<>(Instant.class, text -> dateTime(text).toInstant(ZoneOffset.UTC)));
            addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, text -> LocalDate.parse(text, DATE)));
            addDeserializer(BigDecimal.class, new NumberReader());
            addSerializer(
                    Instant.class,
                    new ToText<>(Instant.class, instant -> DATE_TIME.format(instant.atOffset(ZoneOffset.UTC))));
            addSerializer(LocalDate.class, new ToText<>(LocalDate.class, DATE::format));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return parse.apply(parser.getText().strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    private static final class ToText<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> format;

        ToText(Class<T> type, Function<T, String> format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(format.apply(value));
        }
    }

    /** Numbers come as numbers or as text (documented). */
    private static final class NumberReader extends StdDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        NumberReader() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return parser.getDecimalValue();
            }
            String text = parser.getText().strip();
            return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        }
    }
}
