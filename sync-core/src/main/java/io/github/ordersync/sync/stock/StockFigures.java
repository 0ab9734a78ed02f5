package io.github.ordersync.sync.stock;

import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.StockFigure;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stock of Unleashed by product code, and what follows for inventory items of Order Desk. */
public final class StockFigures {

    private final IntegrationSettings settings;
    private final Map<String, BigDecimal> exact = new HashMap<>();
    private final Map<String, BigDecimal> ignoringCase = new HashMap<>();

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
        Optional<BigDecimal> quantity =
                settings.stockFigure() == StockFigure.ON_HAND ? row.qtyOnHand() : row.availableQty();
        row.productCode()
                .ifPresent(code -> quantity.ifPresent(units -> {
                    exact.merge(code, units, BigDecimal::add);
                    ignoringCase.merge(code.toLowerCase(Locale.ROOT), units, BigDecimal::add);
                }));
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
            return Optional.of(code);
        }
        List<String> replacement = products.match(code);
        return replacement.size() == 1
                        && products.orderDeskCodeFor(replacement.get(0))
                                .filter(code::equalsIgnoreCase)
                                .isPresent()
                ? Optional.of(replacement.get(0))
                : Optional.empty();
    }

    /**
     * The stock that an item should have.
     *
     * @param item an inventory item
     * @param knownProducts codes of Unleashed's products in lower case, for products that never moved and so are not
     *     listed: their stock is 0
     * @return the new stock, whole units, at least 0; empty when the item is left alone: it is right, or not a product
     *     of Unleashed, or not to be synced
     */
    public Optional<BigDecimal> changeFor(InventoryItem item, Set<String> knownProducts) {
        return item.code()
                .filter(code -> !code.isBlank())
                .flatMap(this::unleashedCode)
                .flatMap(code -> figure(code, knownProducts))
                .filter(units ->
                        item.stock().map(old -> old.compareTo(units) != 0).orElse(true));
    }

    /**
     * Whether a code has no figure, so that {@code knownProducts} would decide.
     *
     * @param item an inventory item
     * @return true when Unleashed lists no stock for it
     */
    public boolean isUnlisted(InventoryItem item) {
        return item.code()
                .filter(code -> !code.isBlank())
                .flatMap(this::unleashedCode)
                .filter(code -> listed(code).isEmpty())
                .isPresent();
    }

    private Optional<BigDecimal> figure(String code, Set<String> knownProducts) {
        return listed(code)
                .or(() -> knownProducts.contains(code.toLowerCase(Locale.ROOT))
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.empty())
                // Half a unit cannot be sold, and Order Desk's quantities are whole (documented).
                .map(units -> units.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO));
    }

    private Optional<BigDecimal> listed(String code) {
        return Optional.ofNullable(exact.get(code))
                .or(() -> Optional.ofNullable(ignoringCase.get(code.toLowerCase(Locale.ROOT))));
    }
}
