package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.sandbox.PlainResource.Verb;
import java.math.BigDecimal;
import java.util.List;

/** Purchases, returns, assemblies, adjustments and the like. Their statuses are the reference's where it has them. */
final class Documents {

    private static final BigDecimal IN = BigDecimal.ONE.negate();
    private static final BigDecimal OUT = BigDecimal.ONE;

    private final UnleashedAccount account;

    Documents(UnleashedAccount account) {
        this.account = account;
    }

    void describe(UnleashedResources resources) {
        purchases(resources);
        returns(resources);
        manufacture(resources);
        stock(resources);
        resources
                .add("/SalesQuotes", table("sales quote", "QuoteNumber").numbered("SQ-"))
                .allows(Verb.GET)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "QuoteNumber")
                        .dates("QuoteDate")
                        .link("Customer", account.customers, "CustomerCode", "CustomerName")
                        .link("Warehouse", account.warehouses)
                        .numbers(6, "ExchangeRate", "TaxRate")
                        .texts(Fields.LONG, "CustomerRef", "SourceId", "Comments", "DeliveryName")
                        .texts(Fields.LONG, "DeliveryStreetAddress", "DeliverySuburb", "DeliveryCity")
                        .numbers(3, "SubTotal", "TaxTotal", "Total")
                        .required("Customer"))
                .lines("SalesQuoteLines", priced("QuoteQuantity"))
                .lifecycle(new Lifecycle("QuoteStatus", List.of("Draft", "Open", "Accepted"), "Closed", row -> {}))
                .filters(new RowFilters()
                        .overriding("quoteNumber", "QuoteNumber")
                        .overriding("sourceId", "SourceId")
                        .status("quoteStatus", "QuoteStatus")
                        .prefix("customerCode", "Customer.CustomerCode")
                        .days("startDate", "endDate", "QuoteDate")
                        .modifiedSince());
    }

    private Table table(String name, String key) {
        return new Table(name, key, account.stamps);
    }

    /** A line with a quantity and a price. */
    private Fields priced(String quantity) {
        return new Fields()
                .product(account)
                .numbers(4, quantity, "UnitPrice", "DiscountRate")
                .numbers(2, "LineTotal", "LineTax")
                .numbers(6, "TaxRate")
                .texts(1024, "Comments")
                .required("Product", quantity);
    }

    private void purchases(UnleashedResources resources) {
        Lifecycle lifecycle = new Lifecycle(
                "OrderStatus", List.of("Parked", "Placed", "Unapproved", "Costed"), "Complete", this::receive);
        PlainResource orders = resources
                .add("/PurchaseOrders", table("purchase order", "OrderNumber").numbered("PO-"))
                .allows(Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.COMPLETE)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "OrderNumber")
                        .dates("OrderDate", "DeliveryDate", "CompletedDate")
                        .texts(15, "CustomOrderStatus")
                        .link("Supplier", account.suppliers, "SupplierCode", "SupplierName")
                        .texts(Fields.LONG, "SupplierRef")
                        .texts(2048, "Comments")
                        .link("Warehouse", account.warehouses)
                        .link("Currency", account.currencies)
                        .link("Tax", account.taxes, "TaxCode", "TaxRate")
                        .numbers(6, "ExchangeRate", "TaxRate")
                        .numbers(4, "DiscountRate")
                        .numbers(3, "SubTotal", "TaxTotal", "Total")
                        .required("Supplier", "Warehouse", "OrderStatus", "DeliveryDate", "Tax"))
                .linesWithPaths(
                        "PurchaseOrderLines",
                        priced("OrderQuantity").dates("DeliveryDate").required("UnitPrice", "LineTotal", "LineTax"))
                .lifecycle(lifecycle)
                .check((body, existing, problems) -> Sums.check(body, "PurchaseOrderLines", problems))
                .whenStored(row -> Sums.compute(row.json(), "PurchaseOrderLines"))
                .act("Receipt", row -> {
                    receive(row);
                    row.json().put("OrderStatus", "Receipted");
                })
                .looks((call, row) -> isBrief(call) ? brief(row) : row, row -> row)
                .filters(new RowFilters()
                        .overriding("orderNumber", "OrderNumber")
                        .status("orderStatus", "OrderStatus")
                        .anyOf("customOrderStatus", "CustomOrderStatus")
                        .exact("supplierCode", "Supplier.SupplierCode")
                        .exact("warehouseCode", "Warehouse.WarehouseCode")
                        .days("startDate", "endDate", "OrderDate")
                        .days("completedAfter", "completedBefore", "CompletedDate")
                        .modifiedSince());
        resources
                .add(
                        "/PurchaseOrders/{owner_guid}/Costs",
                        table("cost", "Description").ambiguous())
                .below(orders.table)
                .unpaged()
                .fields(new Fields().texts(Fields.LONG, "Description").numbers(4, "Amount"));
    }

    /** True unless it is said (documented); that it means lists without lines is a guess (weak). */
    private static boolean isBrief(Call call) {
        return call.parameter("brief").isEmpty() || call.flag("brief");
    }

    private static ObjectNode brief(ObjectNode order) {
        ObjectNode copy = order.deepCopy();
        copy.putArray("PurchaseOrderLines");
        return copy;
    }

    /** The goods of a purchase arrive, once. */
    private void receive(Row order) {
        if (!order.text("OrderStatus").equals("Receipted")) {
            move(order, "Warehouse", "PurchaseOrderLines", "OrderQuantity", IN);
        }
    }

    private void move(Row document, String warehouse, String lines, String quantity, BigDecimal direction) {
        for (JsonNode line : document.json().path(lines)) {
            Row product = account.products.byGuid(Trees.text(line.path("Product"), "Guid"));
            if (product != null) {
                account.stock.take(
                        product,
                        Trees.text(document.json().path(warehouse), "Guid"),
                        Trees.number(line, quantity, BigDecimal.ZERO).multiply(direction));
            }
        }
    }

    private void returns(UnleashedResources resources) {
        Fields creditLines = new Fields()
                .product(account)
                .numbers(4, "CreditQuantity", "CreditPrice")
                .numbers(6, "TaxRate")
                .texts(Fields.LONG, "Reason", "Comments")
                .flags("Return", "ReturnToStock")
                .required("Product", "CreditQuantity", "CreditPrice");
        PlainResource credits = resources
                .add("/CreditNotes", table("credit note", "CreditNoteNumber").numbered("CN-"))
                .allows(Verb.GET, Verb.UPDATE, Verb.DELETE, Verb.COMPLETE)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "CreditNoteNumber", "CreditType")
                        .dates("CreditDate")
                        .texts(Fields.LONG, "Comments", "Reference")
                        .link("Customer", account.customers, "CustomerCode", "CustomerName")
                        .link("Warehouse", account.warehouses)
                        .link("Tax", account.taxes, "TaxCode", "TaxRate")
                        .numbers(6, "ExchangeRate", "TaxRate")
                        .required("Customer", "Warehouse"))
                .linesWithPaths("CreditLines", creditLines)
                // Created Parked, completed afterwards (seen).
                .lifecycle(new Lifecycle("Status", List.of("Parked"), "Completed", this::takeBack))
                .whenStored(row -> {
                    if (Trees.blank(row.json(), "CreditType")) {
                        row.json().put("CreditType", "FreeCredit");
                    }
                    Sums.credit(row.json());
                })
                .filters(new RowFilters()
                        .exact("creditNumber", "CreditNoteNumber")
                        .status("creditStatus", "Status")
                        .days("startDate", "endDate", "CreditDate")
                        .modifiedSince());
        // The only way to make one (documented).
        resources.alias("/CreditNotes/FreeCredit", credits);
        resources
                .add(
                        "/SupplierReturns",
                        table("supplier return", "ReturnNumber").numbered("SR-"))
                .allows(Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.COMPLETE)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "ReturnNumber")
                        .link("Supplier", account.suppliers, "SupplierCode", "SupplierName")
                        .link("Warehouse", account.warehouses)
                        .texts(Fields.LONG, "ReturnReason", "Comments")
                        .dates("ReturnDate")
                        .required("Supplier", "Warehouse"))
                .lines(
                        "ReturnLines",
                        new Fields()
                                .product(account)
                                .numbers(4, "ReturnQuantity", "UnitCost")
                                .texts(1024, "Comments")
                                .required("Product", "ReturnQuantity"))
                .lifecycle(new Lifecycle(
                        "Status",
                        List.of("Parked"),
                        "Completed",
                        row -> move(row, "Warehouse", "ReturnLines", "ReturnQuantity", OUT)))
                .filters(new RowFilters().modifiedSince().status("status", "Status"));
    }

    /** What customers send back and is not broken goes to the shelf. */
    private void takeBack(Row credit) {
        ObjectNode kept = credit.json().deepCopy();
        kept.withArrayProperty("CreditLines").elements().forEachRemaining(line -> {
            if (!line.path("ReturnToStock").asBoolean()) {
                ((ObjectNode) line).put("CreditQuantity", BigDecimal.ZERO);
            }
        });
        move(new Row(kept, credit.modified(), credit.event()), "Warehouse", "CreditLines", "CreditQuantity", IN);
    }

    private void manufacture(UnleashedResources resources) {
        Fields parts = new Fields()
                .product(account)
                .numbers(4, "Quantity", "WastageQuantity", "UnitCost", "LineTotalCost")
                .texts(1024, "Comments")
                .required("Product", "Quantity");
        resources
                .add("/Assemblies", table("assembly", "AssemblyNumber").numbered("ASM-"))
                .allows(Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.COMPLETE)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "AssemblyNumber")
                        .texts(15, "CustomAssemblyStatus")
                        .dates("AssemblyDate")
                        .product(account)
                        .numbers(4, "Quantity")
                        .link("Warehouse", account.warehouses)
                        .texts(2048, "Comments")
                        .required("Product", "Quantity", "Warehouse"))
                .linesWithPaths("AssemblyLines", parts)
                .lifecycle(new Lifecycle("AssemblyStatus", List.of("Parked", "Placed"), "Completed", this::assemble))
                .filters(new RowFilters()
                        .exact("assemblyNumber", "AssemblyNumber")
                        .status("assemblyStatus", "AssemblyStatus")
                        .exact("customAssemblyStatus", "CustomAssemblyStatus")
                        .days("startDate", "endDate", "AssemblyDate")
                        .modifiedSince());
        resources
                .add(
                        "/BillOfMaterials",
                        table("bill of materials", "BillNumber").numbered("BOM-"))
                .unpaged()
                .allows(Verb.GET, Verb.CREATE_AT, Verb.UPDATE)
                .fields(new Fields()
                        .texts(20, "BillNumber")
                        // The whole product (seen).
                        .link("Product", account.products)
                        .flags("CanAutoAssemble", "CanAutoDisassemble", "SortByProductCode", "Obsolete")
                        .numbers(4, "TotalCost")
                        .required("Product"))
                .lines(
                        "BillOfMaterialsLines",
                        new Fields()
                                .link("Product", account.products)
                                .numbers(4, "Quantity", "WastageQuantity", "UnitCost", "LineTotalCost")
                                .texts(Fields.LONG, "ExpenseAccount")
                                .required("Product", "Quantity"))
                .filters(new RowFilters().obsolete().exact("productGuid", "Product.Guid"));
    }

    private void assemble(Row assembly) {
        move(assembly, "Warehouse", "AssemblyLines", "Quantity", OUT);
        Row product = account.products.byGuid(Trees.text(assembly.json().path("Product"), "Guid"));
        if (product != null) {
            account.stock.take(
                    product,
                    Trees.text(assembly.json().path("Warehouse"), "Guid"),
                    Trees.number(assembly.json(), "Quantity", BigDecimal.ZERO).negate());
        }
    }

    private void stock(UnleashedResources resources) {
        resources
                .add(
                        "/StockAdjustments",
                        table("stock adjustment", "AdjustmentNumber").numbered("SA-"))
                .allows(Verb.GET, Verb.CREATE_AT)
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "AdjustmentNumber")
                        .dates("AdjustmentDate")
                        .texts(Fields.LONG, "AdjustmentReason", "AccountCode", "ConfirmedBy")
                        .dates("ConfirmedOn")
                        .link("Warehouse", account.warehouses)
                        .required("Warehouse", "AdjustmentReason"))
                .lines(
                        "StockAdjustmentLines",
                        new Fields()
                                .product(account)
                                .numbers(4, "NewQuantity", "NewActualValue")
                                .texts(1024, "Comments")
                                .required("Product", "NewQuantity"))
                // Parked when it is not given (documented).
                .lifecycle(new Lifecycle("Status", List.of("Parked", "Completed"), "Completed", this::adjust))
                .filters(new RowFilters()
                        .days("adjustmentDate", "adjustmentDate", "AdjustmentDate")
                        .exact("productCode", "StockAdjustmentLines.Product.ProductCode")
                        .exact("warehouseCode", "Warehouse.WarehouseCode")
                        .modifiedSince());
        resources
                .add(
                        "/WarehouseStockTransfers",
                        table("warehouse stock transfer", "TransferNumber").numbered("WT-"))
                .allows(Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.COMPLETE)
                .choosesGuids()
                .foundByNumber()
                .newestFirst()
                .fields(new Fields()
                        .texts(20, "TransferNumber")
                        .link("SourceWarehouse", account.warehouses)
                        .link("DestinationWarehouse", account.warehouses)
                        .dates("OrderDate", "DeliveryDate")
                        .texts(2048, "Comments")
                        .required("SourceWarehouse", "DestinationWarehouse"))
                .linesWithPaths(
                        "TransferDetails",
                        new Fields()
                                .product(account)
                                .numbers(4, "TransferQuantity")
                                .texts(1024, "Comments")
                                .required("Product", "TransferQuantity"))
                .lifecycle(new Lifecycle("TransferStatus", List.of("Parked", "Placed"), "Completed", row -> {
                    move(row, "SourceWarehouse", "TransferDetails", "TransferQuantity", OUT);
                    move(row, "DestinationWarehouse", "TransferDetails", "TransferQuantity", IN);
                }))
                .filters(new RowFilters()
                        .status("transferStatus", "TransferStatus")
                        .modifiedSince());
        resources
                .add(
                        "/RecostAdjustments",
                        table("recost adjustment", "RecostNumber").numbered("RA-"))
                .fields(new Fields().texts(20, "RecostNumber").texts(Fields.LONG, "Comments"));
        resources
                .add("/StockCounts", table("stock count", "CountNumber").numbered("SC-"))
                .allows(Verb.GET)
                .fields(new Fields()
                        .texts(20, "CountNumber", "Status")
                        .link("Warehouse", account.warehouses, "WarehouseCode", "WarehouseName"));
        tracked(
                resources,
                "/BatchNumbers",
                table("batch number", "Number").ambiguous(),
                new Fields().texts(100, "Number").dates("ExpiryDate").numbers(4, "Quantity", "OriginalQty"));
        tracked(
                resources,
                "/SerialNumbers",
                table("serial number", "Identifier").ambiguous(),
                new Fields().texts(100, "Identifier"));
    }

    private static void tracked(UnleashedResources resources, String path, Table table, Fields fields) {
        resources
                .add(path, table)
                .newestFirst()
                .fields(fields.texts(100, "ProductCode")
                        .texts(15, "WarehouseCode")
                        .texts(20, "Status"))
                .filters(new RowFilters()
                        // Only what is there, unless all are asked for (documented).
                        .on(call -> row -> !call.parameter("available").isEmpty() && !call.flag("available")
                                || row.text("Status").equals("Available"))
                        .exact("productCode", "ProductCode")
                        .exact("warehouseCode", "WarehouseCode")
                        .days("startDate", "endDate", "CreatedOn")
                        .modifiedSince());
    }

    /** The quantity is what is on the shelf from now on, not a difference (documented). */
    private void adjust(Row adjustment) {
        Row warehouse = account.warehouses.byGuid(Trees.text(adjustment.json().path("Warehouse"), "Guid"));
        for (JsonNode line : adjustment.json().path("StockAdjustmentLines")) {
            Row product = account.products.byGuid(Trees.text(line.path("Product"), "Guid"));
            if (product != null && warehouse != null) {
                account.stock.set(product, warehouse, Trees.number(line, "NewQuantity", BigDecimal.ZERO));
            }
        }
    }
}
