package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.SalesPerson;

/**
 * Sales persons.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Salespersons">the service's documentation</a>
 */
public interface Salespersons extends Lists<SalesPerson, PageFilter>, Saves<SalesPerson> {}
