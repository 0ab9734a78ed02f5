package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.UUID;

final class HttpSalesOrders extends Resource<SalesOrder, SalesOrderFilter> implements SalesOrders {

    HttpSalesOrders(Pipeline pipeline) {
        super(pipeline, new Kind<>("salesOrders", "/SalesOrders", SalesOrder.class, SalesOrder::guid));
    }

    @Override
    public SalesOrder create(SalesOrder order) {
        return write(kind.createUnderItsGuid(), order, Query.none());
    }

    @Override
    public SalesOrder create(SalesOrder order, SalesOrderOptions options) {
        return write(kind.createUnderItsGuid(), order, Json.query(options));
    }

    @Override
    public SalesOrder update(SalesOrder order, SalesOrderOptions options) {
        return write(kind.update(), order, Json.query(options));
    }

    @Override
    public void deleteLine(UUID lineGuid) {
        remove(kind.deleteLineByItsGuid(), lineGuid);
    }
}
