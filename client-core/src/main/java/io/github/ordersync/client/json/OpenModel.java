package io.github.ordersync.client.json;

import java.util.Map;

/**
 * A model that keeps what it cannot express, so that a read, a change and a write of the whole object lose nothing.
 *
 * <p>Kept are members that the model does not know, and known members whose value says "nothing" in a form of its own:
 * null, a blank text where a number belongs, an empty list or map, a date in a form that is not understood. When the
 * object is written, a known member with a value wins over what is kept under its name.
 */
public interface OpenModel {

    /**
     * The kept members by JSON name.
     *
     * @return in the order in which they were read
     */
    Map<String, JsonValue> additionalMembers();
}
