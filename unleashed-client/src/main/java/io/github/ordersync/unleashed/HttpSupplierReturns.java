package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.SupplierReturn;

final class HttpSupplierReturns extends Resource<SupplierReturn, SupplierReturnFilter> implements SupplierReturns {

    HttpSupplierReturns(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "supplierReturns",
                        "/SupplierReturns",
                        SupplierReturn.class,
                        SupplierReturn::guid,
                        "List the supplier returns changed since the call: modifiedSince=..."));
    }
}
