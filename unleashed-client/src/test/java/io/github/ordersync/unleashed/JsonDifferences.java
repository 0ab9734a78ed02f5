package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.unleashed.internal.Dates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a written JSON tree says otherwise than the one that was read. The form of a value may differ, its meaning not. */
final class JsonDifferences {

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<String> between(JsonNode read, JsonNode written) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", read, written);
        return differences.found;
    }

    private void compare(String place, JsonNode read, JsonNode written) {
        if (read.isObject() && written.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            read.fieldNames().forEachRemaining(names::add);
            written.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(place + "/" + name, read.path(name), written.path(name));
            }
        } else if (read.isArray() && written.isArray() && read.size() == written.size()) {
            for (int i = 0; i < read.size(); i++) {
                compare(place + "/" + i, read.get(i), written.get(i));
            }
        } else if (!same(read, written)) {
            found.add(place + ": " + describe(read) + " became " + describe(written));
        }
    }

    private static boolean same(JsonNode read, JsonNode written) {
        if (read.equals(written)) {
            return true;
        }
        if (!read.isValueNode() || !written.isValueNode()) {
            return false;
        }
        Optional<BigDecimal> number = number(read);
        if (number.isPresent() && number(written).isPresent()) {
            BigDecimal other = number(written).get();
            return number.get().compareTo(other) == 0 && number.get().scale() == other.scale();
        }
        return read.isTextual() && Dates.read(read.asText()) != null
                ? Dates.read(read.asText()).equals(Dates.read(written.asText()))
                : read.isTextual() && written.isTextual() && read.asText().equalsIgnoreCase(written.asText());
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return Optional.of(new BigDecimal(node.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String describe(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
