package io.github.ordersync.sandbox;

import io.github.ordersync.sandbox.PlainResource.Verb;

/** What an account works with: products, customers, and the lists around them. */
final class MasterData {

    private final UnleashedAccount account;

    MasterData(UnleashedAccount account) {
        this.account = account;
    }

    void describe(UnleashedResources resources) {
        products(resources);
        parties(resources);
        resources
                .add("/Warehouses", account.warehouses)
                .allows(Verb.GET)
                .filters(new RowFilters()
                        .modifiedSince()
                        .obsolete()
                        .exact("warehouseCode", "WarehouseCode")
                        .exact("warehouseName", "WarehouseName"))
                .maker((body, existing) -> account.warehouseJson(body));
        resources
                .add("/Taxes", account.taxes)
                .fields(new Fields()
                        .texts(25, "TaxCode")
                        .texts(50, "Description")
                        .numbers(6, "TaxRate")
                        .flagsOn("CanApplyToExpenses", "CanApplyToRevenue")
                        .flags("Obsolete")
                        .required("TaxCode", "TaxRate"))
                .filters(new RowFilters()
                        .exact("canApplyToRevenue", "CanApplyToRevenue")
                        .exact("canApplyToExpenses", "CanApplyToExpenses"));
        resources
                .add("/Currencies", account.currencies)
                .unpaged()
                .fields(new Fields()
                        .texts(3, "CurrencyCode")
                        .texts(200, "Description")
                        .numbers(6, "DefaultBuyRate", "DefaultSellRate")
                        .required("CurrencyCode"))
                .filters(new RowFilters()
                        .on(call -> row ->
                                call.parameter("inUse").isEmpty() || call.flag("inUse") == account.usesCurrency(row)));
        resources.add("/ShippingCompanies", account.shippingCompanies).fields(name("Name", 500));
        resources.add("/DeliveryMethods", account.deliveryMethods).fields(name("Name", 50));
        lists(resources);
    }

    private static Fields name(String member, int length) {
        return new Fields().texts(length, member).required(member);
    }

    private void products(UnleashedResources resources) {
        resources
                .add("/Products", account.products)
                // Create or update in one; there is no PUT (documented).
                .allows(Verb.GET, Verb.CREATE, Verb.SAVE)
                .check((body, existing, problems) -> ProductRecord.check(body, problems))
                .maker((body, existing) -> ProductRecord.make(account, body, existing))
                .looks(ProductRecord::listed, ProductRecord::alone)
                .filters(new RowFilters()
                        .modifiedSince()
                        .obsolete()
                        .prefix("productCode", "ProductCode")
                        .prefix("productDescription", "ProductDescription")
                        .exact("productBarcode", "Barcode")
                        .anyOf("productId", "Guid")
                        .exact("productGroup", "ProductGroup.GroupName")
                        .exact("productBrand", "ProductBrand.BrandName")
                        .without("excludeAssembled", "IsAssembledProduct")
                        .without("excludeComponents", "IsComponent")
                        .contains("product", "ProductCode", "ProductDescription")
                        .on(call -> row -> !call.flag("smart") || account.stock.isOnAnyShelf(row)));
    }

