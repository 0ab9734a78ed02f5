package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what the pages of an export leave; it needs no call. */
final class OrdersLeftCollector {

    private boolean listed;
    private boolean complete;
    private long waiting;
    private long refused;
    private @Nullable Instant oldest;

    void page(Collection<Order> orders, Set<Order> refusedOnes) {
        listed = true;
        waiting += orders.size();
        refused += orders.stream().filter(refusedOnes::contains).count();
        for (Order order : orders) {
            Instant added = order.dateAdded().orElse(oldest);
            if (oldest == null || added != null && added.isBefore(oldest)) {
                oldest = added;
            }
        }
    }

    void complete() {
        complete = true;
    }

    /** Empty when not even the first page was read: then nothing is known. */
    Optional<OrdersLeft> result() {
        return listed
                ? Optional.of(new OrdersLeft(waiting, refused, Optional.ofNullable(oldest), complete))
                : Optional.empty();
    }
}
