package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.OrderMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private @Nullable Map<UUID, Order> byGuid;

    WaitingOrders(Run run) {
        this.run = run;
        this.mapper = new OrderMapper(run.settings);
    }

    List<Folder> folders() {
        return run.facts.waitingFolders();
    }

    Map<UUID, Order> byGuid() {
        Map<UUID, Order> known = byGuid;
        if (known == null) {
            known = new LinkedHashMap<>();
            OrderFilter filter = OrderFilter.builder()
                    .folderIds(folders().stream().map(Folder::id).toList())
                    .build();
            for (Order order : run.orderDesk.orders().list(filter)) {
                // Without an id nothing can be done to it. The older of two orders with one guid was the one that was
                // sent.
                if (OrdersAgain.id(order).isPresent()) {
                    known.putIfAbsent(mapper.guidOf(order, run.orderDesk.storeId()), order);
                }
            }
            byGuid = known;
        }
        return known;
    }

    /** An order has left: the other flow of this pass must not see it. */
    void remove(Collection<String> ids) {
        byGuid().values().removeIf(order -> ids.contains(order.id().orElse("")));
    }

    /** From when on news has to be read, so that none is missed for any of the waiting orders. */
    Instant since(String news) {
        Optional<Instant> cursor = cursor(news);
        Set<String> covered = new HashSet<>(
                Arrays.asList(run.state.get(news + ".covered").orElse("").split(",")));
        Instant oldestNew = byGuid().values().stream()
                .filter(order ->
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
        for (Order order : byGuid().values()) {
            String id = order.id().orElse("");
            if (!failed.contains(id)) {
                covered.append(covered.length() == 0 ? "" : ",").append(id);
            }
        }
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
