package io.github.ordersync.unleashed.webhook;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.unleashed.internal.Dates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event. Names of members are read in any case: some deliveries have them in camel, others in Pascal case (seen).
 * Immutable.
 *
 * <p>A delivery can come before what it tells of can be read (seen): take a "not found" for "not yet", and try again.
 */
public final class WebhookEvent {

    /** {@link UUID#fromString} takes much shorter texts as well. */
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Stands where there is no object (seen in answers). */
    private static final UUID NONE = new UUID(0, 0);

    private final JsonValue body;
    private final EventType eventType;
    private final JsonValue data;

    WebhookEvent(JsonValue body, EventType eventType) {
        this.body = body;
        this.eventType = eventType;
        this.data = unwrapped(member(body, "data"));
    }

    /** A JSON string that holds JSON in some deliveries, an object in others (seen). */
    private static JsonValue unwrapped(@Nullable JsonValue data) {
        if (data == null) {
            return JsonValue.ofNull();
        }
        String text = data.isObject() || data.isArray() ? "" : data.text().orElse("");
        if (!text.stripLeading().startsWith("{")) {
            return data;
        }
        try {
            return JsonValue.parse(text);
        } catch (IllegalArgumentException e) {
            return data; // what is not JSON is told as it came
        }
    }

    /**
     * The subscription for which it was sent.
     *
     * @return its id, where the delivery names it
     */
    public Optional<String> subscriptionId() {
        return text("subscriptionId");
    }

    /**
     * What tells events apart: each further try has the same one (documented), so work on each only once.
     *
     * @return the id, where the delivery names it
     */
    public Optional<String> eventNotificationId() {
        return text("eventNotificationId");
    }

    /**
     * What happened to what.
     *
     * @return the type, known or not
     */
    public EventType eventType() {
        return eventType;
    }

    /**
     * When it happened; UTC where the text names no zone (inferred).
     *
     * @return empty where the delivery does not say, or in a form that is not understood
     */
    public Optional<Instant> createdOn() {
        return text("createdOn").map(Dates::read);
    }

    /**
     * The sales order that it is about.
     *
     * @return empty where the event names none
     */
    public Optional<UUID> salesOrderGuid() {
        return guid("salesOrder");
    }

    /**
     * The product that it is about.
     *
     * @return empty where the event names none
     */
    public Optional<UUID> productGuid() {
        return guid("product");
    }

    /**
     * The customer that it is about.
     *
     * @return empty where the event names none
     */
    public Optional<UUID> customerGuid() {
        return guid("customer");
    }

    /**
     * The guid of what it is about: the member such as {@code salesOrderGuid} (seen; for others inferred), or, in an event
     * of that resource, the member {@code guid} (inferred).
     *
     * @param resource such as {@code salesOrder} or {@code warehouse}, in any case
     * @return empty where the event names none
     */
    public Optional<UUID> guid(String resource) {
        JsonValue guid = member(data, resource + "Guid");
        if (guid == null && resource.equalsIgnoreCase(eventType.resource())) {
            guid = member(data, "guid");
        }
        return Optional.ofNullable(guid)
                .flatMap(JsonValue::text)
                .map(String::strip)
                .filter(text -> GUID.matcher(text).matches())
                .map(UUID::fromString)
                .filter(id -> !id.equals(NONE));
    }

    /**
     * What the event says.
     *
     * @return mostly an object, also where it came as the text of one; null where there is none; otherwise what came
     */
    public JsonValue data() {
        return data;
    }

    /**
     * The whole delivery.
     *
     * @return as it came
     */
    public JsonValue body() {
        return body;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(member(body, name))
                .flatMap(JsonValue::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    static @Nullable JsonValue member(JsonValue object, String name) {
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Type and id; nothing of the data. */
    @Override
    public String toString() {
        return "WebhookEvent[" + eventType + " " + eventNotificationId().orElse("without an id") + "]";
    }
}
