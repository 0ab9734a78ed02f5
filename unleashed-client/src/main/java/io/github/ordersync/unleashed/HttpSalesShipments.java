package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class HttpSalesShipments implements SalesShipments {

    private static final String PATH = "/SalesShipments";
    private static final Endpoint CREATE = Endpoint.once(
            "salesShipments.create", "POST", PATH, "List the shipments with the order's number: orderNumber=...");
    private static final Endpoint UPDATE =
            Endpoint.repeatable("salesShipments.update", "PUT", PATH + "/{}", "Read the shipment by its guid.");

    private final Resource<SalesShipment> shipments;

    HttpSalesShipments(Pipeline pipeline) {
        this.shipments = new Resource<>(pipeline, "salesShipments", PATH, SalesShipment.class);
    }

    @Override
    public Paged<SalesShipment> list(SalesShipmentFilter filter) {
        return shipments.list(filter);
    }

    @Override
    public Optional<SalesShipment> find(UUID guid) {
        return shipments.find(guid);
    }

    @Override
    public SalesShipment get(UUID guid) {
        return shipments.get(guid);
    }

    @Override
    public SalesShipment create(SalesShipment shipment) {
        return shipments.add(CREATE, shipment);
    }

    @Override
    public SalesShipment update(SalesShipment shipment) {
        return shipments.write(UPDATE, shipment, Resource.required(UPDATE, shipment.guid()));
    }

    @Override
    public SalesShipment update(UUID guid, UnaryOperator<SalesShipment> change) {
        return shipments.change(UPDATE, guid, change, SalesShipment::guid);
    }
}
