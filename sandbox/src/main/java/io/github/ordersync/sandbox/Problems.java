package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * What is wrong with a posted object, all of it at once: {@code {"Items": [{"Field", "Description", "ErrorCode"}],
 * "Description"}} (the shape is inferred from clients' deserialisers). The numbers of the error codes are this sandbox's
 * own: the service's are not known.
 */
final class Problems {

    private static final int REQUIRED = 1;
    private static final int UNKNOWN = 2;
    private static final int TOO_LONG = 3;
    private static final int INVALID = 4;

    private final ArrayNode items = Trees.array();

    void required(String field) {
        add(field, field + " is required.", REQUIRED);
    }

    void unknown(String field, String what, String value) {
        add(field, "The " + what + " '" + value + "' was not found.", UNKNOWN);
    }

    void invalid(String field, String description) {
        add(field, description, INVALID);
    }

    void length(String field, String value, int max) {
        if (value.length() > max) {
            add(
                    field,
                    field + " must not be longer than " + max + " characters; it has " + value.length() + ".",
                    TOO_LONG);
        }
    }

    void decimals(String field, BigDecimal value, int max) {
        if (value.stripTrailingZeros().scale() > max) {
            add(field, field + " '" + value.toPlainString() + "' has more than " + max + " decimal places.", INVALID);
        }
    }

    private void add(String field, String description, int code) {
        items.addObject().put("Field", field).put("Description", description).put("ErrorCode", code);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Ends the call with 400 and the whole list if there is any problem. */
    void refuseIfAny() {
        if (!items.isEmpty()) {
            ObjectNode body = Trees.object();
            body.set("Items", items);
            // Its text is not known. A summary: the items say the rest.
            body.put(
                    "Description", items.size() == 1 ? "1 problem was found." : items.size() + " problems were found.");
            throw new Refused(UnleashedApi.json(400, body));
        }
    }
}
