package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves orders in bulk. An order that somebody has moved meanwhile stays where it is: a person's move is never undone. */
final class FolderMoves {

    static final int AT_ONCE = 500;

    private final Run run;

    FolderMoves(Run run) {
        this.run = run;
    }

    /**
     * Moves.
     *
     * @param from the folders in which the orders were found
     * @param offset how many orders of these folders come before the first of ours
     * @return the ids that are in the destination now
     */
    Set<String> move(Flow flow, List<Order> orders, List<Folder> from, int offset, Folder destination) {
        Set<String> moved = new HashSet<>();
        List<Order> candidates = orders.stream()
                .filter(order ->
                        !order.folderId().filter(destination.id()::equals).isPresent())
                .toList();
        if (run.preview || candidates.isEmpty()) {
            candidates.forEach(order -> order.id().ifPresent(moved::add));
            return moved;
        }
        try {
            Set<String> there = stillIn(from, offset, candidates);
            List<String> ids = new ArrayList<>();
            for (Order order : candidates) {
                String id = order.id().orElse("");
                if (there.contains(id)) {
                    ids.add(id);
                } else {
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
                moved.addAll(batch);
            }
            run.succeeded();
        } catch (ApiException e) {
            for (Order order : candidates) {
                if (!moved.contains(order.id().orElse(""))) {
                    run.failed(flow, order, e);
                }
            }
        }
        return moved;
    }

    private Set<String> stillIn(List<Folder> from, int offset, List<Order> wanted) {
        Set<String> missing = new HashSet<>();
        wanted.forEach(order -> order.id().ifPresent(missing::add));
        Set<String> there = new HashSet<>();
        for (Order order : run.orderDesk
                .orders()
                .list(OrderFilter.builder()
                        .folderIds(from.stream().map(Folder::id).toList())
                        .build())
                .from(Integer.toString(offset))) {
            order.id().filter(missing::remove).ifPresent(there::add);
            if (missing.isEmpty()) {
                break;
            }
        }
        return there;
    }
}
