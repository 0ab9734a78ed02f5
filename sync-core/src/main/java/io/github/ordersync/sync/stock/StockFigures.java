package io.github.ordersync.sync.stock;

import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.StockFigure;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stock of Unleashed by product code, and what follows for inventory items of Order Desk. */
public final class StockFigures {

    private final IntegrationSettings settings;
    private final UnitsByCode units = new UnitsByCode();
    private final Map<String, UnitsByCode> byWarehouse = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> neverDiminishing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * No figures yet.
     *
     * @param settings which figure counts, and which codes are replaced
     */
    public StockFigures(IntegrationSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one row. Rows of the same product, from several warehouses, add up.
     *
     * @param row a row of {@code /StockOnHand}
     */
    public void add(StockOnHand row) {
        add(row, units);
    }

    /**
     * Takes one row of the stock in one warehouse, for items whose location {@code locationsToWarehouses} has.
     *
     * @param warehouseCode the warehouse that the list was filtered by
     * @param row a row of {@code /StockOnHand}
     */
    public void addIn(String warehouseCode, StockOnHand row) {
        add(row, byWarehouse.computeIfAbsent(warehouseCode, code -> new UnitsByCode()));
    }

    private void add(StockOnHand row, UnitsByCode to) {
        Optional<BigDecimal> quantity =
                settings.stockFigure() == StockFigure.ON_HAND ? row.qtyOnHand() : row.availableQty();
        row.productCode().ifPresent(code -> quantity.ifPresent(more -> to.add(code, more)));
    }

    /**
     * Takes a product of which Unleashed lists no stock, because it never moved: its stock is 0.
     *
     * @param productCode a code of {@code /Products}; one that has a figure keeps it
     */
    public void addProduct(String productCode) {
        if (units.of(productCode).isEmpty()) {
            units.add(productCode, BigDecimal.ZERO);
        }
    }

    /**
     * Takes a product whose stock never runs down, such as a service or a voucher. Unleashed keeps no count of it, so its
     * item is left alone whatever figure there is: 0 would make it sold out in the shop.
     *
     * @param productCode a code of {@code /Products}
     */
    public void addNeverDiminishing(String productCode) {
        neverDiminishing.add(productCode);
    }

    /**
     * The code under which Unleashed knows an item.
     *
     * @param code the item's code in Order Desk
     * @return empty when a <em>Product Code Match</em> replaces it by a bundle, or by a code that others share: such stock
     *     can't be synced back (documented)
     */
    public Optional<String> unleashedCode(String code) {
        ProductSettings products = settings.productSettings();
        if (!products.isReplaced(code)) {
            // As an order is sent: without space around it.
            return Optional.of(code.strip());
        }
        List<String> replacement = products.match(code);
        return replacement.size() == 1
                        && products.orderDeskCodeFor(replacement.get(0))
                                .filter(code.strip()::equalsIgnoreCase)
                                .isPresent()
                ? Optional.of(replacement.get(0))
                : Optional.empty();
    }

    /**
     * The stock that an item should have.
     *
     * @param item an inventory item
     * @return the new stock, whole units, at least 0; empty when the item is left alone: it is right, or not a product
     *     of Unleashed, or not to be synced
     */
    public Optional<BigDecimal> changeFor(InventoryItem item) {
        return item.code()
                .filter(code -> !code.isBlank())
                .flatMap(this::unleashedCode)
                .filter(code -> !neverDiminishing.contains(code))
                .flatMap(code -> figure(code, item))
                .filter(figure ->
                        item.stock().map(old -> old.compareTo(figure) != 0).orElse(true));
    }

    /**
     * Whether a code has no figure, so that it depends on {@link #addProduct} and {@link #addNeverDiminishing} what becomes
     * of the item.
     *
     * @param item an inventory item
     * @return true when Unleashed lists no stock for it
     */
    public boolean isUnlisted(InventoryItem item) {
        return item.code()
                .filter(code -> !code.isBlank())
                .flatMap(this::unleashedCode)
                .filter(code -> units.of(code).isEmpty())
                .isPresent();
    }

    private Optional<BigDecimal> figure(String code, InventoryItem item) {
        Optional<BigDecimal> all = units.of(code);
        Optional<BigDecimal> wanted = item.location()
                .flatMap(settings::warehouseAt)
                // A known product that a warehouse does not list has none there.
                .map(warehouse -> all.map(known -> in(warehouse, code).orElse(BigDecimal.ZERO)))
                .orElse(all);
        // Half a unit cannot be sold, and Order Desk's quantities are whole (documented).
        return wanted.map(exact -> exact.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO));
    }

    private Optional<BigDecimal> in(String warehouse, String code) {
        return Optional.ofNullable(byWarehouse.get(warehouse.strip())).flatMap(there -> there.of(code));
    }
}
