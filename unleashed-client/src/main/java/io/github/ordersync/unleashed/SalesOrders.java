package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.UUID;

/**
 * Sales orders. Lists are sorted by their last change, newest first, and rows move while one is read: where none may be
 * missed take {@link #changes}. Deleted orders appear only when their status is asked for. An order is made under the guid
 * that it holds: choose one of your own.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/SalesOrders">the service's documentation</a>
 */
public interface SalesOrders
        extends Reads<SalesOrder, SalesOrderFilter>, Creates<SalesOrder>, Updates<SalesOrder>, Deletes, Completes {

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
     * As {@link #create(Object)}, with options.
     *
     * @param order the order; its guid is chosen by the caller
     * @param options what else the service does
     * @return the order as the service made it
     * @throws IllegalArgumentException if the order has no guid
     * @throws RequestRefusedException if the service finds the order wrong, such as totals that do not add up
     * @throws OutcomeUnknownException if the order may have been made; read it by its guid
     */
    SalesOrder create(SalesOrder order, SalesOrderOptions options);

    /**
     * As {@link #update(Object)}, with options.
     *
     * @param order the whole order with its guid
     * @param options what else the service does
     * @return the order as the service has it now
     * @throws IllegalArgumentException if the order has no guid
     * @throws RequestRefusedException if the service refuses, such as for a completed order
     */
    SalesOrder update(SalesOrder order, SalesOrderOptions options);

    /**
     * Deletes a line.
     *
     * @param lineGuid the line's id
     * @throws NotFoundException if there is no such line; a repeat that finds nothing left is no error
     * @throws RequestRefusedException if the order's status does not allow it
     */
    void deleteLine(UUID lineGuid);
}
