package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Unleashed accepts as a product and how it answers one. */
final class ProductRecord {

    private static final Map<String, Integer> TEXTS = texts();

    /** Amounts, with four decimals in answers (seen). */
    private static final String[] DECIMALS = {
        "PackSize",
        "Width",
        "Height",
        "Depth",
        "Weight",
        "MinStockAlertLevel",
        "MaxStockAlertLevel",
        "ReOrderPoint",
        "DefaultPurchasePrice",
        "DefaultSellPrice"
    };

    /** Null or missing keeps what was there (inferred). */
    private static final String[] KEPT_DECIMALS = {"MinimumOrderQuantity", "MinimumSaleQuantity", "MinimumSellPrice"};

    private static final String[] FLAGS_OFF = {
        "NeverDiminishing",
        "IsComponent",
        "IsAssembledProduct",
        "CanAutoAssemble",
        "IsSerialized",
        "IsBatchTracked",
        "Obsolete"
    };

    private static final String[] FLAGS_ON = {"IsSellable", "IsPurchasable", "TaxablePurchase", "TaxableSales"};

    private ProductRecord() {}

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("ProductDescription", 500);
        texts.put("Barcode", 200);
        texts.put("Notes", 1024);
        texts.put("XeroTaxCode", 50);
        texts.put("XeroSalesTaxCode", 50);
        texts.put("XeroSalesAccount", 50);
        texts.put("XeroCostOfGoodsAccount", 50);
        texts.put("BinLocation", 500);
        texts.put("SourceId", 500);
        texts.put("SourceVariantParentId", 500);
        texts.put("CommerceCode", 500);
        texts.put("CustomsDescription", 500);
        return texts;
    }

    static void check(ObjectNode body, Problems problems) {
        String code = Trees.text(body, "ProductCode");
        if (code.isBlank()) {
            problems.required("ProductCode");
        }
        problems.length("ProductCode", code, 100);
        if (Trees.blank(body, "ProductDescription")) {
            problems.required("ProductDescription");
        }
        TEXTS.forEach((field, max) -> problems.length(field, Trees.text(body, field), max));
    }

    /** In a list: attributes only on demand, and never with {@code brief} (seen in a client). */
    static ObjectNode listed(Call call, ObjectNode product) {
        ObjectNode shown = call.flag("includeAttributes") && !call.flag("brief") ? product : alone(product);
        String customer = call.parameter("customerCode");
        if (customer.isEmpty()) {
            return shown;
        }
        // The sandbox's customers have no prices of their own: everybody pays the default.
        ObjectNode priced = shown.deepCopy();
        priced.set("CustomerSellPrice", product.path("DefaultSellPrice"));
        return priced;
    }

    /** One by its guid comes without its attributes (seen in a client). */
    static ObjectNode alone(ObjectNode product) {
        return product.has("AttributeSet") ? product.deepCopy().without("AttributeSet") : product;
    }

    static ObjectNode make(UnleashedAccount account, ObjectNode body, @Nullable Row existing) {
        ObjectNode product = Trees.object();
        // Set on creation only (documented).
        product.put("ProductCode", existing == null ? Trees.text(body, "ProductCode") : existing.text("ProductCode"));
        for (String field : TEXTS.keySet()) {
            product.put(field, Trees.blank(body, field) ? null : Trees.text(body, field));
        }
        for (String field : DECIMALS) {
            decimal(product, field, Trees.number(body, field));
        }
        for (String field : KEPT_DECIMALS) {
            BigDecimal given = Trees.number(body, field);
            decimal(product, field, given == null && existing != null ? Trees.number(existing.json(), field) : given);
        }
        for (String flag : FLAGS_OFF) {
            product.put(flag, body.path(flag).asBoolean());
        }
        for (String flag : FLAGS_ON) {
            product.put(flag, body.path(flag).asBoolean(true));
        }
        for (String field :
                new String[] {"UnitOfMeasure", "ProductGroup", "ProductBrand", "Supplier", "AttributeSet"}) {
            product.set(field, body.path(field).isObject() ? body.path(field).deepCopy() : Trees.NODES.nullNode());
        }
        product.put("CreatedBy", "api@unleashedsoftware.com");
        product.set(
                "CreatedOn",
                existing == null
                        ? WireDates.write(account.stamps.now())
                        : existing.json().path("CreatedOn"));
        return product;
    }

    private static void decimal(ObjectNode to, String field, @Nullable BigDecimal value) {
        to.put(field, value == null ? null : Trees.round(value, 4));
    }
}
