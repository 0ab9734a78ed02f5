package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads orders a second time, right before something is done to them: by one list over the days on which they came in. */
final class OrdersAgain {

    /** The reference doubts whether date filters are in UTC or in the store's zone (O-FILTER-ZONE). */
    static final Duration ZONE_DOUBT = Duration.ofHours(14);

    private OrdersAgain() {}

    /** The orders that are still in the folder in which they were found, as they are now. */
    static Map<String, Order> stillInTheirFolder(Run run, Collection<Order> orders) {
        if (orders.size() == 1) {
            Order order = orders.iterator().next();
            Map<String, Order> found = new LinkedHashMap<>();
            id(order)
                    .flatMap(id -> run.orderDesk.orders().find(id))
                    .filter(now -> now.folderId().equals(order.folderId()))
                    .ifPresent(now -> id(now).ifPresent(id -> found.put(id, now)));
            return found;
        }
        return list(run, orders, false);
    }

    /** The same with their histories. */
    static Map<String, Order> withHistory(Run run, Collection<Order> orders) {
        return list(run, orders, true);
    }

    /** The id; a blank one is none. */
    static Optional<String> id(Order order) {
        return order.id().filter(id -> !id.isBlank());
    }

    private static Map<String, Order> list(Run run, Collection<Order> orders, boolean history) {
        Map<String, Order> wanted = new LinkedHashMap<>();
        orders.forEach(order -> id(order).ifPresent(id -> wanted.put(id, order)));
        Map<String, Order> found = new LinkedHashMap<>();
        for (Order now : run.orderDesk.orders().list(filter(orders, history))) {
            String id = now.id().orElse("");
            Order earlier = wanted.remove(id);
            if (earlier != null && now.folderId().equals(earlier.folderId())) {
                found.put(id, now);
            }
            if (wanted.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static OrderFilter filter(Collection<Order> orders, boolean history) {
        List<String> folders = orders.stream()
                .flatMap(order -> order.folderId().stream())
                .distinct()
                .toList();
        OrderFilter.Builder filter = OrderFilter.builder().folderIds(folders).getOrderHistory(history);
        List<Instant> added =
                orders.stream().flatMap(order -> order.dateAdded().stream()).toList();
        if (added.size() == orders.size()) {
            filter.searchStartDate(
                    added.stream().min(Comparator.naturalOrder()).orElseThrow().minus(ZONE_DOUBT));
            filter.searchEndDate(
                    added.stream().max(Comparator.naturalOrder()).orElseThrow().plus(ZONE_DOUBT));
        }
        return filter.build();
    }
}
