package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.OrderMapper;
import io.github.ordersync.sync.mapping.SalesOrderIdentity;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders that wait for news from Unleashed, by the guid of their sales order; read once per pass. Also how far each
 * kind of news has been read: a cursor is valid only for orders that were waiting when it was set, so it is kept
 * together with their ids.
 */
final class WaitingOrders {

    /** One integrator found times to be off by hours (reported); reading a few rows again costs little. */
    private static final Duration OVERLAP = Duration.ofHours(13);

    private final Run run;
    private final OrderMapper mapper;
    private @Nullable Map<UUID, List<Order>> byGuid;

    WaitingOrders(Run run) {
        this.run = run;
        this.mapper = new OrderMapper(run.settings);
    }

    List<Folder> folders() {
        return run.facts.waitingFolders();
    }

    boolean isEmpty() {
        return byGuid().isEmpty();
    }

    private Map<UUID, List<Order>> byGuid() {
        Map<UUID, List<Order>> known = byGuid;
        if (known == null) {
            known = new LinkedHashMap<>();
            OrderFilter filter = OrderFilter.builder()
                    .folderIds(folders().stream().map(Folder::id).toList())
                    .build();
            for (Order order : run.orderDesk.orders().list(filter)) {
                run.endHereIfAsked();
                // Without an id nothing can be done to it.
                if (OrdersAgain.id(order).isPresent()) {
                    known.computeIfAbsent(mapper.guidOf(order, storeId()), guid -> new ArrayList<>())
                            .add(slim(order));
                }
            }
            byGuid = known;
        }
        return known;
    }

    /** What is looked at. A whole order takes some 6 kB, and tens of thousands may be waiting. */
    private static Order slim(Order order) {
        return Order.builder()
                .id(order.id())
                .sourceId(order.sourceId())
                .folderId(order.folderId().map(String::intern))
                .dateAdded(order.dateAdded())
                .orderShipments(order.orderShipments())
                .build();
    }

    private String storeId() {
        return run.orderDesk.storeId();
    }

    private Stream<Order> orders() {
        return byGuid().values().stream().flatMap(List::stream);
    }

    /** The orders that may be waiting for news of the sales order with this guid: several when they are copies. */
    List<Order> candidates(UUID guid) {
        return byGuid().getOrDefault(guid, List.of());
    }

    /** The order that waits for news of this sales order. */
    Optional<Order> of(SalesOrder salesOrder) {
        return salesOrder
                .guid()
                .flatMap(guid -> candidates(guid).stream()
                        .filter(order -> OrderSender.isOf(salesOrder, storeId(), order))
                        .findFirst());
    }

    /**
     * The order that waits for news of the sales order with this guid. A computed guid is that of one order. A chosen one
     * is also that of each copy of the order, so the sales order has to be asked.
     */
    Optional<Order> of(UUID guid) {
        Optional<Order> computed = candidates(guid).stream()
                .filter(order -> order.id()
                        .filter(id -> guid.equals(SalesOrderIdentity.guid(storeId(), id.strip())))
                        .isPresent())
                .findFirst();
        return computed.isPresent() || candidates(guid).isEmpty()
                ? computed
                : run.unleashed.salesOrders().find(guid).flatMap(this::of);
    }

    /** An order has left: the other flow of this pass must not see it. */
    void remove(Collection<String> ids) {
        byGuid().values().removeIf(orders -> {
            orders.removeIf(order -> ids.contains(order.id().orElse("")));
            return orders.isEmpty();
        });
    }

    /** From when on news has to be read, so that none is missed for any of the waiting orders. */
    Instant since(String news) {
        Optional<Instant> cursor = cursor(news);
        Set<String> covered = new HashSet<>(
                Arrays.asList(run.state.get(news + ".covered").orElse("").split(",")));
        Instant oldestNew = orders().filter(order ->
                        cursor.isEmpty() || !covered.contains(order.id().orElse("")))
                .map(order -> order.dateAdded()
                        .map(added -> added.minus(SentOrders.MARGIN))
                        .orElse(SentOrders.LONG_AGO))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        Instant overlapped = cursor.map(instant -> instant.minus(OVERLAP)).orElse(Instant.MAX);
        return oldestNew.isBefore(overlapped) ? oldestNew : overlapped;
    }

    /** The work is done: only now does the cursor move. Orders for which something failed are read anew next time. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void done(String news, Optional<Instant> newest, Set<String> failed) {
        if (run.preview) {
            return;
        }
        StringBuilder covered = new StringBuilder();
        orders().flatMap(order -> order.id().stream())
                .filter(id -> !failed.contains(id))
                .forEach(id -> covered.append(covered.length() == 0 ? "" : ",").append(id));
        // The ids first: with the old cursor they are still true, for everything up to it has been read.
        run.state.put(news + ".covered", covered.toString());
        Instant earlier = cursor(news).orElse(Instant.MIN);
        newest.filter(instant -> instant.isAfter(earlier))
                .ifPresent(instant -> run.state.put(news + ".cursor", instant.toString()));
    }

    /** What cannot be read was written by another version: it counts as forgotten. */
    private Optional<Instant> cursor(String news) {
        try {
            return run.state.get(news + ".cursor").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
