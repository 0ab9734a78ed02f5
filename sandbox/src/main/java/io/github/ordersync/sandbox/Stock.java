package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is on the shelves, and what open sales orders have reserved. Placed orders reserve, parked and backordered ones
 * do not (weak); a dispatched shipment takes. Nothing stops stock from going below zero (seen).
 */
final class Stock {

    /** A product in a warehouse, both by guid. */
    record Place(String product, String warehouse) {}

    /** What is there, what is reserved, and when that last changed. */
    record Level(BigDecimal onHand, BigDecimal allocated, Instant modified) {

        Level plus(Level other) {
            return new Level(
                    onHand.add(other.onHand),
                    allocated.add(other.allocated),
                    modified.isAfter(other.modified) ? modified : other.modified);
        }
    }

    private final UnleashedAccount account;
    private final Map<Place, Level> shelves = new LinkedHashMap<>();

    Stock(UnleashedAccount account) {
        this.account = account;
    }

    void set(Row product, Row warehouse, BigDecimal onHand) {
        shelves.put(
                new Place(product.guid(), warehouse.guid()), new Level(onHand, BigDecimal.ZERO, account.stamps.now()));
    }

    BigDecimal onHand(Row product, Row warehouse) {
        Level level = shelves.get(new Place(product.guid(), warehouse.guid()));
        return level == null ? BigDecimal.ZERO : level.onHand();
    }

    boolean isOnAnyShelf(Row product) {
        return shelves.entrySet().stream()
                .anyMatch(shelf -> shelf.getKey().product().equals(product.guid())
                        && shelf.getValue().onHand().signum() > 0);
    }

    /** Takes from a shelf, or puts back when the quantity is negative. */
    void take(Row product, String warehouse, BigDecimal quantity) {
        // Products that never run down are not counted (documented by their name only: inferred).
        if (product.json().path("NeverDiminishing").asBoolean()) {
            return;
        }
        Place place = new Place(product.guid(), warehouse);
        Level level = shelves.get(place);
        BigDecimal before = level == null ? BigDecimal.ZERO : level.onHand();
        shelves.put(place, new Level(before.subtract(quantity), BigDecimal.ZERO, account.stamps.now()));
    }

    /** Every place that a product has moved in; the others are not listed by the service (documented). */
    Map<Place, Level> levels() {
        Map<Place, Level> levels = new LinkedHashMap<>(shelves);
        Map<String, Map<Integer, BigDecimal>> shipped = Shipments.shippedQuantities(account);
        for (Row order : account.orders.rows()) {
            if (order.text("OrderStatus").equals("Placed")) {
                allocate(order, shipped.getOrDefault(order.guid(), Map.of()), levels);
            }
        }
        return levels;
    }

    private void allocate(Row order, Map<Integer, BigDecimal> shipped, Map<Place, Level> levels) {
        String warehouse = Trees.text(order.json().path("Warehouse"), "Guid");
        for (JsonNode line : order.json().path("SalesOrderLines")) {
            Row product = account.products.byGuid(Trees.text(line.path("Product"), "Guid"));
            if (product != null && !product.json().path("NeverDiminishing").asBoolean()) {
                BigDecimal open = Trees.number(line, "OrderQuantity", BigDecimal.ZERO)
                        .subtract(shipped.getOrDefault(line.path("LineNumber").asInt(), BigDecimal.ZERO));
                Level reserved = new Level(BigDecimal.ZERO, open.max(BigDecimal.ZERO), order.modified());
                levels.merge(new Place(product.guid(), warehouse), reserved, Level::plus);
            }
        }
    }

    /** The rows of a list, by product code: summed over the warehouses, or those of one warehouse. */
    Map<String, ObjectNode> rows(@Nullable Row warehouse) {
        Map<String, Level> byProduct = new HashMap<>();
        levels().forEach((place, level) -> {
            if (warehouse == null || place.warehouse().equals(warehouse.guid())) {
                byProduct.merge(place.product(), level, Level::plus);
            }
        });
        Map<String, ObjectNode> rows = new TreeMap<>();
        byProduct.forEach((guid, level) -> {
            Row product = account.products.byGuid(guid);
            if (product != null) {
                rows.put(product.text("ProductCode"), row(product, warehouse, level));
            }
        });
        return rows;
    }

    ObjectNode row(Row product, @Nullable Row warehouse, Level level) {
        ObjectNode row = Trees.object();
        row.put("ProductCode", product.text("ProductCode"));
        row.put("ProductDescription", product.text("ProductDescription"));
        row.put("ProductGuid", product.guid());
        row.set("ProductSourceId", product.json().path("SourceId"));
        row.put("ProductGroupName", Trees.text(product.json().path("ProductGroup"), "GroupName"));
        // Empty text when the row is a sum over warehouses (seen).
        row.put("WarehouseId", warehouse == null ? "" : warehouse.guid());
        row.put("Warehouse", warehouse == null ? "" : warehouse.text("WarehouseName"));
        row.put("WarehouseCode", warehouse == null ? "" : warehouse.text("WarehouseCode"));
        row.putNull("DaysSinceLastSale");
        row.put("OnPurchase", quantity(BigDecimal.ZERO));
        row.put("AllocatedQty", quantity(level.allocated()));
        row.put("AvailableQty", quantity(level.onHand().subtract(level.allocated())));
        row.put("QtyOnHand", quantity(level.onHand()));
        row.put("AvgCost", quantity(BigDecimal.ZERO));
        row.put("TotalCost", quantity(BigDecimal.ZERO));
        row.put("Guid", product.guid());
        row.set("LastModifiedOn", WireDates.write(level.modified()));
        return row;
    }

    private static BigDecimal quantity(BigDecimal value) {
        return Trees.round(value, 4);
    }
}
