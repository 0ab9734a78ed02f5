package io.github.ordersync.orderdesk;

import io.github.ordersync.client.Paged;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.MoveResult;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The orders of a store (Order Desk API, "Orders", "Order Items", "Move Orders").
 *
 * <p>Every method throws an {@link io.github.ordersync.client.error.ApiException} when its call fails, and an
 * {@link IllegalArgumentException}, before any call, for input that cannot be right. A blank id is such input.
 */
public interface Orders {

    /** The longest note that {@link #addHistoryNote} takes, in characters (weak: the service's own limit is told second hand). */
    int MAX_NOTE_LENGTH = 1_800;

    /**
     * Orders, page by page. Sort by what does not change while you read, as the default does: writing while a list
     * sorted by {@code date_updated} is read skips rows.
     *
     * @param filter which
     * @return the orders, read while they are used
     * @throws IllegalArgumentException if a text of the filter is blank
     */
    Paged<Order> list(OrderFilter filter);

    /**
     * One order.
     *
     * @param id Order Desk's own id
     * @return the order, or empty when there is none
     */
    Optional<Order> find(String id);

    /**
     * One order that must exist.
     *
     * @param id Order Desk's own id
     * @return the order
     * @throws io.github.ordersync.client.error.NotFoundException if there is none
     */
    Order get(String id);

    /**
     * Makes an order. Never sent twice: when the answer is lost this ends in an
     * {@link io.github.ordersync.client.error.OutcomeUnknownException}; look for {@code sourceId} and {@code sourceName} then.
     *
     * @param order needs at least one item, and a name or company of the customer or the delivery address (documented)
     * @return the order as Order Desk stored it, with its id
     * @throws io.github.ordersync.client.error.RequestRefusedException if Order Desk refuses it, for one as a duplicate (O-DUPLICATE-ORDER)
     */
    Order create(Order order);

    /**
     * Replaces an order. What is left out becomes blank (documented, O-PUT-REPLACES), so send an order that was just read, changed with
     * {@link Order#toBuilder()}: every item goes along with its id (O-PUT-DROPS-ITEMS), and so do the members that the model does not know. Two
     * writers overwrite each other: Order Desk has no version to compare.
     *
     * <p>Order Desk may blank the card's last four digits, since it reads and writes them under two names (inferred, O-PUT-CARD); set
     * {@link Order#ccNumber()} where they must stay. {@link Order#ccNumberMasked()} is never sent under that name.
     *
     * @param order needs its id
     * @return the order as Order Desk answered it, or as it was sent where the answer does not hold it
     */
    Order update(Order order);

    /**
     * Reads an order and writes it back changed, at once, so that little can happen in between.
     *
     * @param id Order Desk's own id
     * @param change must keep the id; when it changes nothing, nothing is written
     * @return the order after the change
     * @throws io.github.ordersync.client.error.NotFoundException if there is no such order
     */
    Order update(String id, UnaryOperator<Order> change);

    /**
     * Deletes an order.
     *
     * @param id Order Desk's own id
     */
    void delete(String id);

    /**
     * Adds a note to the order's history, which can only grow; the rest of the order is untouched. Never sent twice.
     *
     * @param id Order Desk's own id
     * @param note the text, at most {@value #MAX_NOTE_LENGTH} characters
     * @throws IllegalArgumentException if the note is blank or too long
     */
    void addHistoryNote(String id, String note);

    /**
     * Moves orders to a folder. This writes history and runs the store's folder rules (documented in part).
     *
     * @param ids Order Desk's own ids, at least one; repeats count once
     * @param destination a folder of the store; its id is what counts
     * @return what became of each order, in Order Desk's words, unknown ids included (O-MOVE-UNKNOWN-ID)
     */
    MoveResult move(Collection<String> ids, Folder destination);

    /**
     * Moves orders to a folder given by name.
     *
     * @param ids Order Desk's own ids, at least one; repeats count once
     * @param name the folder's exact name
     * @return what became of each order, in Order Desk's words
     */
    MoveResult moveToFolderNamed(Collection<String> ids, String name);

    /**
     * The lines of an order.
     *
     * @param orderId Order Desk's own id of the order
     * @return all of them
     */
    List<OrderItem> items(String orderId);

    /**
     * One line of an order.
     *
     * @param orderId Order Desk's own id of the order
     * @param itemId the line's id
     * @return the line, or empty when there is none
     */
    Optional<OrderItem> findItem(String orderId, String itemId);

    /**
     * Adds a line to an order; the totals are computed anew (weak, O-ITEMS-RECALCULATE). Never sent twice.
     *
     * @param orderId Order Desk's own id of the order
     * @param item without an id
     */
    void addItem(String orderId, OrderItem item);

    /**
     * Replaces a line of an order; the totals are computed anew (weak). What is left out may become blank (inferred from the
     * order's own update).
     *
     * @param orderId Order Desk's own id of the order
     * @param item needs its id
     */
    void updateItem(String orderId, OrderItem item);

    /**
     * Deletes a line of an order; the totals are computed anew (weak).
     *
     * @param orderId Order Desk's own id of the order
     * @param itemId the line's id
     */
    void deleteItem(String orderId, String itemId);
}
