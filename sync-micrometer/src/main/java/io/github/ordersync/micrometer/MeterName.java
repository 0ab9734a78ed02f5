package io.github.ordersync.micrometer;

import java.util.List;

/**
 * Every meter with its tags; {@code docs/watching.md} has the same table and says what they are for. Prometheus sees the names
 * with underscores, units and suffixes of its own.
 */
enum MeterName {
    CALLS("ordersync.calls", "One attempt of a call, without waits", "service", "endpoint", "outcome"),
    CALL_RETRIES("ordersync.call.retries", "Attempts after the first of a call", "service", "endpoint"),
    CALL_WAITS("ordersync.call.waits", "What a call waited for the rate limit", "service"),
    CALL_FAILURES("ordersync.call.failures", "Calls that failed for good", "service", "kind"),
    TOKENS("ordersync.ratelimit.tokens", "Calls that the rate limit has left, as the service said last", "service"),
    QUOTA_CALLS("ordersync.quota.calls", "Calls of this month", "service"),
    QUOTA_LEFT("ordersync.quota.left", "Calls that are left this month", "service"),
    PASSES("ordersync.passes", "Passes", "result"),
    FLOWS("ordersync.flows", "One flow of a pass", "flow"),
    FLOW_LAST_GOOD("ordersync.flow.last.good", "When the flow last ran to its end, since 1970", "flow"),
    OUTCOMES("ordersync.outcomes", "What became of orders, shipments and inventory items", "flow", "kind"),
    ORDERS_WAITING("ordersync.orders.waiting", "Orders that the last export left to be sent later"),
    ORDERS_REFUSED("ordersync.orders.refused", "Orders among them that wait for a person"),
    ORDERS_OLDEST("ordersync.orders.oldest.age", "Age of the oldest order that is left to be sent");

    private final String text;
    private final String description;
    private final String tags;

    MeterName(String text, String description, String... tags) {
        this.text = text;
        this.description = description;
        this.tags = String.join(" ", tags);
    }

    String text() {
        return text;
    }

    String description() {
        return description;
    }

    /** Beside {@code store}, which all have. */
    List<String> tags() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(" "));
    }
}
