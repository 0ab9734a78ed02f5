package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.folders.Cancellation;
import io.github.ordersync.unleashed.Changes;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
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
        if (waiting.isEmpty()) {
            return;
        }
        // Lists hide deleted orders unless they are asked for (documented, U-DELETED-NEEDS-ASKING).
        Changes<SalesOrder> deleted = run.unleashed
                .salesOrders()
                .changes(SalesOrderFilter.builder()
                        .orderStatus(List.of(OrderStatus.DELETED))
                        .modifiedSince(waiting.since(NEWS))
                        .pageSize(SentOrders.PAGE_SIZE)
                        .build())
                .read();
        CanceledOrders canceledOrders = new CanceledOrders(run);
        List<Order> canceled = new ArrayList<>();
        for (SalesOrder row : deleted.rows()) {
            waiting.of(row).ifPresent(order -> {
                switch (Cancellation.of(order, row)) {
                    case CANCEL -> canceled.add(order);
                    case TOO_LATE -> canceledOrders.tooLate(order);
                    case NONE -> {}
                }
            });
        }
        Set<String> settled = canceledOrders.cancel(canceled);
        Set<String> failed = new HashSet<>();
        canceled.forEach(order -> order.id().filter(id -> !settled.contains(id)).ifPresent(failed::add));
        if (run.facts.ifCanceled().isPresent()) {
            waiting.remove(settled);
        }
        waiting.done(NEWS, deleted.mark(), failed);
    }
}
