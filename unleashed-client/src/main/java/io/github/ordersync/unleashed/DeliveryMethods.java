package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.DeliveryMethod;

/**
 * The account's delivery methods. They change rarely and each call counts against the monthly quota: keep what was read.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/DeliveryMethods">the service's documentation</a>
 */
@FunctionalInterface
public interface DeliveryMethods {

    /**
     * Lists delivery methods in the service's order.
     *
     * @param filter which
     * @return the delivery methods, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<DeliveryMethod> list(DeliveryMethodFilter filter);
}
