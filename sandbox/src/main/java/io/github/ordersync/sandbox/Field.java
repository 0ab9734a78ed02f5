package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One member of a resource: what a write may put into it, and how it is answered.
 *
 * @param name the member's name
 * @param kind what it holds
 * @param size the greatest length of a text, the decimals of a number, whether a flag is 1 or 0 when it is missing
 * @param table what a link leads to, null for the other kinds
 * @param shown what a link shows of its row beside the guid; empty for everything
 */
record Field(String name, Kind kind, int size, @Nullable Table table, List<String> shown) {

    enum Kind {
        TEXT,
        NUMBER,
        WHOLE,
        FLAG,
        DATE,
        LINK,
        LIST
    }

    /** Finds what is wrong with the member of a body; whether it may be missing is another matter. */
    void check(String place, JsonNode body, Problems problems) {
        if (Trees.blank(body, name)) {
            return;
        }
        JsonNode value = body.path(name);
        switch (kind) {
            case TEXT -> problems.length(place, Trees.text(body, name), size);
            case NUMBER, WHOLE -> {
                BigDecimal number = Trees.number(value);
                if (number == null) {
                    problems.invalid(place, place + " '" + Trees.text(body, name) + "' is not a number.");
                } else {
                    problems.decimals(place, number, size);
                }
            }
            case FLAG -> {
                if (!value.isBoolean()) {
                    problems.invalid(place, place + " '" + Trees.text(body, name) + "' is neither true nor false.");
                }
            }
            case DATE -> SalesOrderRules.date(place, body, name, problems);
            case LINK -> {
                if (table != null) {
                    SalesOrderRules.reference(place, value, table, problems);
                }
            }
            case LIST -> {
                if (!value.isArray()) {
                    problems.invalid(place, place + " is not a list.");
                }
            }
        }
    }

    /** Puts the member into what is stored; what the body leaves out becomes null. */
    void put(ObjectNode to, JsonNode body) {
        switch (kind) {
            case TEXT -> to.put(name, Trees.blank(body, name) ? null : Trees.text(body, name));
            case NUMBER -> {
                BigDecimal number = Trees.number(body, name);
                to.put(name, number == null ? null : Trees.round(number, size));
            }
            case WHOLE -> {
                BigDecimal number = Trees.number(body, name);
                to.put(name, number == null ? null : (Integer) number.intValue());
            }
            case FLAG -> to.put(name, body.path(name).asBoolean(size == 1));
            case DATE -> {
                Instant date = Trees.blank(body, name) ? null : WireDates.read(Trees.text(body, name));
                to.set(name, date == null ? Trees.NODES.nullNode() : WireDates.write(date));
            }
            case LINK -> {
                Row row = table == null ? null : UnleashedAccount.find(table, body.path(name));
                to.set(name, row == null ? Trees.NODES.nullNode() : summary(row));
            }
            case LIST ->
                to.set(name, body.path(name).isArray() ? body.path(name).deepCopy() : Trees.array());
        }
    }

    private JsonNode summary(Row row) {
        if (shown.isEmpty()) {
            return row.json().deepCopy();
        }
        ObjectNode summary = Trees.object().put("Guid", row.guid());
        for (Map.Entry<String, JsonNode> member : row.json().properties()) {
            if (shown.contains(member.getKey())) {
                summary.set(member.getKey(), member.getValue().deepCopy());
            }
        }
        return summary;
    }
}
