package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one list: each turns a parameter of the query into a condition on rows. A field is a path such as
 * {@code Supplier.SupplierCode}; where it leads through a list, one element that fits is enough. Unknown parameters make
 * no difference.
 */
final class RowFilters {

    private final List<Function<Call, Predicate<Row>>> filters = new ArrayList<>();
    private final List<Function<Call, @Nullable Predicate<Row>>> overriding = new ArrayList<>();

    /** What the rows of a call have in common. */
    Predicate<Row> of(Call call) {
        for (Function<Call, @Nullable Predicate<Row>> filter : overriding) {
            Predicate<Row> only = filter.apply(call);
            if (only != null) {
                return only;
            }
        }
        Predicate<Row> all = row -> true;
        for (Function<Call, Predicate<Row>> filter : filters) {
            all = all.and(filter.apply(call));
        }
        return all;
    }

    RowFilters on(Function<Call, Predicate<Row>> filter) {
        filters.add(filter);
        return this;
    }

    /** Puts all other filters out of force when it is given, the one that hides deleted rows too (inferred). */
    RowFilters overriding(String parameter, String field) {
        overriding.add(call -> {
            String value = call.parameter(parameter);
            return value.isEmpty() ? null : row -> has(row, field, value::equalsIgnoreCase);
        });
        return this;
    }

    /** Ignores case (inferred). */
    RowFilters exact(String parameter, String field) {
        return on(call -> {
            String value = call.parameter(parameter);
            return row -> value.isEmpty() || has(row, field, value::equalsIgnoreCase);
        });
    }

    /** Prefixes that ignore case (documented as prefixes; case is inferred). */
    RowFilters prefix(String parameter, String field) {
        return on(call -> {
            String prefix = call.parameter(parameter).toLowerCase(Locale.ROOT);
            return row -> prefix.isEmpty()
                    || has(row, field, text -> text.toLowerCase(Locale.ROOT).startsWith(prefix));
        });
    }

    /** Contains, in one of two fields, and heeds case (documented for customers). */
    RowFilters contains(String parameter, String field, String other) {
        return on(call -> {
            String part = call.parameter(parameter);
            return row -> part.isEmpty()
                    || has(row, field, text -> text.contains(part))
                    || has(row, other, text -> text.contains(part));
        });
    }

    /** One of a comma list. */
    RowFilters anyOf(String parameter, String field) {
        return on(call -> {
            List<String> values = list(call, parameter);
            return row -> values.isEmpty() || has(row, field, text -> containsIgnoringCase(values, text));
        });
    }

    /** One of a comma list of statuses; without it, all but those that are deleted. */
    RowFilters status(String parameter, String field) {
        return on(call -> {
            List<String> values = list(call, parameter);
            return row -> has(
                    row,
                    field,
                    text -> values.isEmpty() ? !text.equals("Deleted") : containsIgnoringCase(values, text));
        });
    }

    /** Leaves rows out when the parameter is true. */
    RowFilters without(String parameter, String field) {
        return on(
                call -> row -> !call.flag(parameter) || !row.json().path(field).asBoolean());
    }

    /** From and to, both inclusive; a plain day as the end means all of that day (inferred). */
    RowFilters days(String from, String to, String field) {
        return on(call -> {
            Instant first = instant(call, from);
            Instant last = instant(call, to);
            Instant end = last != null && WireDates.isDay(call.parameter(to)) ? last.plus(Duration.ofDays(1)) : last;
            return row -> {
                Instant date = WireDates.stored(row.json(), field);
                boolean late = first == null || date != null && !date.isBefore(first);
                boolean early = end == null || date != null && date.isBefore(end);
                return late && early;
            };
        });
    }

    /** Changed after, not at, the instant: which of the two it is, is not documented (U-MODIFIED-SINCE-INCLUSIVE). */
    RowFilters modifiedSince() {
        return on(call -> {
            Instant since = instant(call, "modifiedSince");
            return row -> since == null || row.modified().isAfter(since);
        });
    }

    /** Obsolete rows are hidden unless they are asked for (documented). */
    RowFilters obsolete() {
        return on(call -> row -> call.flag("includeObsolete") || !row.obsolete());
    }

    private static boolean has(Row row, String field, Predicate<String> condition) {
        return has(row.json(), field, condition);
    }

    private static boolean has(JsonNode json, String field, Predicate<String> condition) {
        if (json.isArray()) {
            for (JsonNode element : json) {
                if (has(element, field, condition)) {
                    return true;
                }
            }
            return false;
        }
        int dot = field.indexOf('.');
        return dot < 0
                ? condition.test(Trees.text(json, field))
                : has(json.path(field.substring(0, dot)), field.substring(dot + 1), condition);
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
}
