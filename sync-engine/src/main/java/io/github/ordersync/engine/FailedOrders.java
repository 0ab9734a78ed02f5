package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Orders of which a call failed in an earlier pass. They have their turn last: a call that fails because of the order fails
 * every time, and some such orders in a row would stop each pass before it came to the others.
 */
final class FailedOrders {

    private final Run run;

    FailedOrders(Run run) {
        this.run = run;
    }

    /** The same orders; those that have failed before are at the end. */
    List<Order> last(Collection<Order> orders) {
        List<Order> sorted = new ArrayList<>(orders.size());
        List<Order> failed = new ArrayList<>();
        orders.forEach(order -> (hasFailed(order) ? failed : sorted).add(order));
        sorted.addAll(failed);
        return sorted;
    }

    void add(Order order) {
        if (!run.preview) {
            run.state.put(key(order), run.startedAt.toString());
        }
    }

    void remove(Order order) {
        if (!run.preview && hasFailed(order)) {
            run.state.remove(key(order));
        }
    }

    private boolean hasFailed(Order order) {
        return run.state.get(key(order)).isPresent();
    }

    private static String key(Order order) {
        return "failed." + order.id().orElse("");
    }
}
