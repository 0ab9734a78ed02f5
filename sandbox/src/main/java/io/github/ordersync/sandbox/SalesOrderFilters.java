package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which sales orders and shipments a list shows. Unknown parameters make no difference. */
final class SalesOrderFilters {

    private SalesOrderFilters() {}

    static Predicate<Row> salesOrders(Call call) {
        // These two put all other filters out of force (documented), the one that hides deleted orders too (inferred).
        String number = call.parameter("orderNumber");
        if (!number.isEmpty()) {
            return row -> row.text("OrderNumber").equalsIgnoreCase(number);
        }
        String sourceId = call.parameter("sourceId");
        if (!sourceId.isEmpty()) {
            return row -> row.text("SourceId").equals(sourceId);
        }
        Predicate<Row> filter = status(call);
        String customerCode = call.parameter("customerCode");
        if (!customerCode.isEmpty()) {
            filter = filter.and(row -> startsWith(row.json().path("Customer"), "CustomerCode", customerCode));
        }
        List<String> customers = list(call, "customerId");
        if (!customers.isEmpty()) {
            filter = filter.and(
                    row -> containsIgnoringCase(customers, Trees.text(row.json().path("Customer"), "Guid")));
        }
        return filter.and(warehouse(call))
                .and(days(call, "startDate", "endDate", "OrderDate"))
                .and(days(call, "completedAfter", "completedBefore", "CompletedDate"))
                .and(modifiedSince(call));
    }

    private static Predicate<Row> status(Call call) {
        List<String> custom = list(call, "customOrderStatus");
        if (!custom.isEmpty()) {
            return row -> containsIgnoringCase(custom, row.text("CustomOrderStatus"));
        }
        List<String> statuses = list(call, "orderStatus");
        return statuses.isEmpty()
                ? row -> !row.text("OrderStatus").equals("Deleted")
                : row -> containsIgnoringCase(statuses, row.text("OrderStatus"));
    }

    static Predicate<Row> shipments(Call call) {
        String number = call.parameter("orderNumber");
        if (!number.isEmpty()) {
            return row -> row.text("OrderNumber").equalsIgnoreCase(number);
        }
        List<String> statuses = list(call, "shipmentStatus");
        Predicate<Row> filter = row -> statuses.isEmpty() || containsIgnoringCase(statuses, row.text("ShipmentStatus"));
        return filter.and(warehouse(call))
                .and(days(call, "startDate", "endDate", "DispatchDate"))
                .and(modifiedSince(call));
    }

    private static Predicate<Row> warehouse(Call call) {
        String code = call.parameter("warehouseCode");
        return row -> code.isEmpty()
                || Trees.text(row.json().path("Warehouse"), "WarehouseCode").equals(code);
    }

    /** Changed after, not at, the instant: which of the two it is, is not documented. */
    static Predicate<Row> modifiedSince(Call call) {
        Instant since = instant(call, "modifiedSince");
        return row -> since == null || row.modified().isAfter(since);
    }

    /** From and to, both inclusive; a plain day as the end means all of that day (inferred). */
    private static Predicate<Row> days(Call call, String from, String to, String field) {
        Instant first = instant(call, from);
        Instant last = instant(call, to);
        Instant end = last != null && WireDates.isDay(call.parameter(to)) ? last.plus(Duration.ofDays(1)) : last;
        return row -> {
            Instant date = WireDates.stored(row.json(), field);
            boolean late = first == null || date != null && !date.isBefore(first);
            boolean early = end == null || date != null && date.isBefore(end);
            return late && early;
        };
    }

    static @Nullable Instant instant(Call call, String parameter) {
        String text = call.parameter(parameter);
        if (text.isEmpty()) {
            return null;
        }
        Instant instant = WireDates.read(text);
        if (instant == null) {
            throw new Refused(
                    UnleashedApi.failure(400, parameter + " is '" + text + "', expected an ISO date or date-time."));
        }
        return instant;
    }

    static List<String> list(Call call, String parameter) {
        return Arrays.stream(call.parameter(parameter).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean containsIgnoringCase(List<String> values, String value) {
        return values.stream().anyMatch(value::equalsIgnoreCase);
    }

    static boolean startsWith(JsonNode parent, String field, String prefix) {
        return Trees.text(parent, field).toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
}
