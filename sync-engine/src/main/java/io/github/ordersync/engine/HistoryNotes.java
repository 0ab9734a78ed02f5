package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.orderdesk.model.HistoryNote;
import io.github.ordersync.orderdesk.model.Order;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes in the orders' histories, each once: what the state does not remember is read from the histories themselves. */
final class HistoryNotes {

    private final Run run;

    HistoryNotes(Run run) {
        this.run = run;
    }

    /**
     * What became of the notes; those in no set were there already.
     *
     * @param written the ids of the orders that have got theirs; in a preview those that would get it
     * @param failed the ids of the orders that lack theirs
     * @param gone the ids of the orders that somebody has moved meanwhile: they are no longer our business, and their
     *     histories were not read
     */
    record Result(Set<String> written, Set<String> failed, Set<String> gone) {}

    /** Adds the notes that are not there yet. An order without an id has no history that could be reached. */
    Result add(Flow flow, Map<Order, String> notes) {
        Map<Order, String> unknown = new LinkedHashMap<>();
        notes.forEach((order, note) -> {
            if (OrdersAgain.id(order).isPresent()
                    && run.state.get(key(order)).filter(note::equals).isEmpty()) {
                unknown.put(order, note);
            }
        });
        Result result = new Result(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (unknown.isEmpty() || run.preview) {
            unknown.keySet().forEach(order -> result.written.add(order.id().orElse("")));
            return result;
        }
        Present present = present(unknown.keySet());
        unknown.forEach((order, note) -> {
            String id = order.id().orElse("");
            if (!present.orders.contains(id)) {
                result.gone.add(id);
                return;
            }
            try {
                if (!present.notes.contains(entry(order, note))) {
                    write(order, note);
                    result.written.add(id);
                }
                run.state.put(key(order), note);
                run.succeeded();
            } catch (ApiException e) {
                result.failed.add(id);
                run.failed(flow, List.of(order), e);
            }
        });
        return result;
    }

    private void write(Order order, String note) {
        try {
            run.orderDesk.orders().addHistoryNote(order.id().orElseThrow(), note);
        } catch (OutcomeUnknownException e) {
            // Sent once, perhaps lost: the history tells.
            if (!present(Set.of(order)).notes.contains(entry(order, note))) {
                throw e;
            }
        }
    }

    /** The ids of the orders that are still in their folder, and what their histories say. */
    private record Present(Set<String> orders, Set<String> notes) {}

    private Present present(Collection<Order> orders) {
        Map<String, Order> there = OrdersAgain.withHistory(run, orders);
        Set<String> notes = new HashSet<>();
        for (Order order : there.values()) {
            order.orderHistory().stream()
                    .map(HistoryNote::note)
                    .flatMap(Optional::stream)
                    .forEach(note -> notes.add(entry(order, note)));
        }
        return new Present(there.keySet(), notes);
    }

    /** White space may come back changed. */
    private static String entry(Order order, String note) {
        return order.id().orElse("") + '\n' + note.replaceAll("\\s+", " ").strip();
    }

    private static String key(Order order) {
        return "note." + order.id().orElse("");
    }
}
