package io.github.ordersync.client.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ordersync.client.internal.JsonMappers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of JSON kept as it was read. Immutable. Numbers keep their digits. */
@JsonDeserialize(using = JsonValue.Reader.class)
public final class JsonValue {

    /** Beyond it a number is written with an exponent. */
    private static final int MAX_PLAIN_SCALE = 400;

    private static final ObjectReader STRICT =
            JsonMappers.PLAIN.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

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
     * @throws IllegalArgumentException if the text is not JSON, or a member comes twice, of which one would be lost; the message names the place and never repeats the text
     */
    public static JsonValue parse(String json) {
        JsonNode node;
        try {
            node = STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text, so neither it nor the exception is passed on.
            JsonLocation place = e.getLocation();
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw new IllegalArgumentException((twice ? "A member comes twice" : "Not JSON")
                    + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr()) + " ("
                    + e.getClass().getSimpleName() + "); one JSON value is needed.");
        }
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("Not JSON: the text is blank; one JSON value is needed.");
        }
        return wrap(node);
    }

    /**
     * The value as text, where it is a string, a number or a boolean.
     *
     * @return the text, blank included; empty for null, arrays and objects
     */
    public Optional<String> text() {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.isBigDecimal() ? plain(node.decimalValue()) : node.asText())
                : Optional.empty();
    }

    /** Ten characters of JSON, 1e99999999, must not become a text of a hundred million. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_PLAIN_SCALE ? number.toString() : number.toPlainString();
    }

    /**
     * The members of an object.
     *
     * @return by name, in the order in which they were read; empty for everything that is not an object
     */
    public Map<String, JsonValue> members() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), wrap(member.getValue())));
        return Collections.unmodifiableMap(members);
    }

    /**
     * The elements of an array.
     *
     * @return in order; empty for everything that is not an array
     */
    public List<JsonValue> elements() {
        List<JsonValue> elements = new ArrayList<>();
        if (node.isArray()) {
            node.elements().forEachRemaining(element -> elements.add(wrap(element)));
        }
        return Collections.unmodifiableList(elements);
    }

    /**
     * Whether this is an object.
     *
     * @return true for an object, even an empty one
     */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * Whether this is an array.
     *
     * @return true for an array, even an empty one
     */
    public boolean isArray() {
        return node.isArray();
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
        /** The one that a context finds too, anew for each value. */
        private static final JsonDeserializer<? extends JsonNode> TREES =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Reader() {
            super(JsonValue.class);
        }

        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return wrap(TREES.deserialize(parser, context));
        }

        /** Otherwise Jackson examines the class anew for every value that is read. */
        @Override
        public boolean isCachable() {
            return true;
        }

        /** Jackson does not ask {@link #deserialize} for a null; without this the null would be lost. */
        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return NULL;
        }
    }
}
