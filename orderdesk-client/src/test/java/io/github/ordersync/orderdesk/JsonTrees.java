package io.github.ordersync.orderdesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.internal.JsonMappers;
import io.github.ordersync.orderdesk.internal.OrderDeskJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares JSON as Order Desk reads it: a number and the same number as text are equal, and so are two empty maps. */
final class JsonTrees {

    private JsonTrees() {}

    static JsonNode parse(String json) {
        try {
            return JsonMappers.PLAIN.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T toModel(JsonNode node, Class<T> type) {
        try {
            return OrderDeskJson.MAPPER.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode toJson(Object model) {
        try {
            return parse(OrderDeskJson.MAPPER.writeValueAsString(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> differences(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> found) {
        if (before.isEmpty() && after.isEmpty() && before.isContainerNode() && after.isContainerNode()) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, before.path(name), after.path(name), found));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "/" + i, before.get(i), after.get(i), found);
            }
        } else if (!before.equals(after) && !sameNumber(before, after)) {
            found.add(path + ": " + before + " became " + after);
        }
    }

    private static boolean sameNumber(JsonNode one, JsonNode other) {
        String number = "-?\\d+(\\.\\d+)?";
        return one.isValueNode()
                && other.isValueNode()
                && one.asText().matches(number)
                && other.asText().matches(number)
                && new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText())) == 0;
    }
}
