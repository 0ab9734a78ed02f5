package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.Currency;

/**
 * The account's currencies. They change rarely and each call counts against the monthly quota: keep what was read.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Currencies">the service's documentation</a>
 */
@FunctionalInterface
public interface Currencies {

    /**
     * Lists currencies in the service's order; this list has no pages.
     *
     * @param filter which
     * @return the currencies, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<Currency> list(CurrencyFilter filter);
}
