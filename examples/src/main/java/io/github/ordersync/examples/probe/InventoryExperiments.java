package io.github.ordersync.examples.probe;

import io.github.ordersync.client.Page;
import io.github.ordersync.orderdesk.InventoryItemFilter;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.model.InventoryItem;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** How Order Desk keeps the inventory. Only the probe's own item is written. */
final class InventoryExperiments implements Group {

    private final OrderDeskClient orderDesk;
    private final CleanUp cleanUp;
    private final String code;
    private final Once<InventoryItem> item = new Once<>(this::create);

    InventoryExperiments(Accounts accounts, CleanUp cleanUp, String run) {
        this.orderDesk = accounts.orderDesk();
        this.cleanUp = cleanUp;
        this.code = "ORDERSYNC-PROBE-" + run;
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.O_INVENTORY_CODES, this::codes),
                new Experiment(Assumption.O_BATCH_INVENTORY_BODY, this::batch),
                new Experiment(Assumption.O_INVENTORY_LIMIT, this::limit));
    }

    private InventoryItem create() {
        cleanUp.later("inventory item " + code, this::remove);
        orderDesk
                .inventoryItems()
                .create(InventoryItem.builder()
                        .name("Item of ordersync probe")
                        .code(code)
                        .price(BigDecimal.ONE)
                        .stock(BigDecimal.ZERO)
                        .build());
        return own(List.of(code)).orElseThrow(() -> new IllegalStateException("the new inventory item is not listed"));
    }

    private Optional<InventoryItem> own(List<String> codes) {
        return rows(codes).stream()
                .filter(row -> row.code().equals(Optional.of(code)))
                .findFirst();
    }

    private List<InventoryItem> rows(List<String> codes) {
        return orderDesk
                .inventoryItems()
                .list(InventoryItemFilter.builder().codes(codes).build())
                .stream()
                .toList();
    }

    private void remove() {
        own(List.of(code))
                .flatMap(InventoryItem::id)
                .ifPresent(id -> orderDesk.inventoryItems().delete(id));
    }

    private Verdict codes() {
        item.get();
        List<InventoryItem> rows = rows(List.of(code + "-NONE", code));
        boolean found = rows.stream().anyMatch(row -> row.code().equals(Optional.of(code)));
        return Verdict.of(found && rows.size() == 1, "two codes, one of them known: " + rows.size() + " rows");
    }

    private Verdict batch() {
        InventoryItem changed =
                item.get().toBuilder().stock(new BigDecimal("7")).build();
        int[] results = new int[1];
        Attempt batch = Attempt.doing(() -> results[0] =
                orderDesk.inventoryItems().updateAll(List.of(changed)).size());
        boolean there = orderDesk
                .inventoryItems()
                .get(changed.id().orElseThrow())
                .stock()
                .filter(stock -> stock.compareTo(BigDecimal.valueOf(7)) == 0)
                .isPresent();
        return Verdict.of(there, batch.seen() + (there ? ", changed, " : ", not changed, ") + results[0] + " results");
    }

    private Verdict limit() {
        Iterator<Page<InventoryItem>> pages = orderDesk
                .inventoryItems()
                .list(InventoryItemFilter.all())
                .pages()
                .iterator();
        int first = pages.next().items().size();
        if (first == InventoryItemFilter.MAX_PAGE_SIZE) {
            return Verdict.of(true, first + " rows on the first page");
        }
        int behind = pages.hasNext() ? pages.next().items().size() : 0;
        return Verdict.of(behind == 0, "asked for 500: " + first + " rows, " + behind + " behind them");
    }
}
