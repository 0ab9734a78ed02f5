package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.SupplierReturn;

/**
 * Returns of goods to suppliers.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/SupplierReturns">the service's documentation</a>
 */
public interface SupplierReturns
        extends Reads<SupplierReturn, SupplierReturnFilter>,
                Creates<SupplierReturn>,
                Updates<SupplierReturn>,
                Deletes,
                Completes {}
