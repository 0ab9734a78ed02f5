package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.folders.Cancellation;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletions of sales orders back to the orders that wait. */
final class CancellationFlow {

    private static final String NEWS = "cancellations";

    private final Run run;
    private final WaitingOrders waiting;

    CancellationFlow(Run run, WaitingOrders waiting) {
        this.run = run;
        this.waiting = waiting;
    }

    void run() {
        if (waiting.byGuid().isEmpty()) {
            return;
        }
        StableScan<SalesOrder> scan = new StableScan<>(SalesOrder::guid, SalesOrder::lastModifiedOn);
        // Lists hide deleted orders unless they are asked for (documented).
        Collection<SalesOrder> rows = scan.read(run.unleashed
                .salesOrders()
                .list(SalesOrderFilter.builder()
                        .orderStatus(List.of(OrderStatus.DELETED))
                        .modifiedSince(waiting.since(NEWS))
                        .pageSize(SentOrders.PAGE_SIZE)
                        .build()));
        List<Order> canceled = new ArrayList<>();
        for (SalesOrder row : rows) {
            Order order = row.guid().map(waiting.byGuid()::get).orElse(null);
            if (order != null) {
                switch (Cancellation.of(order, row)) {
                    case CANCEL -> canceled.add(order);
                    case TOO_LATE -> tooLate(order);
                    case NONE -> {}
                }
            }
        }
        Set<String> failed = new CanceledOrders(run).cancel(canceled, waiting.folders(), 0);
        Set<String> left = new HashSet<>();
        canceled.forEach(order -> order.id().filter(id -> !failed.contains(id)).ifPresent(left::add));
        waiting.done(NEWS, scan.newest(), failed);
        if (run.facts.ifCanceled().isPresent()) {
            waiting.remove(left);
        }
    }

    private void tooLate(Order order) {
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
}
