package io.github.ordersync.unleashed;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.RateLimiter;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.DeliveryMethod;
import io.github.ordersync.unleashed.model.ShippingCompany;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.net.URI;

/** Immutable. Everything but the options is shared between the views of one account. */
record HttpUnleashedClient(
        Shared shared,
        SalesOrders salesOrders,
        SalesShipments salesShipments,
        StockOnHands stockOnHand,
        Products products,
        Customers customers,
        Warehouses warehouses,
        Taxes taxes,
        Currencies currencies,
        ShippingCompanies shippingCompanies,
        DeliveryMethods deliveryMethods)
        implements UnleashedClient {

    /** What the views of one account share. */
    record Shared(Secret apiId, Secret apiKey, String clientType, URI baseUrl, Signing signing, RateLimiter limiter) {

        private Pipeline pipeline(ClientOptions options) {
            return new Pipeline(new Pipeline.Parts(
                    baseUrl,
                    Json.MODELS,
                    new UnleashedDialect(apiId, apiKey, clientType, signing, options.time()),
                    limiter,
                    options));
        }
    }

    HttpUnleashedClient(Shared shared, ClientOptions options) {
        this(shared, shared.pipeline(options));
    }

    private HttpUnleashedClient(Shared shared, Pipeline pipeline) {
        this(
                shared,
                new HttpSalesOrders(pipeline),
                new HttpSalesShipments(pipeline),
                new HttpStockOnHands(pipeline),
                new HttpProducts(pipeline),
                new HttpCustomers(pipeline),
                new Resource<>(pipeline, "warehouses", "/Warehouses", Warehouse.class)::list,
                new Resource<>(pipeline, "taxes", "/Taxes", Tax.class)::list,
                new Resource<>(pipeline, "currencies", "/Currencies", Currency.class)::list,
                new Resource<>(pipeline, "shippingCompanies", "/ShippingCompanies", ShippingCompany.class)::list,
                new Resource<>(pipeline, "deliveryMethods", "/DeliveryMethods", DeliveryMethod.class)::list);
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
