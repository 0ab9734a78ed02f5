package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders to Unleashed, page by page, oldest first. */
final class ExportFlow {

    private static final int PAGE_SIZE = 500;

    private final Run run;
    private final OrderMapping mapping;
    /** Pages shift while orders leave and come in, so an order may be listed twice. By id, else by the order itself. */
    private final Set<Object> seen = new HashSet<>();

    ExportFlow(Run run) {
        this.run = run;
        this.mapping = new OrderMapping(run);
    }

    void run() {
        List<Folder> folders = run.facts.exportFolders();
        int offset = 0;
        while (true) {
            Page<Order> page = page(folders, offset);
            List<Order> fresh = page.items().stream()
                    .filter(order ->
                            seen.add(OrdersAgain.id(order).<Object>map(id -> id).orElse(order)))
                    .toList();
            int left = new ExportPage(run, mapping, false).export(fresh);
            if (page.next().isEmpty()) {
                return;
            }
            // A page whose orders are said to have left and yet comes again has nothing fresh: so this ends.
            offset += page.items().size() - left;
        }
    }

    void submit(String orderId) {
        Order order = run.orderDesk.orders().get(orderId);
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
        new ExportPage(run, mapping, true).export(List.of(order));
    }

    private Page<Order> page(List<Folder> folders, int offset) {
        return run.orderDesk
                .orders()
                .list(OrderFilter.builder()
                        .folderIds(folders.stream().map(Folder::id).toList())
                        .pageSize(PAGE_SIZE)
                        .build())
                .from(Integer.toString(offset))
                .pages()
                .iterator()
                .next();
    }
}
