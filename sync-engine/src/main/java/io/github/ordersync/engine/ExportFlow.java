package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders to Unleashed, page by page, oldest first. */
final class ExportFlow {

    private static final int PAGE_SIZE = 500;
    private static final int PAGES_REMEMBERED = 8;

    private final Run run;
    private final OrderMapping mapping;
    private final SentOrders sent;
    /**
     * Pages shift while orders leave and come in, so an order may be listed twice. By id, else by the order itself; the
     * last ones only, since nothing shifts further than people work.
     */
    private final Set<Object> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
            return size() > PAGES_REMEMBERED * PAGE_SIZE;
        }
    });

    ExportFlow(Run run) {
        this.run = run;
        this.mapping = new OrderMapping(run);
        this.sent = new SentOrders(run);
    }

    void run(PassScope scope) {
        OrdersLeftCollector leftBehind = new OrdersLeftCollector();
        if (scope.addedSince().isEmpty()) {
            // A part of the folders says nothing of how many orders they hold.
            run.ordersLeft(leftBehind);
        }
        run(scope, leftBehind);
        leftBehind.complete();
    }

    private void run(PassScope scope, OrdersLeftCollector leftBehind) {
        List<Folder> folders = run.facts.exportFolders();
        int offset = 0;
        while (true) {
            run.endHereIfAsked();
            Page<Order> page = page(folders, scope, offset);
            if (page.total().isPresent()) {
                run.waiting(Math.max(page.items().size(), page.total().getAsLong() - offset));
            }
            List<Order> fresh = page.items().stream()
                    .filter(order -> isMeant(order, scope))
                    .filter(order ->
                            seen.add(OrdersAgain.id(order).<Object>map(id -> id).orElse(order)))
                    .toList();
            long waiting = Math.max(fresh.size(), page.total().orElse(0));
            ExportPage exported = new ExportPage(run, mapping, sent, false);
            int left;
            try {
                left = exported.export(fresh, waiting);
            } finally {
                exported.tellWhatIsLeft(fresh, leftBehind);
            }
            if (page.next().isEmpty()) {
                return;
            }
            // A page whose orders are said to have left and yet comes again has nothing fresh: so this ends.
            offset += page.items().size() - left;
        }
    }

    void submit(String orderId) {
        Optional<Order> found = run.orderDesk.orders().find(orderId);
        if (found.isEmpty()) {
            run.stopped(Flow.ORDERS, "Order Desk has no order with the id '" + orderId + "'. Nothing was done.");
            return;
        }
        Order order = found.get();
        if (run.facts.exportFolders().stream()
                .noneMatch(
                        folder -> order.folderId().filter(folder.id()::equals).isPresent())) {
            run.report(
                    Flow.ORDERS,
                    Outcome.Kind.WARNING,
                    order,
                    "It is in none of the export folders, so it was sent before or is not meant to be sent.");
            return;
        }
        // Somebody asks for it now: an earlier refusal is no reason to wait.
        new ExportPage(run, mapping, sent, true).export(List.of(order), 1);
    }

    private static boolean isMeant(Order order, PassScope scope) {
        return scope.addedSince()
                .map(since -> order.dateAdded()
                        .filter(added -> !added.isBefore(since))
                        .isPresent())
                .orElse(true);
    }

    private Page<Order> page(List<Folder> folders, PassScope scope, int offset) {
        OrderFilter.Builder filter = OrderFilter.builder()
                .folderIds(folders.stream().map(Folder::id).toList())
                .pageSize(PAGE_SIZE);
        // Fewer pages; what is meant is decided by the orders themselves.
        scope.addedSince().ifPresent(since -> filter.searchStartDate(since.minus(OrdersAgain.ZONE_DOUBT)));
        return run.orderDesk
                .orders()
                .list(filter.build())
                .from(Integer.toString(offset))
                .pages()
                .iterator()
                .next();
    }
}
