package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.PurchaseOrder;
import io.github.ordersync.unleashed.model.PurchaseOrderCost;
import io.github.ordersync.unleashed.model.PurchaseOrderLine;
import java.util.List;
import java.util.UUID;

final class HttpPurchaseOrders extends ResourceWithLines<PurchaseOrder, PurchaseOrderFilter, PurchaseOrderLine>
        implements PurchaseOrders {

    private static final String PATH = "/PurchaseOrders";

    private final Rows<PurchaseOrderCost> costs;

    HttpPurchaseOrders(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "purchaseOrders",
                        PATH,
                        PurchaseOrder.class,
                        PurchaseOrder::guid,
                        "List the supplier's purchase orders changed since the call: supplierCode=...&modifiedSince=..."),
                PurchaseOrderLine::guid);
        this.costs = new Rows<>(pipeline, "purchaseOrders.costs", PATH + "/{}/Costs", PurchaseOrderCost.class);
    }

    @Override
    public List<PurchaseOrderCost> costs(UUID guid) {
        return costs.oneOrMore(guid);
    }

    @Override
    public void receipt(UUID guid) {
        // Without a body, as Complete is (inferred). What a second one does is not documented; stock hangs on it.
        act(kind.once("receipt", "Receipt", "It has happened when the status is Receipted."), guid);
    }
}
