package io.github.ordersync.orderdesk;

import io.github.ordersync.client.Paged;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.InventoryItem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The inventory of a store (Order Desk API, "Inventory Items").
 *
 * <p>Every method throws an {@link io.github.ordersync.client.error.ApiException} when its call fails, and an
 * {@link IllegalArgumentException}, before any call, for input that cannot be right. A blank id is such input.
 */
public interface InventoryItems {

    /**
     * Inventory items, page by page.
     *
     * @param filter which
     * @return the items, read while they are used
     */
    Paged<InventoryItem> list(InventoryItemFilter filter);

    /**
     * One item.
     *
     * @param id Order Desk's own id
     * @return the item, or empty when there is none
     */
    Optional<InventoryItem> find(String id);

    /**
     * One item that must exist.
     *
     * @param id Order Desk's own id
     * @return the item
     * @throws io.github.ordersync.client.error.NotFoundException if there is none
     */
    InventoryItem get(String id);

    /**
     * Makes an item. Never sent twice: when the answer is lost this ends in an
     * {@link io.github.ordersync.client.error.OutcomeUnknownException}; look for the code then.
     *
     * @param item needs name and code
     * @return the item as Order Desk stored it, or as it was sent where the answer does not hold it; older answers did not
     */
    InventoryItem create(InventoryItem item);

    /**
     * Replaces an item. What is left out becomes blank (documented), so send an item that was just read, changed with
     * {@link InventoryItem#toBuilder()}.
     *
     * @param item needs id, name and code
     * @return the item as Order Desk answered it, or as it was sent where the answer does not hold it
     */
    InventoryItem update(InventoryItem item);

    /**
     * Reads an item and writes it back changed, at once, so that little can happen in between.
     *
     * @param id Order Desk's own id
     * @param change must keep the id; when it changes nothing, nothing is written
     * @return the item after the change
     * @throws io.github.ordersync.client.error.NotFoundException if there is no such item
     */
    InventoryItem update(String id, UnaryOperator<InventoryItem> change);

    /**
     * Replaces several items with one call (seen). Read them right before: what a shop wrote in between is undone. The
     * largest batch is not known; others use 100.
     *
     * @param items whole items, each with id, name and code
     * @return what became of each; empty where Order Desk does not say
     */
    List<BatchResult> updateAll(List<InventoryItem> items);

    /**
     * Deletes an item.
     *
     * @param id Order Desk's own id
     */
    void delete(String id);
}
