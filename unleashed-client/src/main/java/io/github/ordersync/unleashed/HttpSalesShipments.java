package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.util.UUID;

final class HttpSalesShipments extends Resource<SalesShipment, SalesShipmentFilter> implements SalesShipments {

    HttpSalesShipments(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "salesShipments",
                        "/SalesShipments",
                        SalesShipment.class,
                        SalesShipment::guid,
                        "List the shipments with the order's number: orderNumber=..."));
    }

    @Override
    public SalesShipment create(SalesShipment shipment, SalesShipmentOptions options) {
        return add(kind.create(), shipment, Json.query(options));
    }

    @Override
    public SalesShipment update(SalesShipment shipment, SalesShipmentOptions options) {
        return write(kind.update(), shipment, Json.query(options));
    }

    @Override
    public void deleteLine(UUID lineGuid) {
        remove(kind.deleteLineByItsGuid(), lineGuid);
    }
}
