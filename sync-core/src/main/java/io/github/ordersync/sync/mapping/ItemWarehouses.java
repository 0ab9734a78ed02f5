package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.settings.ProductSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The warehouse in which an order's items are kept, by the setting {@code locationsToWarehouses}. */
final class ItemWarehouses {

    private final MappingRun run;
    private final ProductSettings productSettings;
    private final Map<String, String> locations;

    private ItemWarehouses(MappingRun run) {
        this.run = run;
        this.productSettings = run.settings.productSettings();
        this.locations = Items.byFoldedCode(run.context.itemLocations());
    }

    /** Null where the setting says nothing of these items. A sales order has one warehouse: several are a problem. */
    static @Nullable Sourced find(MappingRun run) {
        return run.settings.locationsToWarehouses().isEmpty() ? null : new ItemWarehouses(run).find();
    }

    private @Nullable Sourced find() {
        Map<String, String> placeByWarehouse = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<OrderItem> items = run.order.orderItems();
        for (int i = 0; i < items.size(); i++) {
            String code = Text.line(items.get(i).code().orElse(""));
            String location = locations.get(Items.folded(code));
            if (location != null && isSent(code, location)) {
                String place = "item " + (i + 1) + " (" + Text.cut(code, 40) + "), location " + Text.shown(location);
                run.settings
                        .warehouseAt(location)
                        .ifPresent(warehouse -> placeByWarehouse.putIfAbsent(warehouse, place));
            }
        }
        if (placeByWarehouse.size() > 1) {
            run.findings.problem(
                    FindingCode.SEVERAL_WAREHOUSES,
                    "Warehouse",
                    "order_items",
                    String.join(", ", placeByWarehouse.keySet()),
                    "items of one warehouse, so split the order, or the field warehouse_code");
        }
        Optional<Map.Entry<String, String>> first =
                placeByWarehouse.entrySet().stream().findFirst();
        return first.map(found -> new Sourced(found.getKey(), "setting locationsToWarehouses, " + found.getValue()))
                .orElse(null);
    }

    private boolean isSent(String code, String location) {
        return !productSettings.skips(code)
                && (productSettings.inventoryLocationMatch().isEmpty() || productSettings.matchesLocation(location));
    }
}
