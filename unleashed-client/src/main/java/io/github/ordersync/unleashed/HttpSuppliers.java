package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Supplier;

final class HttpSuppliers extends Resource<Supplier, PageFilter> implements Suppliers {

    HttpSuppliers(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "suppliers",
                        "/Suppliers",
                        Supplier.class,
                        Supplier::guid,
                        "List the suppliers and look for its code."));
    }
}
