package io.github.ordersync.unleashed;

import io.github.ordersync.client.Async;
import io.github.ordersync.client.CallQuota;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RawResponse;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.BaseAddress;
import io.github.ordersync.client.internal.QuotaGuard;
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
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Unleashed API for one account. Immutable and safe for many threads; make one per account and keep it. Clients with
 * the same {@link ClientOptions} share the HTTP connections and, where they speak for the same account, the limit of calls at
 * the same time.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/">the service's documentation</a>
 */
public interface UnleashedClient extends AutoCloseable {

    /** {@return the chart of accounts} */
    Lists<Account, PageFilter> accounts();

    /** {@return assemblies} */
    Assemblies assemblies();

    /** {@return sets of product attributes} */
    Lists<AttributeSet, PageFilter> attributeSets();

    /** {@return batches} */
    Lists<BatchNumber, BatchNumberFilter> batchNumbers();

    /** {@return bills of materials} */
    BillsOfMaterials billOfMaterials();

    /** {@return companies; this list has no pages (documented)} */
    Lists<Company, PageFilter> companies();

    /** {@return credit notes} */
    CreditNotes creditNotes();

    /** {@return currencies} */
    Lists<Currency, CurrencyFilter> currencies();

    /** {@return addresses to which customers have goods delivered} */
    Lists<CustomerDeliveryAddress, CustomerDeliveryAddressFilter> customerDeliveryAddresses();

    /** {@return types of customers} */
    Lists<CustomerType, PageFilter> customerTypes();

    /** {@return customers and their contacts} */
    Customers customers();

    /** {@return delivery methods} */
    Lists<DeliveryMethod, PageFilter> deliveryMethods();

    /** {@return invoices} */
    Reads<Invoice, InvoiceFilter> invoices();

    /** {@return terms of payment} */
    Lists<PaymentTerm, PageFilter> paymentTerms();

    /** {@return brands of products} */
    Lists<ProductBrand, PageFilter> productBrands();

    /** {@return groups of products; this list has no pages (seen)} */
    Lists<ProductGroup, PageFilter> productGroups();

    /** {@return prices for customers} */
    Reads<ProductPrice, ProductPriceFilter> productPrices();

    /** {@return products} */
    Products products();

    /** {@return orders to suppliers} */
    PurchaseOrders purchaseOrders();

    /** {@return corrections of the cost of stock} */
    Lists<RecostAdjustment, PageFilter> recostAdjustments();

    /** {@return groups of sales orders} */
    Lists<SalesOrderGroup, PageFilter> salesOrderGroups();

    /** {@return sales orders} */
    SalesOrders salesOrders();

    /** {@return sales persons} */
    Salespersons salespersons();

    /** {@return quotes to customers} */
    Reads<SalesQuote, SalesQuoteFilter> salesQuotes();

    /** {@return shipments of sales orders} */
    SalesShipments salesShipments();

    /** {@return the names of the price tiers; this list has no pages (documented)} */
    Lists<SellPriceTier, PageFilter> sellPriceTiers();

    /** {@return serial numbers} */
    Lists<SerialNumber, SerialNumberFilter> serialNumbers();

    /** {@return carriers} */
    Lists<ShippingCompany, PageFilter> shippingCompanies();

    /** {@return corrections of stock} */
    StockAdjustments stockAdjustments();

    /** {@return counts of stock} */
    Reads<StockCount, PageFilter> stockCounts();

    /** {@return stock} */
    StockOnHands stockOnHand();

    /** {@return reasons to return goods to suppliers} */
    Lists<SupplierReturnReason, PageFilter> supplierReturnReasons();

    /** {@return returns of goods to suppliers} */
    SupplierReturns supplierReturns();

    /** {@return suppliers} */
    Suppliers suppliers();

    /** {@return taxes} */
    Lists<Tax, TaxFilter> taxes();

    /** {@return units of measure} */
    Lists<UnitOfMeasure, PageFilter> unitOfMeasures();

