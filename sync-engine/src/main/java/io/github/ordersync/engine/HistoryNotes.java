package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.HistoryNote;
import io.github.ordersync.orderdesk.model.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes in the orders' histories, each once: what the state does not remember is read from the histories themselves. */
final class HistoryNotes {

    /** The reference doubts whether date filters are in UTC or in the store's zone. */
    private static final Duration ZONE_DOUBT = Duration.ofHours(14);

    private final Run run;

    HistoryNotes(Run run) {
        this.run = run;
    }

    /** Adds the notes that are not there yet, and says for which orders that failed. */
    Set<String> add(Flow flow, Map<Order, String> notes) {
        Map<Order, String> unknown = new LinkedHashMap<>();
        notes.forEach((order, note) -> {
            if (!run.state.get(key(order)).filter(note::equals).isPresent()) {
                unknown.put(order, note);
            }
        });
        Set<String> failed = new HashSet<>();
        if (unknown.isEmpty() || run.preview) {
            return failed;
        }
        Set<String> present = present(unknown.keySet());
        unknown.forEach((order, note) -> {
            try {
                if (!present.contains(entry(order, note))) {
                    write(order, note);
                }
                run.state.put(key(order), note);
                run.succeeded();
            } catch (ApiException e) {
                failed.add(order.id().orElse(""));
                run.failed(flow, order, e);
            }
        });
        return failed;
    }

    private void write(Order order, String note) {
        try {
            run.orderDesk.orders().addHistoryNote(order.id().orElseThrow(), note);
        } catch (OutcomeUnknownException e) {
            // Sent once, perhaps lost: the history tells.
            if (!present(Set.of(order)).contains(entry(order, note))) {
                throw e;
            }
        }
    }

    /** The notes of these orders, by one list over the days on which they came in. */
    private Set<String> present(Set<Order> orders) {
        List<String> folders = orders.stream()
                .flatMap(order -> order.folderId().stream())
                .distinct()
                .toList();
        OrderFilter.Builder filter = OrderFilter.builder().folderIds(folders).getOrderHistory(true);
        List<Instant> added =
                orders.stream().flatMap(order -> order.dateAdded().stream()).toList();
        if (added.size() == orders.size()) {
            filter.searchStartDate(
                    added.stream().min(Comparator.naturalOrder()).orElseThrow().minus(ZONE_DOUBT));
            filter.searchEndDate(
                    added.stream().max(Comparator.naturalOrder()).orElseThrow().plus(ZONE_DOUBT));
        }
        Set<String> ids = new HashSet<>();
        orders.forEach(order -> order.id().ifPresent(ids::add));
        Set<String> present = new HashSet<>();
        for (Order order : run.orderDesk.orders().list(filter.build())) {
            if (ids.remove(order.id().orElse(""))) {
                order.orderHistory().stream()
                        .map(HistoryNote::note)
                        .flatMap(Optional::stream)
                        .forEach(note -> present.add(entry(order, note)));
            }
            if (ids.isEmpty()) {
                break;
            }
        }
        return present;
    }

    /** White space may come back changed. */
    private static String entry(Order order, String note) {
        return order.id().orElse("") + '\n' + note.replaceAll("\\s+", " ").strip();
    }

    private static String key(Order order) {
        return "note." + order.id().orElse("");
    }
}
