package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
    private static final Duration MARGIN = Duration.ofHours(26);

    private final UnleashedClient unleashed;

    SentOrders(UnleashedClient unleashed) {
        this.unleashed = unleashed;
    }

    /**
     * The sales orders, deleted ones included, of those guids that have one.
     *
     * @param guids what is looked for
     * @param oldest when the oldest of their orders came into being; no sales order of theirs is older
     */
    Map<UUID, SalesOrder> find(Set<UUID> guids, Instant oldest) {
        if (guids.isEmpty()) {
            return Map.of();
        }
        Instant since = oldest.minus(MARGIN);
        Map<UUID, SalesOrder> found = new HashMap<>();
        // Without a status the list has every status but Deleted, custom ones included (documented). Whether a list of
        // all fixed statuses would have the custom ones is not known, so the deleted are asked for separately.
        Paged<SalesOrder> live = unleashed
                .salesOrders()
                .list(SalesOrderFilter.builder()
                        .modifiedSince(since)
                        .pageSize(PAGE_SIZE)
                        .build());
        Page<SalesOrder> first = live.pages().iterator().next();
        if (first.total().orElse(0) > (long) PAGE_SIZE * guids.size()) {
            for (UUID guid : guids) {
                unleashed.salesOrders().find(guid).ifPresent(order -> found.put(guid, order));
            }
            return found;
        }
        keep(scan(first, live), guids, found);
        keep(
                new StableScan<>(SalesOrder::guid, SalesOrder::lastModifiedOn)
                        .read(unleashed
                                .salesOrders()
                                .list(SalesOrderFilter.builder()
                                        .orderStatus(List.of(OrderStatus.DELETED))
                                        .modifiedSince(since)
                                        .pageSize(PAGE_SIZE)
                                        .build())),
                guids,
                found);
        return found;
    }

    /** The first page is there already; it is not read twice. */
    private static Collection<SalesOrder> scan(Page<SalesOrder> first, Paged<SalesOrder> list) {
        return first.next().isEmpty()
                ? first.items()
                : new StableScan<>(SalesOrder::guid, SalesOrder::lastModifiedOn).read(list);
    }

    private static void keep(Collection<SalesOrder> rows, Set<UUID> wanted, Map<UUID, SalesOrder> found) {
        for (SalesOrder row : rows) {
            Optional<UUID> guid = row.guid().filter(wanted::contains);
            guid.ifPresent(id -> found.put(id, row));
        }
    }
}
