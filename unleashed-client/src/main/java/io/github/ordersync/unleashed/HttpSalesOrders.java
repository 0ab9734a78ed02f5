package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class HttpSalesOrders implements SalesOrders {

    private static final String PATH = "/SalesOrders";
    private static final String LOOK = "Read the sales order by its guid.";

    // What a second POST with the same guid does is unknown: a refusal, or an update over what staff changed since.
    private static final Endpoint CREATE = Endpoint.once("salesOrders.create", "POST", PATH + "/{}", LOOK);
    private static final Endpoint UPDATE = Endpoint.repeatable("salesOrders.update", "PUT", PATH + "/{}", LOOK);
    // What a second one does is not documented; an invoice hangs on it.
    private static final Endpoint COMPLETE = Endpoint.once(
            "salesOrders.complete",
            "POST",
            PATH + "/{}/Complete",
            LOOK + " It has happened when the status is Completed.");
    private static final Endpoint DELETE = Endpoint.repeatable(
            "salesOrders.delete", "DELETE", PATH + "/{}", LOOK + " It has happened when the status is Deleted.");

    private final Resource<SalesOrder> orders;

    HttpSalesOrders(Pipeline pipeline) {
        this.orders = new Resource<>(pipeline, "salesOrders", PATH, SalesOrder.class);
    }

    @Override
    public Paged<SalesOrder> list(SalesOrderFilter filter) {
        return orders.list(filter);
    }

    @Override
    public Optional<SalesOrder> find(UUID guid) {
        return orders.find(guid);
    }

    @Override
    public SalesOrder get(UUID guid) {
        return orders.get(guid);
    }

    @Override
    public SalesOrder create(SalesOrder order) {
        return orders.write(CREATE, order, Resource.required(CREATE, order.guid()));
    }

    @Override
    public SalesOrder update(SalesOrder order) {
        return orders.write(UPDATE, order, Resource.required(UPDATE, order.guid()));
    }

    @Override
    public SalesOrder update(UUID guid, UnaryOperator<SalesOrder> change) {
        return orders.change(UPDATE, guid, change, SalesOrder::guid);
    }

    @Override
    public void complete(UUID guid) {
        orders.act(COMPLETE, guid);
    }

    @Override
    public void delete(UUID guid) {
        orders.act(DELETE, guid);
    }
}