    /** {@return moves of stock between warehouses} */
    WarehouseStockTransfers warehouseStockTransfers();

    /** {@return warehouses} */
    Reads<Warehouse, WarehouseFilter> warehouses();

    /** {@return subscriptions to events} */
    WebhookSubscriptions webhookSubscriptions();

    /**
     * Tells this account from others, for whatever is kept per account. It opens nothing and the API id cannot be
     * computed from it.
     *
     * @return twelve hexadecimal digits that follow from the API id
     */
    String accountFingerprint();

    /** {@return how calls are made; change them with {@code client.withOptions(client.options().toBuilder()...build())}} */
    ClientOptions options();

    /**
     * This client with other options. Both count as one where {@link Builder#maxConcurrency(int)} and
     * {@link Builder#monthlyCallLimit(long)} are concerned.
     *
     * @param options how calls are made
     * @return another view of the same account
     */
    UnleashedClient withOptions(ClientOptions options);

    /**
     * Makes calls and tells what went over the wire for them.
     *
     * @param <T> what the calls return
     * @param call the calls, made on the client that it is given; a list must be read within
     * @return what they returned, with status and headers of the last answer and all attempts
     */
    default <T extends @Nullable Object> RawResponse<T> withRawResponse(
            Function<? super UnleashedClient, ? extends T> call) {
        return RawResponse.of(options(), this::withOptions, call);
    }

    /** {@return this client on threads of its own, virtual ones where the JVM has them; keep it} */
    default Async<UnleashedClient> async() {
        return Async.of(this);
    }

    /**
     * This client on other threads.
     *
     * @param executor runs the calls
     * @return the same client, asynchronous
     */
    default Async<UnleashedClient> async(Executor executor) {
        return Async.of(this, executor);
    }

    /** Lets go of the client. The transport of its options stays open, since other clients may share it. */
    @Override
    void close();

    /** {@return a builder; credentials are the only thing that it must be given} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the credentials in the environment variables {@code UNLEASHED_API_ID} and {@code UNLEASHED_API_KEY},
     * all else as {@link #builder()} has it.
     *
     * @return the client
     * @throws IllegalStateException if a variable is missing or blank; the message names it
     */
    static UnleashedClient fromEnvironment() {
        return builder().credentialsFrom(System::getenv).build();
    }

    /** Builds a client. Not safe for many threads. */
    final class Builder {

        /** Lower case, no spaces or special characters (documented). */
        private static final Pattern CLIENT_TYPE = Pattern.compile("[a-z0-9._-]+/[a-z0-9._-]+");

        private @Nullable Secret apiId;
        private @Nullable Secret apiKey;
        private String clientType = "ordersync/sdk";
        private static final URI SERVICE = URI.create("https://api.unleashedsoftware.com");

        private URI baseUrl = SERVICE;
        private @Nullable ClientOptions options;
        private Signing signing = Signing.DECODED_QUERY;
        private int maxConcurrency = 4;
        private long monthlyCallLimit = QuotaGuard.NO_LIMIT;
        private @Nullable CallQuota callQuota;

        Builder() {}

        /**
         * The account's credentials. The key gives full access to the account and cannot be changed (documented).
         *
         * @param apiId the API id
         * @param apiKey the API key, as the service shows it
         * @return this builder
         * @throws IllegalArgumentException if the id is blank or holds a character that a header cannot carry
         */
        public Builder credentials(String apiId, Secret apiKey) {
            this.apiId = secret("The API id", apiId);
            this.apiKey = apiKey;
            return this;
        }

        Builder credentialsFrom(Function<String, @Nullable String> environment) {
            return credentials(
                    variable(environment, "UNLEASHED_API_ID"),
                    secret("UNLEASHED_API_KEY", variable(environment, "UNLEASHED_API_KEY")));
        }

