package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.Warehouse;

/**
 * The account's warehouses. They change rarely and each call counts against the monthly quota: keep what was read.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Warehouses">the service's documentation</a>
 */
@FunctionalInterface
public interface Warehouses {

    /**
     * Lists warehouses by code.
     *
     * @param filter which
     * @return the warehouses, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<Warehouse> list(WarehouseFilter filter);
}
