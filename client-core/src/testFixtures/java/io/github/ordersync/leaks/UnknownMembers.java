package io.github.ordersync.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What a service may add to its answers tomorrow. */
public final class UnknownMembers {

    private UnknownMembers() {}

    /** Adds a member of each JSON kind to every object, at every level. */
    public static void addTo(JsonNode node) {
        node.forEach(UnknownMembers::addTo);
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            object.putNull("newNull");
            object.put("newFlag", true);
            object.put("newText", "12.50");
            object.put("newBlank", "");
            object.put("newNumber", new BigDecimal("1.10"));
            object.set(
                    "newList",
                    JsonNodeFactory.instance.arrayNode().add("a").addNull().add(1));
            object.set("newEmptyList", JsonNodeFactory.instance.arrayNode());
            object.set(
                    "newObject",
                    JsonNodeFactory.instance.objectNode().putNull("inner").put("other", 2));
            object.set("newEmptyObject", JsonNodeFactory.instance.objectNode());
        }
    }
}
