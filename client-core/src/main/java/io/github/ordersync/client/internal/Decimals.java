package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimals on the way in and out. Twelve characters, {@code 1e1000000000}, are a correct JSON number; its plain form, or
 * a rounding of it, would be a billion digits.
 */
final class Decimals {

    /** More zeros than this are no amount and no quantity. */
    private static final int MAX_SCALE = 400;

    private Decimals() {}

    static boolean isPlain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_SCALE;
    }

    /** Reads a decimal of a model; one that no calculation can bear reads as empty. */
    static final class Reader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            return number == null || isPlain(number) ? number : null;
        }
    }

    /** Writes a decimal without an exponent, except where that would be endless. */
    static final class Writer extends JsonGeneratorDelegate {

        Writer(JsonGenerator generator) {
            super(generator, false);
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            delegate.writeNumber(isPlain(number) ? number.toPlainString() : number.toString());
        }
    }
}
