package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Unleashed accepts as a customer and how it answers one. */
final class CustomerRecord {

    private static final Map<String, Integer> TEXTS = texts();

    private CustomerRecord() {}

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (String field : new String[] {
            "CustomerName",
            "GSTVATNumber",
            "BankName",
            "BankBranch",
            "BankAccount",
            "Website",
            "PhoneNumber",
            "FaxNumber",
            "MobileNumber",
            "DDINumber",
            "TollFreeNumber",
            "Email",
            "EmailCC",
            "ContactFirstName",
            "ContactLastName",
            "SourceId"
        }) {
            texts.put(field, 500);
        }
        texts.put("XeroContactId", 500);
        texts.put("Notes", 1024);
        texts.put("EORINumber", 20);
        texts.put("CustomerType", 50);
        texts.put("TaxCode", 50);
        texts.put("PaymentTerm", 100);
        texts.put("SellPriceTier", 25);
        texts.put("SalesOrderGroup", 50);
        texts.put("DeliveryMethod", 50);
        return texts;
    }

    static void check(UnleashedAccount account, ObjectNode body, Problems problems) {
        String code = Trees.text(body, "CustomerCode");
        if (code.isBlank()) {
            problems.required("CustomerCode");
        }
        problems.length("CustomerCode", code, 500);
        if (Trees.blank(body, "CustomerName")) {
            problems.required("CustomerName");
        }
        TEXTS.forEach((field, max) -> problems.length(field, Trees.text(body, field), max));
        if (body.path("Currency").isObject()) {
            SalesOrderRules.reference("Currency", body.path("Currency"), account.currencies, problems);
        }
    }

    static ObjectNode make(UnleashedAccount account, ObjectNode body, @Nullable Row existing) {
        ObjectNode customer = Trees.object();
        customer.set(
                "Addresses",
                body.path("Addresses").isArray() ? body.path("Addresses").deepCopy() : Trees.array());
        // Set on creation only (documented).
        customer.put(
                "CustomerCode", existing == null ? Trees.text(body, "CustomerCode") : existing.text("CustomerCode"));
        for (String field : TEXTS.keySet()) {
            customer.put(field, Trees.blank(body, field) ? null : Trees.text(body, field));
        }
        customer.set("Currency", currency(account, body, existing));
        customer.put("Taxable", body.path("Taxable").asBoolean(true));
        customer.put("DiscountRate", Trees.round(Trees.number(body, "DiscountRate", BigDecimal.ZERO), 4));
        for (String flag :
                new String[] {"PrintPackingSlipInsteadOfInvoice", "PrintInvoice", "StopCredit", "Obsolete"}) {
            customer.put(flag, body.path(flag).asBoolean());
        }
        // Null or missing keeps the old instruction (inferred).
        JsonNode old =
                existing == null ? Trees.NODES.nullNode() : existing.json().path("DeliveryInstruction");
        if (Trees.blank(body, "DeliveryInstruction")) {
            customer.set("DeliveryInstruction", old);
        } else {
            customer.put("DeliveryInstruction", Trees.text(body, "DeliveryInstruction"));
        }
        customer.putNull("SalesPerson");
        customer.put("CreatedBy", "api@unleashedsoftware.com");
        customer.set(
                "CreatedOn",
                existing == null
                        ? WireDates.write(account.stamps.now())
                        : existing.json().path("CreatedOn"));
        return customer;
    }

    private static JsonNode currency(UnleashedAccount account, ObjectNode body, @Nullable Row existing) {
        Row currency = UnleashedAccount.find(account.currencies, body.path("Currency"));
        if (currency == null && existing != null) {
            return existing.json().path("Currency");
        }
        Row used = currency == null ? account.currencies.byKey(UnleashedAccount.BASE_CURRENCY) : currency;
        if (used == null) {
            throw new IllegalStateException("An account has its base currency");
        }
        return used.json().deepCopy();
    }
}
