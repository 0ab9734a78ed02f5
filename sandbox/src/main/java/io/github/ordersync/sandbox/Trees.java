package io.github.ordersync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading and making JSON trees whose decimals are exact. */
final class Trees {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_DIGITS = 60;

    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private Trees() {}

    static JsonNode read(byte[] json) throws JsonProcessingException {
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** Missing, null or empty text. */
    static boolean blank(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank();
    }

    /** The member as text, empty when it is missing or null. */
    static String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    /** The member as a number, also from text that is one; null when there is none. */
    static @Nullable BigDecimal number(JsonNode parent, String field) {
        return number(parent.path(field));
    }

    static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return sensible(value.decimalValue());
        }
        if (value.isTextual()) {
            try {
                return sensible(new BigDecimal(value.textValue().strip()));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    /** Nothing like 1E+999999999, which would fill the memory when it is written out. */
    private static @Nullable BigDecimal sensible(BigDecimal value) {
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS ? null : value;
    }

    static BigDecimal number(JsonNode parent, String field, BigDecimal fallback) {
        BigDecimal value = number(parent, field);
        return value == null ? fallback : value;
    }

    /**
     * Members that an object has and this sandbox does not know, since a person added them: a write that replaces the
     * whole object keeps those that it brings, and blanks those that it leaves out.
     *
     * @param blank what stands for nothing at this service
     */
    static void carry(ObjectNode made, JsonNode body, @Nullable JsonNode existing, JsonNode blank) {
        if (existing != null) {
            for (Map.Entry<String, JsonNode> member : existing.properties()) {
                if (!made.has(member.getKey())) {
                    JsonNode given = body.path(member.getKey());
                    made.set(member.getKey(), given.isMissingNode() ? blank : given.deepCopy());
                }
            }
        }
    }

    /** The element of a list whose member has a value; null when there is none. */
    static @Nullable JsonNode element(@Nullable JsonNode list, String member, String value) {
        if (list != null && !value.isEmpty()) {
            for (JsonNode element : list) {
                if (text(element, member).equalsIgnoreCase(value)) {
                    return element;
                }
            }
        }
        return null;
    }

    /** Rounded half up to a number of decimals. */
    static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
