package io.github.ordersync.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of the stores file, read strictly: what is wrong is added to the problems, with its place. */
record StoreEntry(JsonNode node, String place, List<String> problems) {

    /** Other members than these are problems. */
    void only(String... known) {
        if (!node.isObject()) {
            problems.add((place.isEmpty() ? "the file" : place) + ": an object { ... } is needed.");
            return;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!List.of(known).contains(name)) {
                problems.add(at(name) + ": there is no such member; there are " + String.join(", ", known) + ".");
            }
        }
    }

    /** A text that must be there; numbers are taken as text, since ids are often written so. */
    @Nullable
    String text(String member) {
        JsonNode value = node.path(member);
        String text =
                value.isTextual() || value.isIntegralNumber() ? value.asText().strip() : "";
        if (text.isEmpty()) {
            wrong(member, value.isMissingNode() ? "it is missing; a text is needed." : "a text is needed.");
            return null;
        }
        return text;
    }

    /** The same where it may be left out. */
    @Nullable
    String textIfThere(String member) {
        return node.has(member) ? text(member) : null;
    }

    StoreEntry object(String member) {
        return new StoreEntry(node.path(member), at(member), problems);
    }

    boolean has(String member) {
        return node.has(member);
    }

    void wrong(String member, String why) {
        problems.add(at(member) + ": " + why);
    }

    private String at(String member) {
        return place.isEmpty() ? member : place + "." + member;
    }
}
