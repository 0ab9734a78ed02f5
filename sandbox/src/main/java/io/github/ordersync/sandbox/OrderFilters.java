package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which orders a list shows, and in which order. */
final class OrderFilters {

    /** Parts of {@code customer} and {@code shipping} that can be asked for (documented). */
    private static final List<String> ADDRESS_PARTS =
            List.of("first_name", "last_name", "company", "address1", "phone");

    private OrderFilters() {}

    static Predicate<ObjectNode> of(OrderDeskStore store, Call call) {
        List<String> folders = RowFilters.list(call, "folder_id");
        String folderName = call.parameter("folder_name");
        Predicate<ObjectNode> filter = order -> {
            int folder = order.path("folder_id").asInt();
            return (folders.isEmpty() || folders.contains(String.valueOf(folder)))
                    && (folderName.isEmpty() || folderName.equals(store.folders.get(folder)));
        };
        for (String field : List.of("source_id", "source_name", "email", "customer_id")) {
            filter = filter.and(equal(call.parameter(field), "", field));
        }
        for (String party : List.of("customer", "shipping")) {
            for (String part : ADDRESS_PARTS) {
                filter = filter.and(equal(call.parameter(party + "_" + part), party, part));
            }
        }
        return filter.and(between(call, "search_start_date", "search_end_date", "date_added"))
                .and(between(call, "modified_start_date", "modified_end_date", "date_updated"));
    }

    private static Predicate<ObjectNode> equal(String value, String party, String field) {
        return order -> value.isEmpty()
                || Trees.text(party.isEmpty() ? order : order.path(party), field)
                        .equalsIgnoreCase(value);
    }

    /** Both bounds inclusive, in UTC (two sources against one that says the store's time zone). */
    private static Predicate<ObjectNode> between(Call call, String from, String to, String field) {
        String first = bound(call, from);
        String last = bound(call, to);
        return order -> {
            String date = Trees.text(order, field);
            return (first.isEmpty() || date.compareTo(first) >= 0) && (last.isEmpty() || date.compareTo(last) <= 0);
        };
    }

    /** The two documented forms: a day, which means its midnight (inferred), or a day and a time. */
    private static String bound(Call call, String parameter) {
        String text = call.parameter(parameter);
        try {
            if (text.isEmpty()) {
                return "";
            }
            if (WireDates.isDay(text)) {
                return LocalDate.parse(text) + " 00:00:00";
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")) {
                LocalDateTime.parse(text.replace(' ', 'T'));
                return text;
            }
        } catch (DateTimeException e) {
            // Falls through to the refusal, as a text of another form does.
        }
        throw new Refused(OrderDeskApi.failure(
                400, parameter + " is '" + text + "', expected YYYY-MM-DD or YYYY-MM-DD HH:MM:SS"));
    }

    /**
     * By any field, by default date_added, last first (documented); orders of the same second by id (inferred). What is
     * compared is read once for each order: a store of thousands is sorted for every page.
     */
    static Stream<ObjectNode> inOrder(Stream<ObjectNode> orders, Call call) {
        String field = call.parameter("order_by").isEmpty() ? "date_added" : call.parameter("order_by");
        Comparator<Position> order = Comparator.comparing(Position::number)
                .thenComparing(Position::text)
                .thenComparing(Position::id);
        return orders.map(o -> new Position(numeric(o.path(field)), Trees.text(o, field), numeric(o.path("id")), o))
                .sorted(call.parameter("order").equalsIgnoreCase("ASC") ? order : order.reversed())
                .map(Position::order);
    }

    private record Position(BigDecimal number, String text, BigDecimal id, ObjectNode order) {}

    private static BigDecimal numeric(JsonNode value) {
        BigDecimal number = Trees.number(value);
        return number == null ? BigDecimal.ZERO : number;
    }

    static int number(Call call, String parameter, int fallback, int max) {
        String text = call.parameter(parameter);
        if (text.isEmpty()) {
            return fallback;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > max) {
            throw new Refused(OrderDeskApi.failure(
                    400, parameter + " is '" + text + "', expected a whole number from 0 to " + max));
        }
        return number;
    }
}
