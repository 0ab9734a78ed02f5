package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.MoveResult;
import io.github.ordersync.orderdesk.model.MovedOrder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves orders in bulk. An order that somebody has moved meanwhile stays where it is: a person's move is never undone. */
final class FolderMoves {

    private static final int AT_ONCE = 500;
    /** Nobody moves an order again and again within the milliseconds of a call. */
    private static final int PUT_BACK_AT_MOST = 3;

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
        Set<String> there = Set.of();
        if (!run.preview && !orders.isEmpty()) {
            try {
                Map<String, Order> now = OrdersAgain.stillInTheirFolder(run, orders);
                if (flow == Flow.ORDERS) {
                    tellOfEdits(orders, now);
                }
                there = now.keySet();
            } catch (ApiException e) {
                run.failed(flow, orders, e);
                return new Result(new HashSet<>(), new HashSet<>());
            }
        }
        return move(flow, orders, there, destination);
    }

    /** What an order says changes between its mapping and its move: the sales order does not know. */
    private void tellOfEdits(List<Order> sent, Map<String, Order> now) {
        for (Order order : sent) {
            Order fresh = now.get(order.id().orElse(""));
            if (fresh != null
                    && !(fresh.orderItems().equals(order.orderItems())
                            && fresh.orderTotal().equals(order.orderTotal()))) {
                run.report(
                        Flow.ORDERS,
                        Outcome.Kind.WARNING,
                        order,
                        "Somebody changed it while it was being sent; its sales order says what it was before.");
            }
        }
    }

    /** The same where it has just been read which orders are still in their folder. */
    Result move(Flow flow, List<Order> orders, Set<String> there, Folder destination) {
        Result result = new Result(new HashSet<>(), new HashSet<>());
        if (run.preview || orders.isEmpty()) {
            orders.forEach(order -> OrdersAgain.id(order).ifPresent(result.moved::add));
            return result;
        }
        try {
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
                MoveResult answer = run.orderDesk.orders().move(batch, destination);
                result.moved.addAll(batch);
                putBack(flow, takenFromElsewhere(answer, orders, destination), destination, result, PUT_BACK_AT_MOST);
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

    /**
     * A move has no condition, so an order that somebody moves between our last look and our move is taken from there.
     * The answer tells where each order came from (documented): it goes back, by the folder's id.
     */
    private static Map<String, List<Order>> takenFromElsewhere(
            MoveResult answer, List<Order> orders, Folder destination) {
        Map<String, List<Order>> elsewhere = new LinkedHashMap<>();
        for (Order order : orders) {
            String from = origin(answer, order);
            boolean expected = from.isBlank()
                    || from.equals(destination.id())
                    || order.folderId().filter(from::equals).isPresent();
            if (!expected) {
                elsewhere.computeIfAbsent(from, id -> new ArrayList<>()).add(order);
            }
        }
        return elsewhere;
    }

    private static String origin(MoveResult answer, Order order) {
        return answer.results().stream()
                .filter(row -> row.orderId().equals(order.id()))
                .findFirst()
                .flatMap(MovedOrder::originalFolderId)
                .orElse("");
    }

    private void putBack(Flow flow, Map<String, List<Order>> byFolder, Folder from, Result result, int atMost) {
        byFolder.forEach((folder, orders) -> {
            Folder home = run.facts.folderWithId(folder);
            List<String> ids = orders.stream()
                    .flatMap(order -> OrdersAgain.id(order).stream())
                    .toList();
            result.moved.removeAll(ids);
            result.gone.addAll(ids);
            try {
                MoveResult answer = run.orderDesk.orders().move(ids, home);
                orders.forEach(order -> run.report(
                        flow,
                        Outcome.Kind.WARNING,
                        order,
                        "Somebody moved it at the same moment; it is back in " + home.name() + " instead of in "
                                + from.name() + "."));
                // It was expected where we had put it.
                Map<String, List<Order>> again = new LinkedHashMap<>();
                for (Order order : orders) {
                    String origin = origin(answer, order);
                    if (!origin.isBlank() && !origin.equals(from.id()) && !origin.equals(home.id())) {
                        again.computeIfAbsent(origin, id -> new ArrayList<>()).add(order);
                    }
                }
                if (atMost > 1) {
                    putBack(flow, again, home, result, atMost - 1);
                }
            } catch (CredentialsRefusedException | CallInterruptedException e) {
                throw e;
            } catch (ApiException e) {
                // Nothing tells the next pass that it was elsewhere: a person has to.
                orders.forEach(order -> run.report(
                        flow,
                        Outcome.Kind.FAILED,
                        order,
                        "Somebody moved it to " + home.name() + " at the same moment; it was moved to " + from.name()
                                + " and could not be put back: " + e.getMessage()));
            }
        });
    }
}
