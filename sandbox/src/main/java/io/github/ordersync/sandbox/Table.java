package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, Row> byKey = new HashMap<>();
    private final Map<String, List<Row>> byOwner = new HashMap<>();
    private String prefix = "";
    private int numbers;
    private boolean unique = true;

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

    /** The rows get a number out of a sequence, such as {@code PO-00000001}, where the caller gives none. */
    Table numbered(String numberPrefix) {
        prefix = numberPrefix;
        return this;
    }

    /** Several rows may have the same key. */
    Table ambiguous() {
        unique = false;
        return this;
    }

    boolean unique() {
        return unique;
    }

    /** Gives a row its number, or back the one that it had. */
    void number(ObjectNode json, @Nullable Row existing) {
        if (!prefix.isEmpty() && Trees.blank(json, key)) {
            json.put(key, existing == null ? nextNumber() : existing.text(key));
        }
    }

    String nextNumber() {
        String number;
        do {
            numbers++;
            number = String.format(Locale.ROOT, "%s%08d", prefix, numbers);
        } while (byKey(number) != null);
        return number;
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
        byKey.putIfAbsent(row.index(key), row);
        return row;
    }

    /** Adds an object that belongs to a row of another table. */
    Row add(ObjectNode json, String owner) {
        Row row = add(json);
        row.belongTo(owner);
        byOwner.computeIfAbsent(owner, guid -> new ArrayList<>()).add(row);
        return row;
    }

    /** To be called after every change of a row. */
    void touch(Row row) {
        row.touch(stamps.now(), stamps.nextEvent());
        String before = row.indexed();
        if (!before.equals(row.index(key))) {
            forget(before, row);
            byKey.putIfAbsent(row.indexed(), row);
        }
    }

    void remove(Row row) {
        rows.remove(row.guid());
        forget(row.indexed(), row);
        List<Row> siblings = byOwner.get(row.owner());
        if (siblings != null) {
            siblings.remove(row);
        }
    }

    private void forget(String value, Row row) {
        if (byKey.remove(value, row)) {
            // Another row with the same key was hidden behind it.
            rows.values().stream()
                    .filter(other -> other.indexed().equals(value) && other != row)
                    .findFirst()
                    .ifPresent(other -> byKey.put(value, other));
        }
    }

    /** The rows that belong to a row of another table. */
    List<Row> of(String owner) {
        return List.copyOf(byOwner.getOrDefault(owner, List.of()));
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
        return byKey.get(value);
    }

    @Nullable
    Row byGuidOrKey(String value) {
        Row row = byGuid(value);
        return row == null ? byKey(value) : row;
    }
}