        private static String variable(Function<String, @Nullable String> environment, String name) {
            String value = environment.apply(name);
            if (value == null || value.isBlank()) {
                throw new IllegalStateException(
                        "The environment variable " + name
                                + " is missing or blank; UNLEASHED_API_ID and UNLEASHED_API_KEY hold the account's API id and key.");
            }
            return value;
        }

        private static Secret secret(String what, String text) {
            try {
                return Secret.of(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(what + " cannot be used: " + e.getMessage(), e);
            }
        }

        /**
         * Names the integration to the service; required by it since June 2025 (documented).
         *
         * @param clientType {@code partner/app}: lower case letters, digits, dots, hyphens and underscores, about 20
         *     characters; by default {@code ordersync/sdk}
         * @return this builder
         * @throws IllegalArgumentException if the form is another
         */
        public Builder clientType(String clientType) {
            if (!CLIENT_TYPE.matcher(clientType).matches()) {
                throw new IllegalArgumentException("clientType is '" + clientType
                        + "'; it must look like partner/app: lower case letters, digits, '.', '-', '_' and one '/'.");
            }
            this.clientType = clientType;
            return this;
        }

        /**
         * Where the service is. With http the credentials travel unencrypted: for a server on the same machine only.
         *
         * @param baseUrl http or https, with a host, without user, query and fragment; by default
         *     {@code https://api.unleashedsoftware.com}
         * @return this builder
         * @throws IllegalArgumentException if the address is another
         */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = BaseAddress.of(baseUrl, SERVICE);
            return this;
        }

        /**
         * How calls are made; share one value between clients to share their connections.
         *
         * @param options by default {@link ClientOptions#standard()}
         * @return this builder
         */
        public Builder options(ClientOptions options) {
            this.options = options;
            return this;
        }

        /**
         * Over which form of the query the signature is made.
         *
         * @param signing by default {@link Signing#DECODED_QUERY}
         * @return this builder
         */
        public Builder signing(Signing signing) {
            this.signing = signing;
            return this;
        }

        /**
         * How many calls may be under way at the same time; the service's own limit is not documented. Clients of one
         * account with the same number and the same {@link ClientOptions#rateLimits()} count as one.
         *
         * @param maxConcurrency at least 1; by default 4
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxConcurrency(int maxConcurrency) {
            if (maxConcurrency < 1) {
                throw new IllegalArgumentException("maxConcurrency is " + maxConcurrency + "; at least 1 is needed.");
            }
            this.maxConcurrency = maxConcurrency;
            return this;
        }

        /**
         * How many calls the account's plan allows in a month, such as 125,000 (documented; it counts every request). The
         * client warns at 90 and 95 %, through the log and {@link io.github.ordersync.client.CallListener}; from 95 % on it
         * slows calls of {@link io.github.ordersync.client.CallPriority#LOW}; at 100 % it refuses with a {@link
         * io.github.ordersync.client.error.QuotaExhaustedException} instead of sending.
         *
         * @param calls at least 1; by default no limit
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder monthlyCallLimit(long calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("monthlyCallLimit is " + calls + "; at least 1 is needed.");
            }
            this.monthlyCallLimit = calls;
            return this;
        }

        /**
         * Where calls are counted.
         *
         * @param quota by default in the memory of this process, which begins with zero
         * @return this builder
         */
        public Builder callQuota(CallQuota quota) {
            this.callQuota = quota;
            return this;
        }

        /**
         * Builds the client. Nothing is sent yet.
         *
         * @return the client
         * @throws IllegalStateException if there are no credentials
         */
        public UnleashedClient build() {
            if (apiId == null || apiKey == null) {
                throw new IllegalStateException(
                        "The credentials are missing; call credentials(apiId, apiKey) before build().");
            }
            ClientOptions made = options == null ? ClientOptions.standard() : options;
            AccountLimits limits = AccountLimits.of(baseUrl, apiId, maxConcurrency, monthlyCallLimit, callQuota, made);
            return new HttpUnleashedClient(
                    new HttpUnleashedClient.Shared(apiId, apiKey, clientType, baseUrl, signing, limits), made);
        }
    }
}
