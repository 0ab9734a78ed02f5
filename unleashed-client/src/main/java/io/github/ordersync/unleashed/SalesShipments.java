package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.util.UUID;

/**
 * Shipments of sales orders. Lists are sorted by their last change, newest first, and rows move while one is read: where none
 * may be missed take {@link #changes}. A new shipment has its order's number and at least one line. After dispatch only
 * tracking number and comments can be changed (documented, U-TRACKING-EDITABLE).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/SalesShipments">the service's documentation</a>
 */
public interface SalesShipments
        extends Reads<SalesShipment, SalesShipmentFilter>, Creates<SalesShipment>, Updates<SalesShipment>, Deletes {

    /**
     * The same list, read so that none is missed although rows move between pages meanwhile. Give {@code modifiedSince} a
     * little before the last {@link Changes#mark()}.
     *
     * @param filter which; sorted by last change, so leave the order alone
     * @return a scan that calls nothing yet
     */
    default ChangeScan<SalesShipment> changes(SalesShipmentFilter filter) {
        return ChangeScan.of(list(filter), SalesShipment::guid, SalesShipment::lastModifiedOn);
    }

    /**
     * As {@link #create(Object)}, with options.
     *
     * @param shipment the shipment with its order's number and at least one line
     * @param options what else the service does
     * @return the shipment as the service made it
     * @throws RequestRefusedException if the service finds the shipment wrong
     * @throws OutcomeUnknownException if the shipment may have been made; list those of the order
     */
    SalesShipment create(SalesShipment shipment, SalesShipmentOptions options);

    /**
     * As {@link #update(Object)}, with options.
     *
     * @param shipment the whole shipment with its guid
     * @param options what else the service does
     * @return the shipment as the service has it now
     * @throws IllegalArgumentException if the shipment has no guid
     * @throws RequestRefusedException if the service refuses
     */
    SalesShipment update(SalesShipment shipment, SalesShipmentOptions options);

    /**
     * Deletes a line.
     *
     * @param lineGuid the line's id
     * @throws NotFoundException if there is no such line; a repeat that finds nothing left is no error
     * @throws RequestRefusedException if the shipment's status does not allow it
     */
    void deleteLine(UUID lineGuid);
}
