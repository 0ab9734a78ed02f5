package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.SalesPerson;

final class HttpSalespersons extends Resource<SalesPerson, PageFilter> implements Salespersons {

    HttpSalespersons(Pipeline pipeline) {
        super(pipeline, new Kind<>("salespersons", "/Salespersons", SalesPerson.class, SalesPerson::guid));
    }
}
