package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stock, by product code: one row per product over all warehouses, or per warehouse where the filter names one. A product
 * that never moved has no row (documented): its stock is 0, not unknown.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/StockOnHand">the service's documentation</a>
 */
public interface StockOnHands extends Lists<StockOnHand, StockOnHandFilter> {

    /**
     * Looks for the stock of a product over all warehouses.
     *
     * @param productGuid the product's id
     * @return its row, or empty when there is none
     * @throws ApiException of the kind that fits what went wrong
     */
    Optional<StockOnHand> find(UUID productGuid);

    /**
     * Reads the stock of a product in each warehouse.
     *
     * @param productGuid the product's id
     * @return one row per warehouse; a row may hold no more than the warehouse and what is available (inferred)
     * @throws NotFoundException if there is no such product
     */
    List<StockOnHand> allWarehouses(UUID productGuid);
}
