package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.InventoryItemFilter;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.sync.stock.StockFigures;
import io.github.ordersync.unleashed.ProductFilter;
import io.github.ordersync.unleashed.StockOnHandFilter;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Stock to the inventory items. All of Unleashed's figures first, then the items page by page: what differs on a page is
 * written at once, whole and as it was just read, because a write replaces the whole item and knows no conflicts.
 */
final class StockFlow {

    /** Clients in the field use 100; the service's limit is not documented. */
    private static final int BATCH = 100;

    private static final int PAGE_SIZE = 500;
    private static final String PULLED_AT = "stock.pulledAt";

    private final Run run;
    private final StockFigures figures;
    /** Products that no item has, by code in lower case; empty unless the settings want items made of them. */
    private final Map<String, StockOnHand> missing = new LinkedHashMap<>();

    private int rows;
    private int productsRead;
    private boolean productsAreKnown;

    StockFlow(Run run) {
        this.run = run;
        this.figures = new StockFigures(run.settings);
    }

    /** Whether the setting's interval has passed since the last pull that came to its end. */
    static boolean isDue(Run run) {
        try {
            return run.state
                    .get(PULLED_AT)
                    .map(Instant::parse)
                    .map(pulled -> !run.startedAt.isBefore(pulled.plus(run.settings.syncUpdateInterval())))
                    .orElse(true);
        } catch (DateTimeException e) {
            return true;
        }
    }

