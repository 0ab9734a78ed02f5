package io.github.ordersync.examples;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds the order that a person names: by the number of the shop, or by the id that Order Desk gave it. */
final class OrderFinder {

    private OrderFinder() {}

    /** The id of the order; two calls. */
    static String id(OrderDeskClient orderDesk, String wanted) {
        Map<String, Order> found = new LinkedHashMap<>();
        Consumer<Order> keep = order -> order.id().ifPresent(id -> found.put(id, order));
        // Whether the filter is exact is not documented, so it is compared again (inferred).
        orderDesk.orders().list(OrderFilter.builder().sourceId(wanted).build()).stream()
                .filter(order -> order.sourceId().filter(wanted::equals).isPresent())
                .forEach(keep);
        // Ids are numbers (seen); anything else need not be asked for.
        if (wanted.matches("[0-9]{1,18}")) {
            orderDesk.orders().find(wanted).ifPresent(keep);
        }
        if (found.isEmpty()) {
            throw new CannotRunException("Order Desk has no order '" + wanted
                    + "': neither an order number of the shop nor an id is like that.");
        }
        if (found.size() > 1) {
            throw new CannotRunException("'" + wanted + "' may be any of " + found.size()
                    + " orders. Name the one that is meant by its id in Order Desk: "
                    + found.values().stream().map(OrderFinder::shown).collect(Collectors.joining(", ")) + ".");
        }
        return found.keySet().iterator().next();
    }

    private static String shown(Order order) {
        return order.id().orElse("?") + " (order " + order.sourceId().orElse("without a number")
                + order.dateAdded().map(added -> " of " + added).orElse("") + ")";
    }
}
