package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows when a sales order was deleted in Unleashed: a note in the order's history, and the move. */
final class CanceledOrders {

    static final String NOTE = "The sales order was deleted in Unleashed; this order is canceled.";

    private final Run run;

    CanceledOrders(Run run) {
        this.run = run;
    }

    /** Cancels, and says for which orders something failed. */
    Set<String> cancel(List<Order> orders, List<Folder> from, int offset) {
        Set<String> failed = new HashSet<>();
        if (orders.isEmpty()) {
            return failed;
        }
        Map<Order, String> notes = new LinkedHashMap<>();
        orders.forEach(order -> notes.put(order, NOTE));
        failed.addAll(new HistoryNotes(run).add(Flow.CANCELLATIONS, notes));
        Optional<Folder> destination = run.facts.ifCanceled();
        Set<String> moved = destination
                .map(folder -> new FolderMoves(run).move(Flow.CANCELLATIONS, orders, from, offset, folder))
                .orElse(Set.of());
        for (Order order : orders) {
            String id = order.id().orElse("");
            if (destination.isEmpty() || moved.contains(id)) {
                String where = destination
                        .map(folder -> " Moved to " + folder.name() + ".")
                        .orElse("");
                run.report(
                        Flow.CANCELLATIONS,
                        Outcome.Kind.CANCELED,
                        order,
                        "Its sales order was deleted in Unleashed." + where);
            } else {
                failed.add(id);
            }
        }
        return failed;
    }
}
