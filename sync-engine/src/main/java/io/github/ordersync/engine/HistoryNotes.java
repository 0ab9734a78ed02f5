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
     * What became of the notes; those in neither set were there already.
     *
     * @param written the ids of the orders that have got theirs; in a preview those that would get it
     * @param failed the ids of the orders that lack theirs
     */
    record Result(Set<String> written, Set<String> failed) {}

    /** Adds the notes that are not there yet. An order without an id has no history that could be reached. */
    Result add(Flow flow, Map<Order, String> notes) {
        Map<Order, String> unknown = new LinkedHashMap<>();
        notes.forEach((order, note) -> {
            if (OrdersAgain.id(order).isPresent()
                    && run.state.get(key(order)).filter(note::equals).isEmpty()) {
                unknown.put(order, note);
            }
        });
        Result result = new Result(new HashSet<>(), new HashSet<>());
        if (unknown.isEmpty() || run.preview) {
            unknown.keySet().forEach(order -> result.written.add(order.id().orElse("")));
            return result;
        }
        Set<String> present = present(unknown.keySet());
        unknown.forEach((order, note) -> {
            try {
                if (!present.contains(entry(order, note))) {
                    write(order, note);
                    result.written.add(order.id().orElse(""));
                }
                run.state.put(key(order), note);
                run.succeeded();
            } catch (ApiException e) {
                result.failed.add(order.id().orElse(""));
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
            if (!present(Set.of(order)).contains(entry(order, note))) {
                throw e;
            }
        }
    }

    private Set<String> present(Collection<Order> orders) {
        Set<String> present = new HashSet<>();
        for (Order order : OrdersAgain.withHistory(run, orders).values()) {
            order.orderHistory().stream()
                    .map(HistoryNote::note)
                    .flatMap(Optional::stream)
                    .forEach(note -> present.add(entry(order, note)));
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
