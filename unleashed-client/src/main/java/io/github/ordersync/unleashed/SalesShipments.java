package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Shipments of sales orders. Every method throws an {@link ApiException} of the kind that fits what went wrong.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/SalesShipments">the service's documentation</a>
 */
public interface SalesShipments {

    /**
     * Lists shipments, changed last first. Rows move between pages while the list is read: so where none may be
     * missed take {@link #changes}.
     *
     * @param filter which
     * @return the shipments with their lines, read page by page
     */
    Paged<SalesShipment> list(SalesShipmentFilter filter);

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
     * Looks for a shipment.
     *
     * @param guid its id
     * @return the shipment with its lines, or empty when there is none
     */
    Optional<SalesShipment> find(UUID guid);

    /**
     * Reads a shipment.
     *
     * @param guid its id
     * @return the shipment with its lines
     * @throws NotFoundException if there is none
     */
    SalesShipment get(UUID guid);

    /**
     * Makes a shipment. Not repeated once it may have reached the service.
     *
     * @param shipment the shipment with its order's number and at least one line
     * @return the shipment as the service made it
     * @throws RequestRefusedException if the service finds the shipment wrong
     * @throws OutcomeUnknownException if the shipment may have been made; list those of the order
     */
    SalesShipment create(SalesShipment shipment);

    /**
     * Replaces a shipment. What is left out is blanked (documented), so start from what was read right before. After
     * dispatch only tracking number and comments can be changed (documented).
     *
     * @param shipment the whole shipment with its guid
     * @return the shipment as the service has it now
     * @throws IllegalArgumentException if the shipment has no guid
     * @throws RequestRefusedException if the service refuses
     */
    SalesShipment update(SalesShipment shipment);

    /**
     * Reads a shipment, changes it and writes it back whole, members that the model does not know included.
     *
     * @param guid its id
     * @param change makes the new shipment out of the one that was read; keeps the guid
     * @return the shipment as the service has it now
     * @throws IllegalArgumentException if the change made another guid
     * @throws NotFoundException if there is no such shipment
     * @throws RequestRefusedException if the service refuses
     */
    SalesShipment update(UUID guid, UnaryOperator<SalesShipment> change);
}
