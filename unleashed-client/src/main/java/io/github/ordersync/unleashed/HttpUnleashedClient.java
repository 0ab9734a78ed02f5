package io.github.ordersync.unleashed;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Account;
import io.github.ordersync.unleashed.model.AttributeSet;
import io.github.ordersync.unleashed.model.BatchNumber;
import io.github.ordersync.unleashed.model.Company;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.CustomerDeliveryAddress;
import io.github.ordersync.unleashed.model.CustomerType;
import io.github.ordersync.unleashed.model.DeliveryMethod;
import io.github.ordersync.unleashed.model.Invoice;
import io.github.ordersync.unleashed.model.PaymentTerm;
import io.github.ordersync.unleashed.model.ProductBrand;
import io.github.ordersync.unleashed.model.ProductGroup;
import io.github.ordersync.unleashed.model.ProductPrice;
import io.github.ordersync.unleashed.model.RecostAdjustment;
import io.github.ordersync.unleashed.model.SalesOrderGroup;
import io.github.ordersync.unleashed.model.SalesQuote;
import io.github.ordersync.unleashed.model.SellPriceTier;
import io.github.ordersync.unleashed.model.SerialNumber;
import io.github.ordersync.unleashed.model.ShippingCompany;
import io.github.ordersync.unleashed.model.StockCount;
import io.github.ordersync.unleashed.model.SupplierReturnReason;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.UnitOfMeasure;
import io.github.ordersync.unleashed.model.Warehouse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Immutable. Everything but the options is shared between the views of one account. */
record HttpUnleashedClient(
        Shared shared,
        ClientOptions options,
        Lists<Account, PageFilter> accounts,
        Assemblies assemblies,
        Lists<AttributeSet, PageFilter> attributeSets,
        Lists<BatchNumber, BatchNumberFilter> batchNumbers,
        BillsOfMaterials billOfMaterials,
        Lists<Company, PageFilter> companies,
        CreditNotes creditNotes,
        Lists<Currency, CurrencyFilter> currencies,
        Lists<CustomerDeliveryAddress, CustomerDeliveryAddressFilter> customerDeliveryAddresses,
        Lists<CustomerType, PageFilter> customerTypes,
        Customers customers,
        Lists<DeliveryMethod, PageFilter> deliveryMethods,
        Reads<Invoice, InvoiceFilter> invoices,
        Lists<PaymentTerm, PageFilter> paymentTerms,
        Lists<ProductBrand, PageFilter> productBrands,
        Lists<ProductGroup, PageFilter> productGroups,
        Reads<ProductPrice, ProductPriceFilter> productPrices,
        Products products,
        PurchaseOrders purchaseOrders,
        Lists<RecostAdjustment, PageFilter> recostAdjustments,
        Lists<SalesOrderGroup, PageFilter> salesOrderGroups,
        SalesOrders salesOrders,
        Salespersons salespersons,
        Reads<SalesQuote, SalesQuoteFilter> salesQuotes,
        SalesShipments salesShipments,
        Lists<SellPriceTier, PageFilter> sellPriceTiers,
        Lists<SerialNumber, SerialNumberFilter> serialNumbers,
        Lists<ShippingCompany, PageFilter> shippingCompanies,
        StockAdjustments stockAdjustments,
        Reads<StockCount, PageFilter> stockCounts,
        StockOnHands stockOnHand,
        Lists<SupplierReturnReason, PageFilter> supplierReturnReasons,
        SupplierReturns supplierReturns,
        Suppliers suppliers,
        Lists<Tax, TaxFilter> taxes,
        Lists<UnitOfMeasure, PageFilter> unitOfMeasures,
        WarehouseStockTransfers warehouseStockTransfers,
        Reads<Warehouse, WarehouseFilter> warehouses,
        WebhookSubscriptions webhookSubscriptions)
        implements UnleashedClient {

    /** What the views of one account share. */
    record Shared(Secret apiId, Secret apiKey, String clientType, URI baseUrl, Signing signing, AccountLimits limits) {

        /** The id is random and long, so a piece of its hash is its own and gives nothing away. */
        private String fingerprint() {
            return apiId.use(id -> {
                try {
                    byte[] hash = MessageDigest.getInstance("SHA-256")
                            .digest(("unleashed:" + id).getBytes(StandardCharsets.UTF_8));
                    return HexFormat.of().formatHex(hash, 0, 6);
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("Every Java platform must have SHA-256", e);
                }
            });
        }

        private Pipeline pipeline(ClientOptions options) {
            return new Pipeline(new Pipeline.Parts(
                    baseUrl,
                    Json.MODELS,
                    new UnleashedDialect(apiId, apiKey, clientType, signing, options.time()),
                    limits.limiter(options),
                    options));
        }
    }

    HttpUnleashedClient(Shared shared, ClientOptions options) {
        this(shared, options, shared.pipeline(options));
    }

    private HttpUnleashedClient(Shared shared, ClientOptions options, Pipeline pipeline) {
        this(
                shared,
                options,
                read(pipeline, "accounts", "/Accounts", Account.class),
                new HttpAssemblies(pipeline),
                read(pipeline, "attributeSets", "/AttributeSets", AttributeSet.class),
                read(pipeline, "batchNumbers", "/BatchNumbers", BatchNumber.class),
                new HttpBillsOfMaterials(pipeline),
                read(pipeline, "companies", "/Companies", Company.class),
                new HttpCreditNotes(pipeline),
                read(pipeline, "currencies", "/Currencies", Currency.class),
                read(
                        pipeline,
                        "customerDeliveryAddresses",
                        "/CustomerDeliveryAddresses",
                        CustomerDeliveryAddress.class),
                read(pipeline, "customerTypes", "/CustomerTypes", CustomerType.class),
                new HttpCustomers(pipeline),
                read(pipeline, "deliveryMethods", "/DeliveryMethods", DeliveryMethod.class),
                read(pipeline, "invoices", "/Invoices", Invoice.class),
                read(pipeline, "paymentTerms", "/PaymentTerms", PaymentTerm.class),
                read(pipeline, "productBrands", "/ProductBrands", ProductBrand.class),
                read(pipeline, "productGroups", "/ProductGroups", ProductGroup.class),
                read(pipeline, "productPrices", "/ProductPrices", ProductPrice.class),
                new HttpProducts(pipeline),
                new HttpPurchaseOrders(pipeline),
                read(pipeline, "recostAdjustments", "/RecostAdjustments", RecostAdjustment.class),
                read(pipeline, "salesOrderGroups", "/SalesOrderGroups", SalesOrderGroup.class),
                new HttpSalesOrders(pipeline),
                new HttpSalespersons(pipeline),
                read(pipeline, "salesQuotes", "/SalesQuotes", SalesQuote.class),
                new HttpSalesShipments(pipeline),
                // One client asks for /SellPriceTier, a digest names this one (conflict, U-SELL-PRICE-TIERS-PATH).
                read(pipeline, "sellPriceTiers", "/SellPriceTiers", SellPriceTier.class),
                read(pipeline, "serialNumbers", "/SerialNumbers", SerialNumber.class),
                read(pipeline, "shippingCompanies", "/ShippingCompanies", ShippingCompany.class),
                new HttpStockAdjustments(pipeline),
                read(pipeline, "stockCounts", "/StockCounts", StockCount.class),
                new HttpStockOnHands(pipeline),
                read(pipeline, "supplierReturnReasons", "/SupplierReturnReasons", SupplierReturnReason.class),
                new HttpSupplierReturns(pipeline),
                new HttpSuppliers(pipeline),
                read(pipeline, "taxes", "/Taxes", Tax.class),
                read(pipeline, "unitOfMeasures", "/UnitOfMeasures", UnitOfMeasure.class),
                new HttpWarehouseStockTransfers(pipeline),
                read(pipeline, "warehouses", "/Warehouses", Warehouse.class),
                new HttpWebhookSubscriptions(pipeline));
    }

    /** A resource without verbs of its own: all that it takes to add one, beside its model and filter. */
    private static <T, F> Resource<T, F> read(Pipeline pipeline, String name, String path, Class<T> model) {
        return new Resource<>(pipeline, new Kind<>(name, path, model, row -> Optional.empty()));
    }

    @Override
    public String accountFingerprint() {
        return shared.fingerprint();
    }

    @Override
    public UnleashedClient withOptions(ClientOptions options) {
        return new HttpUnleashedClient(shared, options);
    }

    @Override
    public void close() {
        // The transport belongs to the options, which other clients may share; nothing else is held open.
    }

    @Override
    public String toString() {
        return "UnleashedClient";
    }
}
