package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves orders in bulk. An order that somebody has moved meanwhile stays where it is: a person's move is never undone. */
final class FolderMoves {

    private static final int AT_ONCE = 500;

    private final Run run;

    FolderMoves(Run run) {
        this.run = run;
    }

    /**
     * What became of the orders; those in neither set are still where they were.
     *
     * @param moved the ids that are in the destination now; in a preview those that would be
     * @param gone the ids that somebody else has moved
     */
    record Result(Set<String> moved, Set<String> gone) {

        boolean hasLeft(Order order) {
            String id = order.id().orElse("");
            return moved.contains(id) || gone.contains(id);
        }
    }

    /** Moves orders that were found in other folders. A failure is reported for each of them. */
    Result move(Flow flow, List<Order> orders, Folder destination) {
        Result result = new Result(new HashSet<>(), new HashSet<>());
        if (run.preview || orders.isEmpty()) {
            orders.forEach(order -> OrdersAgain.id(order).ifPresent(result.moved::add));
            return result;
        }
        try {
            Set<String> there = OrdersAgain.stillInTheirFolder(run, orders).keySet();
            List<String> ids = new ArrayList<>();
            for (Order order : orders) {
                String id = order.id().orElse("");
                if (there.contains(id)) {
                    ids.add(id);
                } else if (result.gone.add(id)) {
                    run.report(
                            flow,
                            Outcome.Kind.WARNING,
                            order,
                            "Somebody has moved it meanwhile; it stays where it is instead of going to "
                                    + destination.name() + ".");
                }
            }
            for (int start = 0; start < ids.size(); start += AT_ONCE) {
                List<String> batch = ids.subList(start, Math.min(ids.size(), start + AT_ONCE));
                run.orderDesk.orders().move(batch, destination);
                result.moved.addAll(batch);
            }
            run.succeeded();
        } catch (ApiException e) {
            run.failed(
                    flow,
                    orders.stream().filter(order -> !result.hasLeft(order)).toList(),
                    e);
        }
        return result;
    }
}