    void run() {
        readFigures();
        Optional<String> position = Optional.empty();
        do {
            run.endHereIfAsked();
            Page<InventoryItem> page = page(position);
            if (readProductsOf(page.items())) {
                // That took a while, in which somebody may have changed an item of this page.
                page = page(position);
            }
            write(page.items());
            page.items().forEach(this::isThere);
            position = page.next();
        } while (position.isPresent());
        missing.values().forEach(this::create);
        if (!run.preview) {
            run.state.put(PULLED_AT, run.startedAt.toString());
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Page<InventoryItem> page(Optional<String> position) {
        Paged<InventoryItem> items = run.orderDesk.inventoryItems().list(InventoryItemFilter.all());
        return position.map(items::from).orElse(items).pages().iterator().next();
    }

    /** An item that would be sold out: perhaps its product is one whose stock never runs down. */
    private boolean dependsOnProducts(InventoryItem item) {
        return hasStock(item)
                && (figures.isUnlisted(item)
                        || figures.changeFor(item)
                                .filter(units -> units.signum() == 0)
                                .isPresent());
    }

    /** The list of each warehouse is read once, whether its stock adds up, is that of a location, or both. */
    private void readFigures() {
        Set<String> adding = codes("stockWarehouses", run.settings.stockWarehouses());
        Set<String> ofLocations = codes(
                "locationsToWarehouses", run.settings.locationsToWarehouses().values());
        if (adding.isEmpty()) {
            rows(filter()).forEach(this::add);
        }
        Set<String> each = new TreeSet<>(adding);
        each.addAll(ofLocations);
        for (String warehouse : each) {
            for (StockOnHand row : rows(filter().warehouseCode(warehouse))) {
                if (adding.contains(warehouse)) {
                    add(row);
                }
                if (ofLocations.contains(warehouse)) {
                    figures.addIn(warehouse, row);
                }
            }
        }
    }

    /** As Unleashed writes them, so each once. */
    private Set<String> codes(String setting, Collection<String> warehouses) {
        return warehouses.stream()
                .map(code -> run.facts.warehouse(setting, code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static StockOnHandFilter.Builder filter() {
        return StockOnHandFilter.builder().pageSize(PAGE_SIZE);
    }

    private Paged<StockOnHand> rows(StockOnHandFilter.Builder filter) {
        return run.unleashed.stockOnHand().list(filter.build());
    }

    private void add(StockOnHand row) {
        run.endHereIfAsked();
        rows++;
        figures.add(row);
        if (run.settings.createMissingInventoryItems()) {
            row.productCode().ifPresent(code -> missing.put(code.toLowerCase(Locale.ROOT), row));
        }
    }

    private void isThere(InventoryItem item) {
        item.code().ifPresent(code -> {
            missing.remove(code.toLowerCase(Locale.ROOT));
            figures.unleashedCode(code).ifPresent(replacement -> missing.remove(replacement.toLowerCase(Locale.ROOT)));
        });
    }

    private void create(StockOnHand row) {
        run.endHereIfAsked();
        String code = row.productCode().orElseThrow();
        InventoryItem named = InventoryItem.builder()
                .code(code)
                .name(row.productDescription().filter(name -> !name.isBlank()).orElse(code))
                .updateSource("Unleashed")
                .build();
        BigDecimal stock = figures.changeFor(named).orElse(BigDecimal.ZERO);
        try {
            if (!run.preview) {
                run.orderDesk
                        .inventoryItems()
                        .create(named.toBuilder().stock(stock).build());
            }
            report(named, Outcome.Kind.STOCK_UPDATED, "new item with " + stock.toPlainString());
        } catch (RequestRefusedException e) {
            report(named, Outcome.Kind.FAILED, "Order Desk: " + e.detail());
        } catch (OutcomeUnknownException e) {
            // The next pass sees whether it is there; its code is unique.
            report(named, Outcome.Kind.FAILED, e.getMessage());
        }
    }

    private void write(List<InventoryItem> items) {
        List<InventoryItem> changed = new ArrayList<>();
        for (InventoryItem item : items) {
            Optional<BigDecimal> stock = figures.changeFor(item);
            stock.ifPresent(units -> changed.add(
                    item.toBuilder().stock(units).updateSource("Unleashed").build()));
        }
        for (int start = 0; start < changed.size(); start += BATCH) {
            batch(changed.subList(start, Math.min(changed.size(), start + BATCH)), items);
        }
    }

    private void batch(List<InventoryItem> batch, List<InventoryItem> before) {
        try {
            List<BatchResult> results =
                    run.preview ? List.of() : run.orderDesk.inventoryItems().updateAll(batch);
            run.succeeded();
            for (int i = 0; i < batch.size(); i++) {
                InventoryItem item = batch.get(i);
                // What the batch answers is not documented; results by index are reported by users.
                Optional<String> refusal = i < results.size() && results.size() == batch.size()
                        ? Optional.of(results.get(i))
                                .filter(BatchResult::failed)
                                .map(result -> result.message().orElse("refused"))
                        : Optional.empty();
                report(
                        item,
                        refusal.isPresent() ? Outcome.Kind.FAILED : Outcome.Kind.STOCK_UPDATED,
                        refusal.orElseGet(() -> change(item, before)));
            }
        } catch (RequestRefusedException e) {
            batch.forEach(item -> report(item, Outcome.Kind.FAILED, "Order Desk: " + e.detail()));
        }
    }

    private static String change(InventoryItem item, List<InventoryItem> before) {
        String old = before.stream()
                .filter(earlier -> earlier.id().equals(item.id()))
                .findFirst()
                .flatMap(InventoryItem::stock)
                .map(BigDecimal::toPlainString)
                .orElse("none");
        return old + " -> " + item.stock().map(BigDecimal::toPlainString).orElse("");
    }

    private void report(InventoryItem item, Outcome.Kind kind, String detail) {
        run.report(Flow.STOCK, kind, item.id().orElse(""), item.code().orElse("?"), detail, Optional.empty());
    }

    private static boolean hasStock(InventoryItem item) {
        return item.stock().map(units -> units.signum() != 0).orElse(true);
    }

    /**
     * Reads the products of items that have no figure, or would be sold out: one by one as long as that takes fewer calls than
     * their list has pages, of which there are at least as many as of the stock.
     */
    private boolean readProductsOf(List<InventoryItem> items) {
        if (productsAreKnown) {
            return false;
        }
        Set<String> codes = items.stream()
                .filter(this::dependsOnProducts)
                .flatMap(item -> item.code().flatMap(figures::unleashedCode).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        productsRead += codes.size();
        if (productsRead <= 1 + rows / PAGE_SIZE) {
            codes.forEach(code -> readProducts(
                    filter -> filter.productCode(code),
                    product ->
                            product.productCode().filter(code::equalsIgnoreCase).isPresent()));
        } else {
            readProducts(filter -> filter.pageSize(PAGE_SIZE), product -> false);
            productsAreKnown = true;
        }
        return !codes.isEmpty();
    }

    /** Whether brief rows say that a product never diminishes is not known, so they are read whole. */
    private void readProducts(UnaryOperator<ProductFilter.Builder> which, Predicate<Product> last) {
        ProductFilter.Builder filter = which.apply(ProductFilter.builder().includeObsolete(true));
        for (Product product : run.unleashed.products().list(filter.build())) {
            boolean isCounted =
                    product.neverDiminishing().filter(never -> never).isEmpty();
            product.productCode().ifPresent(isCounted ? figures::addProduct : figures::addNeverDiminishing);
            if (last.test(product)) {
                return;
            }
        }
    }
}
