package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.SalesOrderIdentity;
import io.github.ordersync.unleashed.ChangeScan;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proves which orders have a sales order already: by one list where that costs fewer calls than reading each. */
final class SentOrders {

    /** 1,000 is allowed, but integrators were asked not to use it (reported). */
    static final int PAGE_SIZE = 500;

    /** Between the clocks of the two services, and for the doubt about time zones. */
    static final Duration MARGIN = Duration.ofHours(26);

    /** Before any order of today: an order without a date makes a list long, never wrong. */
    static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    private final UnleashedClient unleashed;
    private final String storeId;

    SentOrders(Run run) {
        this.unleashed = run.unleashed;
        this.storeId = run.orderDesk.storeId();
    }

    /** The sales orders, deleted ones included, of those orders that have one. */
    Map<UUID, SalesOrder> find(Map<Order, Mapped> orders) {
        Set<UUID> computed = new HashSet<>();
        Set<UUID> chosen = new HashSet<>();
        Instant oldest = Instant.MAX;
        for (Map.Entry<Order, Mapped> entry : orders.entrySet()) {
            UUID guid = entry.getValue().salesOrder().guid().orElseThrow();
            Order order = entry.getKey();
            if (guid.equals(
                    SalesOrderIdentity.guid(storeId, order.id().orElse("").strip()))) {
                computed.add(guid);
                Instant added = order.dateAdded().orElse(LONG_AGO);
                oldest = added.isBefore(oldest) ? added : oldest;
            } else {
                chosen.add(guid);
            }
        }
        Map<UUID, SalesOrder> found = scan(computed, oldest);
        // Somebody chose this guid: its sales order may be older than the order: no list shows it (U-DELETED-BY-GUID).
        readEach(chosen, found);
        return found;
    }

    private void readEach(Set<UUID> guids, Map<UUID, SalesOrder> found) {
        for (UUID guid : guids) {
            unleashed.salesOrders().find(guid).ifPresent(order -> found.put(guid, order));
        }
    }

    /** No sales order of these is older than the oldest of their orders. */
    private Map<UUID, SalesOrder> scan(Set<UUID> guids, Instant oldest) {
        Map<UUID, SalesOrder> found = new HashMap<>();
        if (guids.isEmpty()) {
            return found;
        }
        Instant since = oldest.minus(MARGIN);
        // Without a status the list has all but Deleted, custom ones too (U-LIST-HAS-CUSTOM-STATUS). Whether a list of
        // all fixed statuses would have the custom ones is not known, so the deleted are asked for separately.
        Paged<SalesOrder> live = unleashed
                .salesOrders()
                .list(SalesOrderFilter.builder()
                        .modifiedSince(since)
                        .pageSize(PAGE_SIZE)
                        .build());
        Page<SalesOrder> first = live.pages().iterator().next();
        if (first.total().orElse(0) > (long) PAGE_SIZE * guids.size()) {
            readEach(guids, found);
            return found;
        }
        keep(scan(first, live), guids, found);
        keep(
                unleashed
                        .salesOrders()
                        .changes(SalesOrderFilter.builder()
                                .orderStatus(List.of(OrderStatus.DELETED))
                                .modifiedSince(since)
                                .pageSize(PAGE_SIZE)
                                .build())
                        .read()
                        .rows(),
                guids,
                found);
        return found;
    }

    /** The first page is there already; it is not read twice. */
    private static Collection<SalesOrder> scan(Page<SalesOrder> first, Paged<SalesOrder> list) {
        return first.next().isEmpty()
                ? first.items()
                : ChangeScan.of(list, SalesOrder::guid, SalesOrder::lastModifiedOn)
                        .read()
                        .rows();
    }

    private static void keep(Collection<SalesOrder> rows, Set<UUID> wanted, Map<UUID, SalesOrder> found) {
        for (SalesOrder row : rows) {
            Optional<UUID> guid = row.guid().filter(wanted::contains);
            guid.ifPresent(id -> found.put(id, row));
        }
    }
}
