package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.ShippingCompany;

/**
 * The account's carriers. They change rarely and each call counts against the monthly quota: keep what was read.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/ShippingCompanies">the service's documentation</a>
 */
@FunctionalInterface
public interface ShippingCompanies {

    /**
     * Lists carriers in the service's order.
     *
     * @param filter which
     * @return the carriers, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<ShippingCompany> list(ShippingCompanyFilter filter);
}
