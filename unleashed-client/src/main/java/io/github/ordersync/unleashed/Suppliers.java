package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.Supplier;

/**
 * Suppliers. Only the list is documented; reading one and writing are read off clients that work, and a save is taken for a
 * create or update as with customers (inferred).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Suppliers">the service's documentation</a>
 */
public interface Suppliers extends Reads<Supplier, PageFilter>, Creates<Supplier>, Saves<Supplier> {}
