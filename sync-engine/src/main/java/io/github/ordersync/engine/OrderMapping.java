package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.InventoryItemFilter;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.OrderMapper;
import io.github.ordersync.unleashed.model.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Maps the orders of a page, with what the rules need to know about the two accounts. */
final class OrderMapping {

    private static final int CODES_AT_ONCE = 100;

    private final Run run;
    private final OrderMapper mapper;
    private final CustomerMatch customers;
    private @Nullable Map<String, String> withComma;

    OrderMapping(Run run) {
        this.run = run;
        this.mapper = new OrderMapper(run.settings);
        this.customers = new CustomerMatch(run, mapper);
    }

    /** An order whose customer could not be looked up is reported as failed, and has no result. */
    void map(List<Order> orders, Map<Order, MappingResult> results) {
        if (orders.isEmpty()) {
            return;
        }
        MappingContext page = MappingContext.builder()
                .storeId(run.orderDesk.storeId())
                .taxRates(run.facts.taxCodes().rates())
                .taxCodesWithSeveralRates(run.facts.taxCodes().withSeveralRates())
                .defaultWarehouseCode(run.facts.defaultWarehouse())
                .knownWarehouses(run.facts.warehouses().stream()
                        .map(Warehouse::warehouseCode)
                        .flatMap(Optional::stream)
                        .toList())
                .itemLocations(locations(orders))
                .dateFormat(run.facts.store().setting("date_format"))
                .timeZone(run.facts.timeZone())
                .build();
        for (Order order : orders) {
            try {
                results.put(order, mapper.map(order, customers.in(order, page)));
            } catch (ApiException e) {
                new FailedOrders(run).add(order);
                run.failed(Flow.ORDERS, List.of(order), e);
            }
        }
    }

    /** Where the items of these orders are kept; read only when a setting asks for it. */
    private Map<String, String> locations(List<Order> orders) {
        Map<String, String> locations = new LinkedHashMap<>();
        if (run.settings.productSettings().inventoryLocationMatch().isEmpty()
                && run.settings.locationsToWarehouses().isEmpty()) {
            return locations;
        }
        TreeSet<String> codes = new TreeSet<>();
        for (Order order : orders) {
            order.orderItems().stream()
                    .map(OrderItem::code)
                    .flatMap(Optional::stream)
                    .filter(code -> !code.isBlank())
                    .forEach(code -> {
                        codes.add(code);
                        // What is sent has no space around it, so that does not tell two codes apart here either.
                        codes.add(code.strip());
                    });
        }
        List<String> all = new ArrayList<>(codes);
        // The filter takes a list with commas (seen), so a code with a comma cannot be asked for.
        if (all.removeIf(code -> code.indexOf(',') >= 0)) {
            locations.putAll(locationsOfCodesWithComma());
        }
        for (int start = 0; start < all.size(); start += CODES_AT_ONCE) {
            List<String> batch = all.subList(start, Math.min(all.size(), start + CODES_AT_ONCE));
            for (InventoryItem item : run.orderDesk
                    .inventoryItems()
                    .list(InventoryItemFilter.builder().codes(batch).build())) {
                item.code()
                        .ifPresent(code -> locations.put(code, item.location().orElse("")));
            }
        }
        return locations;
    }

    /** Such codes are rare, and to find them the whole inventory is read, once in a pass. */
    private Map<String, String> locationsOfCodesWithComma() {
        Map<String, String> known = withComma;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (InventoryItem item : run.orderDesk.inventoryItems().list(InventoryItemFilter.all())) {
                String code = item.code().orElse("");
                if (code.indexOf(',') >= 0) {
                    known.put(code, item.location().orElse(""));
                }
            }
            withComma = known;
        }
        return known;
    }
}