    private void parties(UnleashedResources resources) {
        resources
                .add("/Customers", account.customers)
                .allows(Verb.GET, Verb.CREATE, Verb.SAVE)
                .check((body, existing, problems) -> CustomerRecord.check(account, body, problems))
                .maker((body, existing) -> CustomerRecord.make(account, body, existing))
                .looks((call, row) -> call.flag("includeAllContacts") ? account.withContacts(row) : row, row -> row)
                .filters(new RowFilters()
                        .modifiedSince()
                        .obsolete()
                        .prefix("customerCode", "CustomerCode")
                        .prefix("customerName", "CustomerName")
                        .prefix("contactEmail", "Email")
                        .exact("customerType", "CustomerType")
                        .exact("currency", "Currency.CurrencyCode")
                        .exact("sellPriceTier", "SellPriceTier")
                        .exact("salesOrderGroup", "SalesOrderGroup")
                        .exact("stopCredit", "StopCredit")
                        .exact("xeroContactId", "XeroContactId")
                        .contains("customer", "CustomerCode", "CustomerName"));
        resources
                .add("/Customers/{owner_guid}/Contacts", account.contacts)
                .below(account.customers)
                .allows(Verb.CREATE, Verb.UPDATE, Verb.DELETE)
                // Documented, also for the paths of contacts below their customer (inferred).
                .choosesGuids()
                .fields(new Fields()
                        .texts(Fields.LONG, "FirstName", "LastName", "EmailAddress")
                        .texts(Fields.LONG, "PhoneNumber", "MobilePhone", "OfficePhone", "DeliveryAddress")
                        .flags("IsDefault", "ForInvoicing", "ForOrdering", "ForShipping"))
                .check((body, existing, problems) -> {
                    if (Trees.blank(body, "FirstName")
                            && Trees.blank(body, "LastName")
                            && Trees.blank(body, "EmailAddress")) {
                        problems.required("FirstName, LastName or EmailAddress");
                    }
                });
        resources
                .add("/Suppliers", account.suppliers)
                .allows(Verb.GET, Verb.CREATE, Verb.SAVE)
                .fields(new Fields()
                        .texts(Fields.LONG, "SupplierCode", "SupplierName", "Email", "PhoneNumber", "Website")
                        .link("Currency", account.currencies)
                        .flagsOn("Taxable")
                        .texts(100, "PaymentTerm")
                        .whole("LeadTimeDays")
                        .numbers(4, "MinimumOrderValue")
                        .link("DefaultWarehouse", account.warehouses)
                        .list("Addresses")
                        .flags("Obsolete")
                        .required("SupplierCode", "SupplierName")
                        .onCreationOnly("SupplierCode"));
        resources
                .add("/Salespersons", "salesperson", "Email")
                .allows(Verb.SAVE)
                .fields(new Fields()
                        .texts(256, "FullName", "Email")
                        .flags("Obsolete")
                        .required("FullName", "Email"));
    }

    /** Lists without anything of their own. */
    private void lists(UnleashedResources resources) {
        resources
                .add("/Accounts", "account", "AccountCode")
                .fields(new Fields()
                        .texts(50, "AccountCode", "AccountType")
                        .texts(500, "AccountName")
                        .required("AccountCode"));
        resources
                .add("/AttributeSets", "attribute set", "SetName")
                .fields(name("SetName", 500).list("Attributes"));
        resources.add("/Companies", "company", "CompanyName").unpaged().fields(name("CompanyName", 500));
        resources.add("/CustomerTypes", "customer type", "TypeName").fields(name("TypeName", 50));
        resources
                .add("/PaymentTerms", "payment term", "PaymentTermDescription")
                .fields(name("PaymentTermDescription", 100)
                        .whole("Days")
                        .texts(50, "Type")
                        .flags("Obsolete"));
        resources.add("/ProductBrands", "product brand", "BrandName").fields(name("BrandName", 450));
        // Without a member for pages (documented).
        resources.add("/ProductGroups", "product group", "GroupName").unpaged().fields(name("GroupName", 450));
        resources.add("/SalesOrderGroups", "sales order group", "GroupName").fields(name("GroupName", 50));
        // One client asks for /SellPriceTier, a digest names this one (U-SELL-PRICE-TIERS-PATH).
        resources
                .add("/SellPriceTiers", "sell price tier", "Tier")
                .unpaged()
                .fields(name("Tier", 25).texts(25, "Name").numbers(4, "Value"));
        resources
                .add("/SupplierReturnReasons", "supplier return reason", "Reason")
                .fields(name("Reason", 500).flags("Obsolete"));
        resources
                .add("/UnitOfMeasures", "unit of measure", "Name")
                .fields(name("Name", 50).flags("Obsolete"));
    }
}
