package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Sales orders. Every method throws an {@link ApiException} of the kind that fits what went wrong.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/SalesOrders">the service's documentation</a>
 */
public interface SalesOrders {

    /**
     * Lists sales orders, changed last first. Rows move between pages while the list is read: so where none may be
     * missed take {@link #changes}.
     *
     * @param filter which; deleted orders appear only when their status is asked for
     * @return the orders with their lines, read page by page
     */
    Paged<SalesOrder> list(SalesOrderFilter filter);

    /**
     * The same list, read so that none is missed although rows move between pages meanwhile. Give {@code modifiedSince} a
     * little before the last {@link Changes#mark()}.
     *
     * @param filter which; deleted orders appear only when their status is asked for
     * @return a scan that calls nothing yet
     */
    default ChangeScan<SalesOrder> changes(SalesOrderFilter filter) {
        return ChangeScan.of(list(filter), SalesOrder::guid, SalesOrder::lastModifiedOn);
    }

    /**
     * Looks for a sales order.
     *
     * @param guid its id
     * @return the order with its lines, or empty when there is none
     */
    Optional<SalesOrder> find(UUID guid);

    /**
     * Reads a sales order. Right after a webhook this may fail for a moment although the order exists (seen).
     *
     * @param guid its id
     * @return the order with its lines
     * @throws NotFoundException if there is none
     */
    SalesOrder get(UUID guid);

    /**
     * Makes a sales order under the guid that it holds. What a second call with the same guid does is not documented; so the
     * call is not repeated once it may have reached the service.
     *
     * @param order the order; its guid is chosen by the caller
     * @return the order as the service made it; old accounts leave members out of this answer (seen)
     * @throws IllegalArgumentException if the order has no guid
     * @throws RequestRefusedException if the service finds the order wrong, such as totals that do not add up
     * @throws OutcomeUnknownException if the order may have been made; read it by its guid
     */
    SalesOrder create(SalesOrder order);

    /**
     * Replaces a sales order. What is left out is blanked (documented), so start from what was read right before.
     *
     * @param order the whole order with its guid
     * @return the order as the service has it now
     * @throws IllegalArgumentException if the order has no guid
     * @throws RequestRefusedException if the service refuses, such as for a completed order
     */
    SalesOrder update(SalesOrder order);

    /**
     * Reads a sales order, changes it and writes it back whole, members that the model does not know included.
     *
     * @param guid its id
     * @param change makes the new order out of the one that was read; keeps the guid
     * @return the order as the service has it now
     * @throws IllegalArgumentException if the change made another guid
     * @throws NotFoundException if there is no such order
     * @throws RequestRefusedException if the service refuses, such as for a completed order
     */
    SalesOrder update(UUID guid, UnaryOperator<SalesOrder> change);

    /**
     * Completes a sales order: it is dispatched and invoiced, and can no longer be edited. Not repeated once it may have
     * reached the service.
     *
     * @param guid its id
     * @throws NotFoundException if there is no such order
     * @throws RequestRefusedException if its status does not allow it
     * @throws OutcomeUnknownException if it may have been completed; its status says so
     */
    void complete(UUID guid);

    /**
     * Deletes a sales order: it stays with the status {@code Deleted}, hidden from lists that do not ask for it.
     *
     * @param guid its id
     * @throws NotFoundException if there is no such order
     * @throws RequestRefusedException if its status does not allow it
     */
    void delete(UUID guid);
}
