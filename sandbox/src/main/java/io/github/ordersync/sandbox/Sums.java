package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sums that the service computes anew and compares, of sales and of purchase orders (documented):
 * {@code LineTotal = round2(quantity * price * (1 - discount))}, {@code LineTax = round2(LineTotal * rate)}, half up.
 */
final class Sums {

    private Sums() {}

    static BigDecimal lineTotal(BigDecimal quantity, BigDecimal price, BigDecimal discount) {
        return Trees.round(quantity.multiply(price).multiply(BigDecimal.ONE.subtract(discount)), 2);
    }

    /** The message imitates the only fragment of a real one that is known. */
    static void lineTotal(
            String place,
            BigDecimal given,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            Problems problems) {
        BigDecimal expected = lineTotal(quantity, price, discount);
        if (given.compareTo(expected) != 0) {
            problems.invalid(
                    place + ".LineTotal",
                    "LineTotal '" + given.toPlainString()
                            + "' is incorrect. Calculation is as follows: (OrderQuantity:'"
                            + quantity.toPlainString() + "' * UnitPrice:'" + price.toPlainString()
                            + "' * (1 - DiscountRate:'" + discount.toPlainString()
                            + "')) rounded to 2 Decimal Places = '" + expected.toPlainString() + "'.");
        }
    }

    /** Whether the service lets pass a cent of difference is not known; this one does not. */
    static void lineTax(String place, BigDecimal given, BigDecimal total, BigDecimal rate, Problems problems) {
        BigDecimal expected = Trees.round(total.multiply(rate), 2);
        if (given.compareTo(expected) != 0) {
            problems.invalid(
                    place + ".LineTax",
                    "LineTax '" + given.toPlainString() + "' is incorrect. Calculation is as follows: (LineTotal:'"
                            + total.toPlainString() + "' * TaxRate:'" + rate.toPlainString()
                            + "') rounded to 2 Decimal Places = '" + expected.toPlainString() + "'.");
        }
    }

    /** SubTotal and TaxTotal are the sums of the lines, Total is the sum of both (documented). */
    static void totals(JsonNode body, JsonNode lines, Problems problems) {
        BigDecimal subTotal = sum(lines, "LineTotal");
        BigDecimal taxTotal = sum(lines, "LineTax");
        total("SubTotal", body, subTotal, "the sum of the line totals", problems);
        total("TaxTotal", body, taxTotal, "the sum of the line taxes", problems);
        total("Total", body, subTotal.add(taxTotal), "SubTotal + TaxTotal", problems);
    }

    private static BigDecimal sum(JsonNode lines, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(Trees.number(line, field, BigDecimal.ZERO));
        }
        return sum;
    }

    private static void total(String field, JsonNode body, BigDecimal expected, String how, Problems problems) {
        BigDecimal given = Trees.number(body, field);
        if (given == null) {
            problems.required(field);
        } else if (given.compareTo(expected) != 0) {
            problems.invalid(
                    field,
                    field + " '" + given.toPlainString() + "' is incorrect. It should be " + how + " '"
                            + expected.toPlainString() + "'.");
        }
    }

    /** Everything that can be computed from the lines of a purchase order; what is missing is another check's. */
    static void check(ObjectNode body, String lines, Problems problems) {
        int index = 0;
        for (JsonNode line : body.path(lines)) {
            String place = lines + "[" + index++ + "]";
            BigDecimal total = Trees.number(line, "LineTotal");
            BigDecimal tax = Trees.number(line, "LineTax");
            BigDecimal quantity = Trees.number(line, "OrderQuantity");
            BigDecimal price = Trees.number(line, "UnitPrice");
            if (total != null && quantity != null && price != null) {
                lineTotal(place, total, quantity, price, Trees.number(line, "DiscountRate", BigDecimal.ZERO), problems);
            }
            BigDecimal rate = rate(line, body);
            if (tax != null && total != null && rate != null) {
                lineTax(place, tax, total, rate, problems);
            }
        }
        totals(body, body.path(lines), problems);
    }

    private static @Nullable BigDecimal rate(JsonNode line, JsonNode document) {
        BigDecimal own = Trees.number(line, "TaxRate");
        BigDecimal ofDocument = own == null ? Trees.number(document, "TaxRate") : own;
        return ofDocument == null ? Trees.number(document.path("Tax"), "TaxRate") : ofDocument;
    }

    /** The totals after lines were changed one by one: the service computes them (inferred). */
    static void compute(ObjectNode document, String lines) {
        BigDecimal subTotal = sum(document.path(lines), "LineTotal");
        BigDecimal taxTotal = sum(document.path(lines), "LineTax");
        BigDecimal exchangeRate = Trees.number(document, "ExchangeRate", BigDecimal.ONE);
        put(document, "SubTotal", subTotal, exchangeRate);
        put(document, "TaxTotal", taxTotal, exchangeRate);
        put(document, "Total", subTotal.add(taxTotal), exchangeRate);
    }

    private static void put(ObjectNode document, String field, BigDecimal amount, BigDecimal exchangeRate) {
        document.put(field, Trees.round(amount, 3));
        document.put(
                "BC" + field,
                exchangeRate.signum() > 0 ? SalesOrderRecord.inBaseCurrency(amount, exchangeRate, 3) : amount);
    }

    /** Lines of a credit note have a price and no totals; the answer has them (inferred). */
    static void credit(ObjectNode credit) {
        for (JsonNode line : credit.path("CreditLines")) {
            BigDecimal total = lineTotal(
                    Trees.number(line, "CreditQuantity", BigDecimal.ZERO),
                    Trees.number(line, "CreditPrice", BigDecimal.ZERO),
                    BigDecimal.ZERO);
            BigDecimal rate = rate(line, credit);
            ((ObjectNode) line)
                    .put("LineTotal", total)
                    .put("LineTax", Trees.round(total.multiply(rate == null ? BigDecimal.ZERO : rate), 2));
        }
        compute(credit, "CreditLines");
    }
}
