package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.DeliveryMethod;
import io.github.ordersync.unleashed.model.ShippingCompany;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;

/** The client over the pipeline. */
record PipelineClient(
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

    PipelineClient(Pipeline pipeline) {
        this(
                new SalesOrderCalls(pipeline),
                new SalesShipmentCalls(pipeline),
                new StockOnHandCalls(pipeline),
                new ProductCalls(pipeline),
                new CustomerCalls(pipeline),
                new Resource<>(pipeline, "warehouses", "/Warehouses", Warehouse.class)::list,
                new Resource<>(pipeline, "taxes", "/Taxes", Tax.class)::list,
                new Resource<>(pipeline, "currencies", "/Currencies", Currency.class)::list,
                new Resource<>(pipeline, "shippingCompanies", "/ShippingCompanies", ShippingCompany.class)::list,
                new Resource<>(pipeline, "deliveryMethods", "/DeliveryMethods", DeliveryMethod.class)::list);
    }

    @Override
    public void close() {
        // Before Java 21 an HttpClient cannot be closed, and the transport may be shared.
    }

    @Override
    public String toString() {
        return "UnleashedClient";
    }
}
