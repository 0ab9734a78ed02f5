package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.model.WarehouseStockTransfer;
import io.github.ordersync.unleashed.model.WarehouseStockTransferLine;
import java.util.Optional;

/**
 * Moves of stock from one warehouse to another. A new one has no guid: the service chooses it (documented).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/WarehouseStockTransfers">the service's documentation</a>
 */
public interface WarehouseStockTransfers
        extends Reads<WarehouseStockTransfer, WarehouseStockTransferFilter>,
                Creates<WarehouseStockTransfer>,
                Updates<WarehouseStockTransfer>,
                Deletes,
                Completes,
                HasLines<WarehouseStockTransferLine> {

    /**
     * Looks for a transfer by its number.
     *
     * @param transferNumber its number; not blank
     * @return it, or empty when there is none
     * @throws IllegalArgumentException if the number is blank or a plain number, which would name a page
     * @throws ApiException of the kind that fits what went wrong
     */
    Optional<WarehouseStockTransfer> findByNumber(String transferNumber);
}
