package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.PurchaseOrder;
import io.github.ordersync.unleashed.model.PurchaseOrderCost;
import io.github.ordersync.unleashed.model.PurchaseOrderLine;
import java.util.List;
import java.util.UUID;

/**
 * Orders to suppliers.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Purchases">the service's documentation</a>
 */
public interface PurchaseOrders
        extends Reads<PurchaseOrder, PurchaseOrderFilter>,
                Creates<PurchaseOrder>,
                Updates<PurchaseOrder>,
                Deletes,
                Completes,
                HasLines<PurchaseOrderLine> {

    /**
     * Reads the costs of an order.
     *
     * @param guid the order's id
     * @return its costs
     * @throws NotFoundException if there is no such order
     */
    List<PurchaseOrderCost> costs(UUID guid);

    /**
     * Takes the goods of an order into stock. Not repeated once it may have reached the service.
     *
     * @param guid the order's id
     * @throws NotFoundException if there is no such order
     * @throws RequestRefusedException if its status does not allow it
     * @throws OutcomeUnknownException if it may have happened; the order's status says so
     */
    void receipt(UUID guid);
}
