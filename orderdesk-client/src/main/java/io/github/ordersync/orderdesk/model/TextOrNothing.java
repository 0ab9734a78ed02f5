package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a plain value as text, and a list or an object as nothing: one odd folder must not hide all the others. */
final class TextOrNothing extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextOrNothing() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return parser.getText();
    }
}
