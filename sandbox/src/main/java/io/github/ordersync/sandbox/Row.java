package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One object of a resource as it is answered, with what its place in a list depends on. */
final class Row {

    private final ObjectNode json;
    private Instant modified;
    private long event;
    private String owner = "";
    private String indexed = "";

    Row(ObjectNode json, Instant modified, long event) {
        this.json = json;
        this.modified = modified;
        this.event = event;
    }

    ObjectNode json() {
        return json;
    }

    String guid() {
        return text("Guid");
    }

    String text(String field) {
        return Trees.text(json, field);
    }

    Instant modified() {
        return modified;
    }

    long event() {
        return event;
    }

    boolean obsolete() {
        return json.path("Obsolete").asBoolean();
    }

    /** The guid of the row that this one belongs to, empty when it belongs to none. */
    String owner() {
        return owner;
    }

    void belongTo(String guid) {
        owner = guid;
    }

    /** The key under which its table has it. */
    String indexed() {
        return indexed;
    }

    String index(String key) {
        indexed = text(key);
        return indexed;
    }

    /** Replaces the members, keeping their new order. */
    void replace(ObjectNode next) {
        ObjectNode copy = next.deepCopy();
        json.removeAll();
        json.setAll(copy);
    }

    void touch(Instant now, long newEvent) {
        modified = now;
        event = newEvent;
        json.set("LastModifiedOn", WireDates.write(now));
    }
}
