package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a list of objects in a frame of other members. The frame is a tree, the objects never are one: a tree of 500
 * orders takes several times the memory of the orders themselves.
 *
 * @param <T> the type of a row
 * @param frame all members but the list
 * @param rows the list
 */
public record FramedList<T>(JsonNode frame, List<T> rows) {

    /** The answer in this form; null where it has another one, where a row is not what was promised, and where it is no JSON. */
    static <T> @Nullable FramedList<T> of(JsonMapper json, byte[] body, String member, Class<T> type) {
        // More of the body follows what is read.
        ObjectReader trees = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            ObjectNode frame = JsonNodeFactory.instance.objectNode();
            List<T> rows = null;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(member)) {
                    rows = rows(parser, trees.forType(type));
                    if (rows == null) {
                        return null;
                    }
                } else {
                    frame.set(name, trees.<JsonNode>readTree(parser));
                }
            }
            return rows == null || parser.nextToken() != null ? null : new FramedList<>(frame, rows);
        } catch (IOException e) {
            return null; // whoever reads the whole as a tree finds the same, and says it
        }
    }

    private static <T> @Nullable List<T> rows(JsonParser parser, ObjectReader reader) throws IOException {
        List<T> rows = new ArrayList<>();
        parser.clearCurrentToken(); // so that the iterator looks at what comes next, be it the end
        MappingIterator<T> values = reader.readValues(parser);
        while (values.hasNextValue()) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return null;
            }
            rows.add(values.nextValue());
        }
        return rows;
    }
}
