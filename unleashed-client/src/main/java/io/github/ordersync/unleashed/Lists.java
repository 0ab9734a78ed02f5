package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;

/**
 * A resource that can be listed.
 *
 * @param <T> the model
 * @param <F> the filter
 */
@FunctionalInterface
public interface Lists<T, F> {

    /**
     * Lists what the filter holds, in the service's order. Rows can move between pages while the list is read: drop
     * repeats by guid. Nothing is called before the first row is asked for.
     *
     * @param filter which
     * @return the rows, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<T> list(F filter);
}
