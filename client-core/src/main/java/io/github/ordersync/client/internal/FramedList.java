package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a list of objects in a frame of other members. The frame is a tree; of the objects only the places are known,
 * for a tree of 500 orders takes several times the memory of the orders themselves.
 *
 * @param frame all members but the list
 * @param rows where the objects stand in the body
 */
public record FramedList(JsonNode frame, List<Place> rows) {

    /**
     * A piece of the body.
     *
     * @param from its first byte
     * @param length its bytes
     */
    public record Place(int from, int length) {}

    /** The answer in this form; null where it has another one, and where it is no JSON. */
    static @Nullable FramedList of(JsonMapper json, byte[] body, String member) {
        ObjectReader trees = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            ObjectNode frame = JsonNodeFactory.instance.objectNode();
            List<Place> rows = null;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(member)) {
                    rows = places(parser);
                    if (rows == null) {
                        return null;
                    }
                } else {
                    frame.set(name, trees.<JsonNode>readTree(parser));
                }
            }
            return rows == null || parser.nextToken() != null ? null : new FramedList(frame, rows);
        } catch (IOException e) {
            return null; // whoever reads the whole finds the same, and says it
        }
    }

    private static @Nullable List<Place> places(JsonParser parser) throws IOException {
        List<Place> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return null;
            }
            long from = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            rows.add(new Place((int) from, (int) (parser.currentLocation().getByteOffset() - from)));
        }
        return rows;
    }
}
