package io.github.ordersync.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ordersync.client.internal.JsonMappers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** A piece of JSON kept as it was read. Immutable. Numbers keep their digits. */
@JsonDeserialize(using = JsonValue.Reader.class)
public final class JsonValue {

    private static final JsonValue NULL = new JsonValue(NullNode.getInstance());

    private final JsonNode node;

    private JsonValue(JsonNode node) {
        this.node = node;
    }

    static JsonValue wrap(JsonNode node) {
        return node.isNull() ? NULL : new JsonValue(node);
    }

    /**
     * A JSON string.
     *
     * @param text its text
     * @return the value
     */
    public static JsonValue of(String text) {
        return new JsonValue(JsonNodeFactory.instance.textNode(text));
    }

    /**
     * A JSON number.
     *
     * @param number its value; the scale is kept
     * @return the value
     */
    public static JsonValue of(BigDecimal number) {
        return new JsonValue(JsonNodeFactory.instance.numberNode(number));
    }

    /**
     * The JSON null.
     *
     * @return the value
     */
    public static JsonValue ofNull() {
        return NULL;
    }

    /**
     * Reads any JSON.
     *
     * @param json the text of one JSON value
     * @return the value
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static JsonValue parse(String json) {
        try {
            return wrap(JsonMappers.PLAIN.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The value as text, where it is a string, a number or a boolean.
     *
     * @return the text, blank included; empty for null, arrays and objects
     */
    public Optional<String> text() {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText())
                : Optional.empty();
    }

    /**
     * Whether this is the JSON null.
     *
     * @return true for null
     */
    public boolean isNull() {
        return node.isNull();
    }

    /**
     * The value as JSON text.
     *
     * @return compact JSON
     */
    public String toJson() {
        try {
            return JsonMappers.PLAIN.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree could not be written: " + e.getOriginalMessage(), e);
        }
    }

    @com.fasterxml.jackson.annotation.JsonValue
    JsonNode node() {
        return node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return toJson();
    }

    static final class Reader extends StdDeserializer<JsonValue> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(JsonValue.class);
        }

        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return wrap(context.readTree(parser));
        }

        /** Jackson does not ask {@link #deserialize} for a null; without this the null would be lost. */
        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return NULL;
        }
    }
}
