package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.sync.settings.StockFigure;
import io.github.ordersync.unleashed.StockOnHandFilter;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be true of the inventory items. */
final class StockInvariants {

    private final Simulation simulation;
    private final SimulatedShop shop;

    StockInvariants(Simulation simulation) {
        this.simulation = simulation;
        this.shop = simulation.shop;
    }

    void check() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        if (shop.settings.stockWarehouses().isEmpty()) {
            add(StockOnHandFilter.all(), figures);
        }
        for (String warehouse : shop.settings.stockWarehouses()) {
            add(StockOnHandFilter.builder().warehouseCode(warehouse).build(), figures);
        }
        Set<String> codes = new HashSet<>();
        simulation.world.orderDesk.inventoryItems().forEach(item -> {
            String code = item.path("code").asText();
            must(codes.add(code), code + " is there twice");
        });
        if (shop.settings.syncInventory() && shop.settings.createMissingInventoryItems()) {
            must(codes.containsAll(figures.keySet()), "of the products " + figures + " there are only " + codes);
        }
        figures.putIfAbsent("LANTERN", BigDecimal.ZERO);
        for (JsonNode item : simulation.world.orderDesk.inventoryItems()) {
            String code = item.path("code").asText();
            BigDecimal stock = item.path("stock").decimalValue();
            BigDecimal figure = figures.get(code);
            if (shop.settings.syncInventory() && figure != null) {
                BigDecimal units = figure.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
                must(stock.compareTo(units) == 0, code + " has a stock of " + stock + " instead of " + units);
            }
            must(
                    !item.path("name").asText().startsWith("Item ")
                            || !item.path(SimulatedShop.PLANTED).asText().isEmpty(),
                    code + " has lost an unknown member");
            shop.itemEdits
                    .getOrDefault(code, Map.of())
                    .forEach((member, value) -> must(
                            item.path(member).asText().equals(value),
                            code + " has lost what a person wrote into " + member + ": " + value));
        }
    }

    private void add(StockOnHandFilter filter, Map<String, BigDecimal> figures) {
        boolean onHand = shop.settings.stockFigure() == StockFigure.ON_HAND;
        for (StockOnHand row : simulation.quietUnleashed().stockOnHand().list(filter)) {
            figures.merge(
                    row.productCode().orElseThrow(),
                    (onHand ? row.qtyOnHand() : row.availableQty()).orElseThrow(),
                    BigDecimal::add);
        }
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
