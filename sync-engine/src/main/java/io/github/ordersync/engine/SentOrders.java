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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves which orders have a sales order already, for one pass: one list for all orders that wait, then for each further
 * page of orders only what has been changed since; single reads where those cost fewer calls.
 */
final class SentOrders {

    /** 1,000 is allowed, but integrators were asked not to use it (reported). */
    static final int PAGE_SIZE = 500;

    /** Between the clocks of the two services, and for the doubt about time zones. */
    static final Duration MARGIN = Duration.ofHours(26);

    /** Before any order of today: an order without a date makes a list long, never wrong. */
    static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    /** So that what the last page of orders has become, and what people do meanwhile, fits into one answer. */
    private static final int PROOF_SIZE = 600;

    /** Whether a list includes the instant that it begins at is not known (U-MODIFIED-SINCE-INCLUSIVE). */
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    /** What was made of so many pages may still be in the next list; of older ones nothing is. */
    private static final int PAGES_REMEMBERED = 4;

    private final UnleashedClient unleashed;
    private final String storeId;
    /** Found in a list and not asked for yet. */
    private final Map<UUID, SalesOrder> found = new HashMap<>();

    private final Deque<Set<UUID>> asked = new ArrayDeque<>();
    private final Listed live = new Listed(List.of());
    private final Listed deleted = new Listed(List.of(OrderStatus.DELETED));
    /** From when on the lists have been read; not at all yet. */
    private @Nullable Instant since;

    SentOrders(Run run) {
        this.unleashed = run.unleashed;
        this.storeId = run.orderDesk.storeId();
    }

    /**
     * The sales orders, deleted ones included, of those orders that have one. Of one that was found in a list, what tells
     * it apart is there, not its lines.
     *
     * @param orders a page
     * @param waiting how many orders there are in all, this page included
     */
    Map<UUID, SalesOrder> find(Map<Order, Mapped> orders, long waiting) {
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
        Map<UUID, SalesOrder> result = new HashMap<>();
        if (!computed.isEmpty()) {
            if (read(computed, oldest, waiting)) {
                computed.forEach(guid -> Optional.ofNullable(found.remove(guid)).ifPresent(o -> result.put(guid, o)));
            } else {
                readEach(computed, result);
            }
        }
        // Somebody chose this guid: its sales order may be older than the order: no list shows it (U-DELETED-BY-GUID).
        readEach(chosen, result);
        return result;
    }

    private void readEach(Set<UUID> guids, Map<UUID, SalesOrder> result) {
        for (UUID guid : guids) {
            unleashed.salesOrders().find(guid).ifPresent(order -> result.put(guid, order));
        }
    }

    /** Whether the lists have been read, up to now. No sales order is older than the oldest of the orders. */
    private boolean read(Set<UUID> wanted, Instant oldest, long waiting) {
        Instant from = oldest.minus(MARGIN);
        if (since == null || from.isBefore(since)) {
            if (!live.read(from, wanted, waiting)) {
                return false;
            }
            deleted.read(from, wanted, Long.MAX_VALUE / PROOF_SIZE);
            since = from;
        } else {
            live.readOn(since, wanted);
            deleted.readOn(since, wanted);
        }
        asked.add(wanted);
        if (asked.size() > PAGES_REMEMBERED) {
            asked.remove();
        }
        return true;
    }

    /**
     * One of the two lists. Without a status it has all but Deleted, custom ones too (U-LIST-HAS-CUSTOM-STATUS). Whether a
     * list of all fixed statuses would have the custom ones is not known, so the deleted are asked for separately.
     */
    private final class Listed {

        private final List<OrderStatus> statuses;
        private @Nullable Instant mark;

        Listed(List<OrderStatus> statuses) {
            this.statuses = statuses;
        }

        /** Reads all of it, unless it has more pages than there are orders. */
        boolean read(Instant from, Set<UUID> wanted, long waiting) {
            Paged<SalesOrder> list = list(from);
            Page<SalesOrder> first = list.pages().iterator().next();
            if (first.total().orElse(0) > PROOF_SIZE * waiting) {
                return false;
            }
            if (first.next().isEmpty()) {
                // It is there already, and is not read twice.
                first.items().forEach(row -> keep(row, wanted));
                first.items().stream()
                        .flatMap(row -> row.lastModifiedOn().stream())
                        .max(Instant::compareTo)
                        .ifPresent(newest -> mark = newest);
            } else {
                scan(list, wanted);
            }
            return true;
        }

        void readOn(Instant from, Set<UUID> wanted) {
            Instant last = mark;
            scan(list(last == null ? from : last.minus(OVERLAP)), wanted);
        }

        private void scan(Paged<SalesOrder> list, Set<UUID> wanted) {
            ChangeScan.of(list, SalesOrder::guid, SalesOrder::lastModifiedOn)
                    .read(row -> keep(row, wanted))
                    .ifPresent(newest -> mark = newest);
        }

        private Paged<SalesOrder> list(Instant from) {
            SalesOrderFilter.Builder filter =
                    SalesOrderFilter.builder().modifiedSince(from).pageSize(PROOF_SIZE);
            return unleashed.salesOrders().list((statuses.isEmpty() ? filter : filter.orderStatus(statuses)).build());
        }
    }

    /** Whatever may be one of ours is kept for the pages to come; of others only what is asked for now. */
    private void keep(SalesOrder row, Set<UUID> wanted) {
        UUID guid = row.guid().orElse(null);
        if (guid == null || asked.stream().anyMatch(page -> page.contains(guid))) {
            return;
        }
        String source = row.sourceId().orElse("");
        if (wanted.contains(guid) || source.isBlank() || source.startsWith(SalesOrderIdentity.sourceId(storeId, ""))) {
            // A row has some 60 members and lines, and there may be tens of thousands.
            found.put(
                    guid,
                    SalesOrder.builder()
                            .guid(guid)
                            .sourceId(row.sourceId())
                            .orderNumber(row.orderNumber())
                            .orderStatus(row.orderStatus())
                            .total(row.total())
                            .deliveryStreetAddress(row.deliveryStreetAddress())
                            .deliveryCity(row.deliveryCity())
                            .deliveryPostCode(row.deliveryPostCode())
                            .build());
        }
    }
}
