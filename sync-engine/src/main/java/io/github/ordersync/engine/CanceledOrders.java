package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows when a sales order was deleted in Unleashed: a note in the order's history, and the move. */
final class CanceledOrders {

    /** Put back among the orders to be sent, it is found to be canceled again: whoever does that must know what to do. */
    static final String NOTE = "The sales order was deleted in Unleashed; this order is canceled."
            + " To send it again, set its field guid to a new id.";

    private final Run run;

    CanceledOrders(Run run) {
        this.run = run;
    }

    /** Cancels, and says with which orders that is over and done. */
    Set<String> cancel(List<Order> orders) {
        Set<String> settled = new HashSet<>();
        if (orders.isEmpty()) {
            return settled;
        }
        Map<Order, String> notes = new LinkedHashMap<>();
        orders.forEach(order -> notes.put(order, NOTE));
        HistoryNotes.Result noted = new HistoryNotes(run).add(Flow.CANCELLATIONS, notes);
        // An order that was moved without its note would never get it.
        List<Order> movable = new ArrayList<>();
        for (Order order : orders) {
            String id = order.id().orElse("");
            if (noted.gone().contains(id)) {
                settled.add(id);
                run.report(
                        Flow.CANCELLATIONS,
                        Outcome.Kind.WARNING,
                        order,
                        "Its sales order was deleted in Unleashed, but somebody has moved it meanwhile; it stays where it is.");
            } else if (!noted.failed().contains(id)) {
                movable.add(order);
            }
        }
        Optional<Folder> destination = run.facts.ifCanceled();
        if (destination.isEmpty()) {
            for (Order order : movable) {
                String id = order.id().orElse("");
                settled.add(id);
                // It stays where it is and is met again on the next pass: no news then.
                if (noted.written().contains(id)) {
                    report(order, "");
                }
            }
            return settled;
        }
        Folder folder = destination.get();
        FolderMoves.Result result = new FolderMoves(run).move(Flow.CANCELLATIONS, movable, folder);
        for (Order order : movable) {
            if (result.moved().contains(order.id().orElse(""))) {
                report(order, " Moved to " + folder.name() + ".");
            }
            if (result.hasLeft(order)) {
                settled.add(order.id().orElse(""));
            }
        }
        return settled;
    }

    /** Shipped goods are not called back: a warning, once as long as the state remembers it. */
    void tooLate(Order order) {
        String key = "tooLate." + order.id().orElse("");
        if (run.state.get(key).isEmpty()) {
            run.report(
                    Flow.CANCELLATIONS,
                    Outcome.Kind.WARNING,
                    order,
                    "Its sales order was deleted in Unleashed, but the order has been shipped. Nothing was changed.");
            if (!run.preview) {
                run.state.put(key, "warned");
            }
        }
    }

    private void report(Order order, String where) {
        run.report(
                Flow.CANCELLATIONS, Outcome.Kind.CANCELED, order, "Its sales order was deleted in Unleashed." + where);
    }
}
