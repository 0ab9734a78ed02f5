package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Unleashed accepts as a sales order. All problems are found at once. */
final class SalesOrderRules {

    private static final List<String> STATUSES = List.of("Parked", "Placed", "Backordered", "Completed");
    private static final Instant EARLIEST_REQUIRED = Instant.parse("2000-01-01T00:00:00Z");

    private final UnleashedAccount account;
    private final SalesOrderRecord record;

    SalesOrderRules(UnleashedAccount account, SalesOrderRecord record) {
        this.account = account;
        this.record = record;
    }

    /**
     * Refuses a body that is not a good sales order.
     *
     * @param existing the order that the body replaces, or null for a new one
     */
    void check(ObjectNode body, @Nullable Row existing) {
        Problems problems = new Problems();
        number(body, existing, problems);
        dates(body, existing, problems);
        status(body, problems);
        Row customer = reference(body, "Customer", account.customers, problems);
        reference(body, "Warehouse", account.warehouses, problems);
        currency(body, customer, problems);
        BigDecimal rate = tax(body, problems);
        SalesOrderRecord.TEXTS.forEach((field, max) -> problems.length(field, Trees.text(body, field), max));
        discount("DiscountRate", body, problems);

        JsonNode lines = body.path("SalesOrderLines");
        if (!lines.isArray() || lines.isEmpty()) {
            problems.required("SalesOrderLines");
        }
        SalesOrderLineRules lineRules = new SalesOrderLineRules(account, record, problems, existing);
        Set<String> guids = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = "SalesOrderLines[" + i + "]";
            JsonNode line = lines.get(i);
            lineRules.check(place, line, rate);
            if (!Trees.blank(line, "Guid")
                    && !guids.add(Trees.text(line, "Guid").toLowerCase(Locale.ROOT))) {
                problems.invalid(place + ".Guid", "The line guid '" + Trees.text(line, "Guid") + "' is there twice.");
            }
            int number = line.path("LineNumber").asInt(0);
            // Lines are told apart by their number later on, in shipments (inferred).
            if (number > 0 && !numbers.add(number)) {
                problems.invalid(place + ".LineNumber", "The line number '" + number + "' is there twice.");
            }
        }
        Sums.totals(body, lines, problems);
        problems.refuseIfAny();
    }

    private void number(ObjectNode body, @Nullable Row existing, Problems problems) {
        String number = Trees.text(body, "OrderNumber");
        // Three characters are kept for a suffix on creation (documented).
        problems.length("OrderNumber", number, existing == null ? 17 : 20);
        Row holder = number.isBlank() ? null : account.orders.byKey(number);
        if (holder != null && holder != existing) {
            problems.invalid("OrderNumber", "The order number '" + number + "' is already in use.");
        }
    }

    private static void dates(ObjectNode body, @Nullable Row existing, Problems problems) {
        if (existing != null && Trees.blank(body, "OrderDate")) {
            problems.required("OrderDate");
        }
        for (String field : List.of("OrderDate", "RequiredDate", "ReceivedDate", "PaymentDueDate")) {
            date(field, body, field, problems);
        }
        Instant required = WireDates.read(Trees.text(body, "RequiredDate"));
        if (required != null && required.isBefore(EARLIEST_REQUIRED)) {
            problems.invalid(
                    "RequiredDate",
                    "RequiredDate '" + Trees.text(body, "RequiredDate") + "' must be after 2000-01-01.");
        }
    }

    static void date(String place, JsonNode parent, String field, Problems problems) {
        if (!Trees.blank(parent, field) && WireDates.read(Trees.text(parent, field)) == null) {
            problems.invalid(place, place + " '" + Trees.text(parent, field) + "' is not an ISO date.");
        }
    }

    private static void status(ObjectNode body, Problems problems) {
        String status = Trees.text(body, "OrderStatus");
        if (status.isBlank()) {
            problems.required("OrderStatus");
        } else if (!STATUSES.contains(status)) {
            problems.invalid("OrderStatus", "OrderStatus '" + status + "' is not one of " + STATUSES + ".");
        } else if (!Trees.blank(body, "CustomOrderStatus") && !status.equals("Parked")) {
            // Custom statuses are an extension of Parked (documented).
            problems.invalid(
                    "CustomOrderStatus", "A custom status goes with OrderStatus Parked, not with '" + status + "'.");
        }
    }

    private static @Nullable Row reference(ObjectNode body, String field, Table table, Problems problems) {
        return reference(field, body.path(field), table, problems);
    }

    static @Nullable Row reference(String place, JsonNode reference, Table table, Problems problems) {
        Row row = UnleashedAccount.find(table, reference);
        if (row == null) {
            String value = Trees.text(reference, Trees.blank(reference, table.key()) ? "Guid" : table.key());
            if (value.isBlank()) {
                problems.required(place);
            } else {
                problems.unknown(place, table.name(), value);
            }
        } else if (row.obsolete()) {
            problems.invalid(place, "The " + table.name() + " '" + row.text(table.key()) + "' is obsolete.");
            return null;
        }
        return row;
    }

    private void currency(ObjectNode body, @Nullable Row customer, Problems problems) {
        JsonNode given = body.path("Currency");
        if (given.isObject()) {
            Row currency = reference("Currency", given, account.currencies, problems);
            String own = customer == null ? "" : Trees.text(customer.json().path("Currency"), "CurrencyCode");
            if (currency != null
                    && customer != null
                    && !currency.text("CurrencyCode").equals(own)) {
                problems.invalid(
                        "Currency",
                        "The currency '" + currency.text("CurrencyCode") + "' is not the customer's currency '" + own
                                + "'.");
            }
        }
        if (Trees.blank(body, "ExchangeRate")) {
            problems.required("ExchangeRate");
        } else if (Trees.number(body, "ExchangeRate", BigDecimal.ZERO).signum() <= 0) {
            problems.invalid(
                    "ExchangeRate", "ExchangeRate '" + Trees.text(body, "ExchangeRate") + "' is not a number above 0.");
        }
    }

    /** The order's rate, or null when it is not known. */
    private @Nullable BigDecimal tax(ObjectNode body, Problems problems) {
        JsonNode tax = body.path("Tax");
        BigDecimal given = Trees.number(body, "TaxRate");
        if (!Trees.blank(tax, "TaxCode")) {
            problems.length("Tax.TaxCode", Trees.text(tax, "TaxCode"), 25);
            Row row = reference("Tax.TaxCode", tax, account.taxes, problems);
            BigDecimal rate = row == null ? null : Trees.number(row.json(), "TaxRate");
            // Which of the two would win is not known: numbers that contradict each other are refused (inferred).
            if (rate != null && given != null && rate.compareTo(given) != 0) {
                problems.invalid(
                        "TaxRate",
                        "TaxRate '" + given.toPlainString() + "' is not the rate '"
                                + rate.stripTrailingZeros().toPlainString() + "' of the tax code '"
                                + Trees.text(tax, "TaxCode") + "'.");
            }
            return rate;
        }
        BigDecimal rate = record.taxRate(body);
        if (rate == null) {
            problems.required("Tax");
        } else {
            fraction("TaxRate", rate, problems);
        }
        return rate;
    }

    static void discount(String place, JsonNode parent, Problems problems) {
        String field = place.substring(place.lastIndexOf('.') + 1);
        if (!Trees.blank(parent, field)) {
            BigDecimal rate = Trees.number(parent, field);
            if (rate == null) {
                problems.invalid(place, place + " '" + Trees.text(parent, field) + "' is not a number.");
            } else {
                fraction(place, rate, problems);
            }
        }
    }

    static void fraction(String place, BigDecimal rate, Problems problems) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            problems.invalid(place, place + " '" + rate.toPlainString() + "' must be between 0 and 1.");
        }
    }
}
