package io.github.ordersync.orderdesk;

import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.Shipment;
import java.util.List;
import java.util.Optional;

/**
 * The shipments of orders (Order Desk API, "Shipments"). Adding one makes Order Desk tell the shop and send mails, where the
 * store is set up so (documented).
 *
 * <p>Every method throws an {@link io.github.ordersync.client.error.ApiException} when its call fails, and an
 * {@link IllegalArgumentException}, before any call, for input that cannot be right. A blank id is such input.
 */
public interface Shipments {

    /**
     * The shipments of an order.
     *
     * @param orderId Order Desk's own id of the order
     * @return all of them
     */
    List<Shipment> list(String orderId);

    /**
     * One shipment.
     *
     * @param orderId Order Desk's own id of the order
     * @param shipmentId the shipment's id
     * @return the shipment, or empty when there is none
     */
    Optional<Shipment> find(String orderId, String shipmentId);

    /**
     * One shipment that must exist.
     *
     * @param orderId Order Desk's own id of the order
     * @param shipmentId the shipment's id
     * @return the shipment
     * @throws io.github.ordersync.client.error.NotFoundException if there is none
     */
    Shipment get(String orderId, String shipmentId);

    /**
     * Adds a shipment. Order Desk refuses one that the order has already, and does not say so (documented): after such a
     * refusal the order's shipments are read and compared, by tracking number without regard to case and spaces; where
     * there is none, or {@code n/a}, carrier and method must agree too. Never sent twice.
     *
     * @param orderId Order Desk's own id of the order
     * @param shipment what to add; its order id, if any, must be that of the order
     * @return whether it was added or there already
     * @throws io.github.ordersync.client.error.RequestRefusedException if it was refused and is not there
     */
    AddedShipment add(String orderId, Shipment shipment);

    /**
     * Replaces a shipment (weak, O-SHIPMENT-PUT: not in the complete documents, told second hand). Send one that was just read, changed.
     *
     * @param shipment needs its id and its order id
     */
    void update(Shipment shipment);

    /**
     * Deletes a shipment.
     *
     * @param orderId Order Desk's own id of the order
     * @param shipmentId the shipment's id
     */
    void delete(String orderId, String shipmentId);

    /**
     * Adds shipments of several orders with one call (seen: the documents show the batch in another form). Never sent twice.
     * The largest batch is not known; others use 100.
     *
     * @param shipments each needs its order id
     * @return what became of each; empty where Order Desk does not say; a success of the call may contain failures
     */
    List<BatchResult> addAll(List<Shipment> shipments);
}
