package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.Tax;

/**
 * The account's taxes. They change rarely and each call counts against the monthly quota: keep what was read.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Taxes">the service's documentation</a>
 */
@FunctionalInterface
public interface Taxes {

    /**
     * Lists taxes in the service's order.
     *
     * @param filter which
     * @return the taxes, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<Tax> list(TaxFilter filter);
}
