package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Everything that one Unleashed account holds. Used with the sandbox's lock held. */
final class UnleashedAccount {

    /** A guid of zeros, which stands where there is no object. */
    static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    static final String BASE_CURRENCY = "NZD";

    final Stamps stamps;
    final Doubts doubts;
    final Table customers;
    final Table products;
    final Table warehouses;
    final Table taxes;
    final Table currencies;
    final Table shippingCompanies;
    final Table deliveryMethods;
    final Table contacts;
    final Table suppliers;
    final Table orders;
    final Table shipments;
    final Stock stock;

    UnleashedAccount(Stamps stamps, Doubts doubts) {
        this.stamps = stamps;
        this.doubts = doubts;
        customers = new Table("customer", "CustomerCode", stamps);
        products = new Table("product", "ProductCode", stamps);
        warehouses = new Table("warehouse", "WarehouseCode", stamps);
        // A code may be there more than once (seen).
        taxes = new Table("tax", "TaxCode", stamps).ambiguous();
        currencies = new Table("currency", "CurrencyCode", stamps);
        shippingCompanies = new Table("shipping company", "Name", stamps);
        deliveryMethods = new Table("delivery method", "Name", stamps);
        contacts = new Table("contact", "EmailAddress", stamps).ambiguous();
        suppliers = new Table("supplier", "SupplierCode", stamps);
        orders = new Table("sales order", "OrderNumber", stamps).numbered("SO-");
        shipments = new Table("sales shipment", "ShipmentNumber", stamps).numbered("SS-");
        stock = new Stock(this);
        basics();
    }

    private void basics() {
        currency(BASE_CURRENCY, "New Zealand, Dollars", "1");
        currency("USD", "United States of America, Dollars", "0.6");
        currency("GBP", "United Kingdom, Pounds", "0.48");
        currency("AUD", "Australia, Dollars", "0.92");
        tax("NONE", "No tax", BigDecimal.ZERO);
        tax("GST15", "GST 15%", new BigDecimal("0.15"));
        tax("VAT20", "VAT 20%", new BigDecimal("0.2"));
        warehouse("MAIN", "Main Warehouse", true);
        for (String name : new String[] {"NZ Post", "CourierPost", "DHL", "FedEx", "UPS", "USPS", "Royal Mail"}) {
            shippingCompanies.add(Trees.object().put("Name", name));
        }
        for (String name : new String[] {"Standard", "Express", "Pick up"}) {
            deliveryMethods.add(Trees.object().put("Name", name));
        }
        customer("GUEST", "Web shop guest", "", BASE_CURRENCY);
    }

    private void currency(String code, String description, String rate) {
        BigDecimal sixDecimals = Trees.round(new BigDecimal(rate), 6);
        currencies.add(Trees.object()
                .put("CurrencyCode", code)
                .put("Description", description)
                .put("DefaultBuyRate", sixDecimals)
                .put("DefaultSellRate", sixDecimals));
    }

    Row tax(String code, String description, BigDecimal rate) {
        return taxes.add(Trees.object()
                .put("TaxCode", code)
                .put("Description", description)
                .put("TaxRate", Trees.round(rate, 6))
                .put("CanApplyToExpenses", true)
                .put("CanApplyToRevenue", true)
                .put("Obsolete", false));
    }

    Row warehouse(String code, String name, boolean isDefault) {
        return warehouses.add(warehouseJson(Trees.object()
                .put("WarehouseCode", code)
                .put("WarehouseName", name)
                .put("IsDefault", isDefault)));
    }

    ObjectNode warehouseJson(ObjectNode body) {
        ObjectNode json = Trees.object()
                .put("WarehouseCode", Trees.text(body, "WarehouseCode"))
                .put("WarehouseName", Trees.text(body, "WarehouseName"))
                .put("IsDefault", body.path("IsDefault").asBoolean());
        for (String field : new String[] {
            "StreetNo",
            "AddressLine1",
            "AddressLine2",
            "Suburb",
            "City",
            "Region",
            "Country",
            "PostCode",
            "PhoneNumber",
            "FaxNumber",
            "MobileNumber",
            "DDINumber",
            "ContactName"
        }) {
            json.put(field, Trees.blank(body, field) ? null : Trees.text(body, field));
        }
        return json.put("Obsolete", body.path("Obsolete").asBoolean());
    }

    /** Whether anything is bought or sold in it. */
    boolean usesCurrency(Row currency) {
        String code = currency.text("CurrencyCode");
        return code.equals(BASE_CURRENCY)
                || customers.rows().stream()
                        .anyMatch(customer -> Trees.text(customer.json().path("Currency"), "CurrencyCode")
                                .equals(code));
    }

    /** A customer with its first 100 contacts (documented; that they stand in Contacts is inferred). */
    ObjectNode withContacts(ObjectNode customer) {
        ObjectNode copy = customer.deepCopy();
        ArrayNode all = copy.putArray("Contacts");
        contacts.of(Trees.text(customer, "Guid")).stream().limit(100).forEach(contact -> all.add(contact.json()));
        return copy;
    }

    Row customer(String code, String name, String email, String currencyCode) {
        ObjectNode body = Trees.object().put("CustomerCode", code).put("CustomerName", name);
        if (!email.isEmpty()) {
            body.put("Email", email);
        }
        body.set("Currency", Trees.object().put("CurrencyCode", currencyCode));
        return customers.add(CustomerRecord.make(this, body, null));
    }

    Row product(String code, String description, BigDecimal sellPrice) {
        ObjectNode body = Trees.object()
                .put("ProductCode", code)
                .put("ProductDescription", description)
                .put("DefaultSellPrice", sellPrice);
        return products.add(ProductRecord.make(this, body, null));
    }

    /** The row that an object such as {@code {"ProductCode": "MUG"}} names: by guid when it has one, else by code. */
    static @Nullable Row find(Table table, JsonNode reference) {
        if (!Trees.blank(reference, "Guid") && !NO_GUID.equals(Trees.text(reference, "Guid"))) {
            return table.byGuid(Trees.text(reference, "Guid"));
        }
        return Trees.blank(reference, table.key()) ? null : table.byKey(Trees.text(reference, table.key()));
    }
}
