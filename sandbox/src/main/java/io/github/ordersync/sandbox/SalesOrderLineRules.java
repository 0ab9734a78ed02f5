package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Unleashed accepts as a line of a sales order. */
final class SalesOrderLineRules {

    private final UnleashedAccount account;
    private final SalesOrderRecord record;
    private final Problems problems;
    private final boolean update;
    private final Set<String> knownGuids = new HashSet<>();

    SalesOrderLineRules(UnleashedAccount account, SalesOrderRecord record, Problems problems, @Nullable Row existing) {
        this.account = account;
        this.record = record;
        this.problems = problems;
        this.update = existing != null;
        if (existing != null) {
            for (JsonNode line : existing.json().path("SalesOrderLines")) {
                knownGuids.add(Trees.text(line, "Guid").toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * Finds what is wrong with a line.
     *
     * @param place where the line is, such as {@code SalesOrderLines[0]}
     * @param orderRate the order's tax rate, null when it is not known
     */
    void check(String place, JsonNode line, @Nullable BigDecimal orderRate) {
        guid(place, line);
        String type = Trees.text(line, "LineType");
        boolean charge = type.equals("Charge");
        if (!charge && !type.isEmpty()) {
            problems.invalid(place + ".LineType", "LineType '" + type + "' is neither empty nor Charge.");
        }
        problems.length(place + ".Comments", Trees.text(line, "Comments"), 1024);
        SalesOrderRules.date(place + ".DueDate", line, "DueDate", problems);
        BigDecimal price = amount(place, line, "UnitPrice", 4);
        if (charge) {
            charge(place, line);
            // Quantity and discount of a charge are ignored (documented).
            lineTotal(place, line, BigDecimal.ONE, price, BigDecimal.ZERO);
        } else {
            BigDecimal quantity = quantity(place, line);
            SalesOrderRules.discount(place + ".DiscountRate", line, problems);
            BigDecimal discount = Trees.number(line, "DiscountRate", BigDecimal.ZERO);
            product(place, line, price, discount);
            lineTotal(place, line, quantity, price, discount);
        }
        lineTax(place, line, orderRate);
    }

    private void guid(String place, JsonNode line) {
        String guid = Trees.text(line, "Guid").toLowerCase(Locale.ROOT);
        // A line without a guid is a new line (inferred); one that is not the order's own is refused (inferred).
        if (!guid.isEmpty() && !Router.isGuid(guid)) {
            problems.invalid(place + ".Guid", "The line guid '" + guid + "' is not a guid.");
        } else if (update && !guid.isEmpty() && !knownGuids.contains(guid)) {
            problems.unknown(place + ".Guid", "sales order line", guid);
        }
    }

    private void charge(String place, JsonNode line) {
        if (Trees.blank(line.path("Product"), "ProductDescription")) {
            problems.required(place + ".Product.ProductDescription");
        }
        if (line.path("LineNumber").asInt(0) != 0) {
            problems.invalid(
                    place + ".LineNumber",
                    "The LineNumber of a charge must be 0, not '" + Trees.text(line, "LineNumber") + "'.");
        }
    }

    private void product(String place, JsonNode line, @Nullable BigDecimal price, BigDecimal discount) {
        Row product = SalesOrderRules.reference(place + ".Product", line.path("Product"), account.products, problems);
        BigDecimal least = product == null ? null : Trees.number(product.json(), "MinimumSellPrice");
        if (least != null
                && price != null
                && price.multiply(BigDecimal.ONE.subtract(discount)).compareTo(least) < 0) {
            problems.invalid(
                    place + ".UnitPrice",
                    "The discounted price must be at least the MinimumSellPrice '" + least.toPlainString() + "'.");
        }
    }

    private @Nullable BigDecimal quantity(String place, JsonNode line) {
        BigDecimal quantity = amount(place, line, "OrderQuantity", 4);
        if (quantity != null && quantity.signum() <= 0) {
            // Not stated anywhere (inferred).
            problems.invalid(
                    place + ".OrderQuantity", "OrderQuantity '" + quantity.toPlainString() + "' must be above 0.");
        }
        return quantity;
    }

    private void lineTotal(
            String place,
            JsonNode line,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            BigDecimal discount) {
        BigDecimal given = amount(place, line, "LineTotal", 2);
        if (given == null || quantity == null || price == null) {
            return;
        }
        Sums.lineTotal(place, given, quantity, price, discount, problems);
    }

    private void lineTax(String place, JsonNode line, @Nullable BigDecimal orderRate) {
        BigDecimal given = amount(place, line, "LineTax", 2);
        BigDecimal total = Trees.number(line, "LineTotal");
        if (!Trees.blank(line, "TaxRate")) {
            fraction(place, line);
        }
        if (!Trees.blank(line, "LineTaxCode") && account.taxes.byKey(Trees.text(line, "LineTaxCode")) == null) {
            problems.unknown(place + ".LineTaxCode", "tax", Trees.text(line, "LineTaxCode"));
            return;
        }
        if (given == null || total == null || orderRate == null) {
            return;
        }
        Sums.lineTax(place, given, total, record.lineTaxRate(line, orderRate), problems);
    }

    private void fraction(String place, JsonNode line) {
        BigDecimal rate = Trees.number(line, "TaxRate");
        if (rate == null) {
            problems.invalid(place + ".TaxRate", "TaxRate '" + Trees.text(line, "TaxRate") + "' is not a number.");
        } else {
            SalesOrderRules.fraction(place + ".TaxRate", rate, problems);
        }
    }

    private @Nullable BigDecimal amount(String place, JsonNode line, String field, int decimals) {
        if (Trees.blank(line, field)) {
            problems.required(place + "." + field);
            return null;
        }
        BigDecimal value = Trees.number(line, field);
        if (value == null) {
            problems.invalid(place + "." + field, field + " '" + Trees.text(line, field) + "' is not a number.");
            return null;
        }
        problems.decimals(place + "." + field, value, decimals);
        return value;
    }
}
