package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one Unleashed resource. Guids are looked up ignoring case (documented). */
final class Table {

    /** Last changed first: the order of sales orders and shipments (documented). */
    static final Comparator<Row> NEWEST_FIRST =
            Comparator.comparing(Row::modified).thenComparing(Row::event).reversed();

    private final String name;
    private final String key;
    private final Stamps stamps;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * A table.
     *
     * @param name what a row is called in messages
     * @param key the member that people know a row by, such as {@code ProductCode}
     */
    Table(String name, String key, Stamps stamps) {
        this.name = name;
        this.key = key;
        this.stamps = stamps;
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    /** Adds an object, which gets a guid when it has none. */
    Row add(ObjectNode json) {
        if (Trees.blank(json, "Guid")) {
            json.put("Guid", stamps.newGuid());
        }
        String guid = Trees.text(json, "Guid").toLowerCase(Locale.ROOT);
        json.put("Guid", guid);
        Row row = new Row(json, stamps.now(), 0);
        row.touch(stamps.now(), stamps.nextEvent());
        rows.put(guid, row);
        return row;
    }

    void touch(Row row) {
        row.touch(stamps.now(), stamps.nextEvent());
    }

    void remove(Row row) {
        rows.remove(row.guid());
    }

    Collection<Row> rows() {
        return rows.values();
    }

    List<Row> sorted(Comparator<Row> order) {
        return rows.values().stream().sorted(order).toList();
    }

    @Nullable
    Row byGuid(String guid) {
        return rows.get(guid.toLowerCase(Locale.ROOT));
    }

    @Nullable
    Row byKey(String value) {
        for (Row row : rows.values()) {
            if (row.text(key).equals(value)) {
                return row;
            }
        }
        return null;
    }

    @Nullable
    Row byGuidOrKey(String value) {
        Row row = byGuid(value);
        return row == null ? byKey(value) : row;
    }
}
