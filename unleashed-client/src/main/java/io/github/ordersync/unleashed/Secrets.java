package io.github.ordersync.unleashed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.ordersync.client.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keys in answers become values that never show themselves. */
final class Secrets {

    private Secrets() {}

    static SimpleModule addTo(SimpleModule module) {
        return module.addDeserializer(Secret.class, new Reader()).addSerializer(Secret.class, new Writer());
    }

    private static final class Reader extends StdDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Secret.class);
        }

        @Override
        public @Nullable Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            parser.skipChildren();
            String text = parser.getValueAsString("");
            try {
                return text.isBlank() ? null : Secret.of(text);
            } catch (IllegalArgumentException e) {
                return null; // not a key that could be used
            }
        }
    }

    private static final class Writer extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(secret.<String>use(text -> text));
        }
    }
}
