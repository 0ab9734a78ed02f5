package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sales order as the service answers it out of an accepted body. Members of the body that are not here are not
 * stored; members that are missing from the body become null. Decimals get the scales that answers have (seen).
 */
final class SalesOrderRecord {

    /** Free text with the greatest length of each (inferred, two digests agree). */
    static final Map<String, Integer> TEXTS = texts();

    private final UnleashedAccount account;

    SalesOrderRecord(UnleashedAccount account) {
        this.account = account;
    }

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("CustomOrderStatus", 15);
        texts.put("CustomerRef", 500);
        texts.put("Comments", 2048);
        texts.put("SourceId", 500);
        texts.put("XeroTaxCode", 50);
        for (String field : new String[] {
            "DeliveryName",
            "DeliveryStreetAddress",
            "DeliveryStreetAddress2",
            "DeliverySuburb",
            "DeliveryCity",
            "DeliveryRegion",
            "DeliveryCountry",
            "DeliveryInstruction"
        }) {
            texts.put(field, 500);
        }
        texts.put("DeliveryPostCode", 50);
        texts.put("DeliveryMethod", 50);
        texts.put("SalesOrderGroup", 50);
        texts.put("SalesAccount", 50);
        return texts;
    }

    /** The rate of the order's tax code, or the rate that is given in its place; null when there is neither. */
    @Nullable
    BigDecimal taxRate(JsonNode body) {
        Row tax = UnleashedAccount.find(account.taxes, body.path("Tax"));
        if (tax != null) {
            return Trees.number(tax.json(), "TaxRate");
        }
        BigDecimal inTax = Trees.number(body.path("Tax"), "TaxRate");
        return inTax == null ? Trees.number(body, "TaxRate") : inTax;
    }

    /** A line's own rate, else its tax code's, else the order's. */
    BigDecimal lineTaxRate(JsonNode line, BigDecimal orderRate) {
        BigDecimal own = Trees.number(line, "TaxRate");
        if (own != null) {
            return own;
        }
        Row tax = Trees.blank(line, "LineTaxCode") ? null : account.taxes.byKey(Trees.text(line, "LineTaxCode"));
        return tax == null ? orderRate : Trees.number(tax.json(), "TaxRate", orderRate);
    }

    /** The order to store for a body that the rules have accepted. */
    ObjectNode make(ObjectNode body, String guid, @Nullable Row existing) {
        BigDecimal taxRate = orZero(taxRate(body));
        BigDecimal exchangeRate = Trees.number(body, "ExchangeRate", BigDecimal.ONE);
        Row customer = UnleashedAccount.find(account.customers, body.path("Customer"));
        Row warehouse = UnleashedAccount.find(account.warehouses, body.path("Warehouse"));
        Row tax = UnleashedAccount.find(account.taxes, body.path("Tax"));
        if (customer == null || warehouse == null) {
            throw new IllegalStateException("The rules let pass an order without customer or warehouse");
        }

        ObjectNode order = Trees.object();
        ArrayNode lines = order.putArray("SalesOrderLines");
        Set<Integer> numbers = new HashSet<>();
        body.path("SalesOrderLines")
                .forEach(line -> numbers.add(line.path("LineNumber").asInt()));
        for (JsonNode line : body.path("SalesOrderLines")) {
            ObjectNode made =
                    isCharge(line) ? charge(line, taxRate, exchangeRate) : line(line, numbers, taxRate, exchangeRate);
            JsonNode known = existing == null ? null : existing.json().path("SalesOrderLines");
            Trees.carry(made, line, Trees.element(known, "Guid", Trees.text(line, "Guid")), Trees.NODES.nullNode());
            lines.add(made);
        }
        order.put("OrderNumber", orderNumber(body, existing));
        Instant orderDate = date(body, "OrderDate");
        order.set("OrderDate", WireDates.write(orderDate == null ? account.stamps.now() : orderDate));
        putDate(order, body, "RequiredDate");
        order.putNull("CompletedDate");
        order.put("OrderStatus", Trees.text(body, "OrderStatus"));
        order.set("Customer", customerOf(customer));
        order.set("Warehouse", warehouse.json().deepCopy());
        putDate(order, body, "ReceivedDate");
        TEXTS.forEach((field, length) -> putText(order, body, field));
        order.set("Currency", customer.json().path("Currency").deepCopy());
        order.put("ExchangeRate", Trees.round(exchangeRate, 6));
        order.put("DiscountRate", Trees.round(Trees.number(body, "DiscountRate", BigDecimal.ZERO), 4));
        order.set("Tax", taxOf(tax, taxRate));
        order.put("TaxRate", Trees.round(taxRate, 6));
        if (tax != null && order.path("XeroTaxCode").isNull()) {
            order.put("XeroTaxCode", tax.text("TaxCode"));
        }
        for (String total : new String[] {"SubTotal", "TaxTotal", "Total"}) {
            BigDecimal amount = Trees.number(body, total, BigDecimal.ZERO);
            order.put(total, Trees.round(amount, 3));
            order.put("BC" + total, inBaseCurrency(amount, exchangeRate, 3));
        }
        order.putNull("TotalVolume");
        order.putNull("TotalWeight");
        putDate(order, body, "PaymentDueDate");
        order.set("DeliveryContact", orNull(body.path("DeliveryContact")));
        order.put("AllocateProduct", body.path("AllocateProduct").asBoolean(true));
        order.put(
                "SendAccountingJournalOnly",
                body.path("SendAccountingJournalOnly").asBoolean());
        // Salespeople are not part of this sandbox.
        order.putNull("SalesPerson");
        order.put("CreatedBy", "api@unleashedsoftware.com");
        order.set(
                "CreatedOn",
                existing == null
                        ? WireDates.write(account.stamps.now())
                        : existing.json().path("CreatedOn"));
        order.put("LastModifiedBy", "api@unleashedsoftware.com");
        order.put("Guid", guid);
        Trees.carry(order, body, existing == null ? null : existing.json(), Trees.NODES.nullNode());
        return order;
    }

    private String orderNumber(ObjectNode body, @Nullable Row existing) {
        if (!Trees.blank(body, "OrderNumber")) {
            return Trees.text(body, "OrderNumber");
        }
        return existing == null ? account.orders.nextNumber() : existing.text("OrderNumber");
    }

    private ObjectNode line(JsonNode in, Set<Integer> numbers, BigDecimal orderRate, BigDecimal exchangeRate) {
        Row product = UnleashedAccount.find(account.products, in.path("Product"));
        if (product == null) {
            throw new IllegalStateException("The rules let pass a line without product");
        }
        BigDecimal price = Trees.number(in, "UnitPrice", BigDecimal.ZERO);
        BigDecimal discount = Trees.number(in, "DiscountRate", BigDecimal.ZERO);
        BigDecimal total = Trees.number(in, "LineTotal", BigDecimal.ZERO);
        BigDecimal tax = Trees.number(in, "LineTax", BigDecimal.ZERO);
        ObjectNode line = Trees.object();
        line.put("LineNumber", lineNumber(in, numbers));
        line.putNull("LineType");
        line.putObject("Product")
                .put("Guid", product.guid())
                .put("ProductCode", product.text("ProductCode"))
                .put("ProductDescription", product.text("ProductDescription"));
        putDate(line, in, "DueDate");
        line.put("OrderQuantity", Trees.round(Trees.number(in, "OrderQuantity", BigDecimal.ZERO), 4));
        line.put("UnitPrice", Trees.round(price, 4));
        line.put("DiscountRate", Trees.round(discount, 4));
        line.put("LineTotal", Trees.round(total, 8));
        line.put("AverageLandedPriceAtTimeOfSale", Trees.round(BigDecimal.ZERO, 14));
        line.put("TaxRate", Trees.round(lineTaxRate(in, orderRate), 6));
        line.put("LineTax", Trees.round(tax, 3));
        // The unit price in base currency is after discount (seen).
        line.put("BCUnitPrice", inBaseCurrency(price.multiply(BigDecimal.ONE.subtract(discount)), exchangeRate, 4));
        line.put("BCLineTotal", inBaseCurrency(total, exchangeRate, 3));
        line.put("BCLineTax", inBaseCurrency(tax, exchangeRate, 3));
        putText(line, in, "XeroTaxCode");
        return commonPart(line, in, true);
    }

    /** The line's own number, else the first one that is free (inferred). */
    private static int lineNumber(JsonNode in, Set<Integer> numbers) {
        int number = in.path("LineNumber").asInt(0);
        if (number <= 0) {
            number = 1;
            while (!numbers.add(number)) {
                number++;
            }
        }
        return number;
    }

    private ObjectNode charge(JsonNode in, BigDecimal orderRate, BigDecimal exchangeRate) {
        BigDecimal price = Trees.number(in, "UnitPrice", BigDecimal.ZERO);
        BigDecimal total = Trees.number(in, "LineTotal", BigDecimal.ZERO);
        BigDecimal tax = Trees.number(in, "LineTax", BigDecimal.ZERO);
        int priceScale = Math.max(2, price.stripTrailingZeros().scale());
        ObjectNode line = Trees.object();
        // Number 0, no product, quantity 1, whatever was sent (seen, documented).
        line.put("LineNumber", 0);
        line.put("LineType", "Charge");
        line.putObject("Product")
                .put("Guid", UnleashedAccount.NO_GUID)
                .putNull("ProductCode")
                .put("ProductDescription", Trees.text(in.path("Product"), "ProductDescription"));
        putDate(line, in, "DueDate");
        line.put("OrderQuantity", 1);
        line.put("UnitPrice", Trees.round(price, priceScale));
        line.put("DiscountRate", 0);
        line.put("LineTotal", Trees.round(total, 2));
        line.putNull("AverageLandedPriceAtTimeOfSale");
        line.put("TaxRate", Trees.round(lineTaxRate(in, orderRate), 6));
        line.put("LineTax", Trees.round(tax, 2));
        line.put("BCUnitPrice", inBaseCurrency(price, exchangeRate, 2));
        line.put("BCLineTotal", inBaseCurrency(total, exchangeRate, 2));
        line.put("BCLineTax", inBaseCurrency(tax, exchangeRate, 2));
        line.putNull("XeroTaxCode");
        return commonPart(line, in, false);
    }

    private ObjectNode commonPart(ObjectNode line, JsonNode in, boolean dated) {
        line.putNull("Volume");
        line.putNull("Weight");
        putText(line, in, "Comments");
        putText(line, in, "LineTaxCode");
        putText(line, in, "XeroSalesAccount");
        putText(line, in, "CostOfGoodsAccount");
        line.putNull("SerialNumbers");
        line.putNull("BatchNumbers");
        line.put("Guid", Trees.blank(in, "Guid") ? account.stamps.newGuid() : Trees.text(in, "Guid"));
        if (dated) {
            line.set("LastModifiedOn", WireDates.write(account.stamps.now()));
        } else {
            line.putNull("LastModifiedOn");
        }
        return line;
    }

    private ObjectNode customerOf(Row customer) {
        Row currency = UnleashedAccount.find(account.currencies, customer.json().path("Currency"));
        return Trees.object()
                .put("CustomerCode", customer.text("CustomerCode"))
                .put("CustomerName", customer.text("CustomerName"))
                .put("CurrencyId", currency == null ? 0 : (int) currency.event())
                .put("Guid", customer.guid())
                .set("LastModifiedOn", customer.json().path("LastModifiedOn"));
    }

    /** An order shows its tax with a zero guid and no description, whatever the real tax says (seen). */
    private static ObjectNode taxOf(@Nullable Row tax, BigDecimal rate) {
        return Trees.object()
                .put("TaxCode", tax == null ? null : tax.text("TaxCode"))
                .putNull("Description")
                .put("TaxRate", Trees.round(rate, 6))
                .put("CanApplyToExpenses", false)
                .put("CanApplyToRevenue", false)
                .put("Obsolete", false)
                .put("Guid", UnleashedAccount.NO_GUID)
                .putNull("LastModifiedOn");
    }

    static boolean isCharge(JsonNode line) {
        return Trees.text(line, "LineType").equals("Charge");
    }

    static BigDecimal inBaseCurrency(BigDecimal amount, BigDecimal exchangeRate, int decimals) {
        return amount.divide(exchangeRate, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isObject() ? value.deepCopy() : Trees.NODES.nullNode();
    }

    private static void putText(ObjectNode to, JsonNode from, String field) {
        JsonNode value = from.path(field);
        to.put(field, value.isMissingNode() || value.isNull() ? null : value.asText());
    }

    private static void putDate(ObjectNode to, JsonNode from, String field) {
        Instant date = date(from, field);
        to.set(field, date == null ? Trees.NODES.nullNode() : WireDates.write(date));
    }

    private static @Nullable Instant date(JsonNode from, String field) {
        return Trees.blank(from, field) ? null : WireDates.read(Trees.text(from, field));
    }
}
