package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.StockAdjustment;

/**
 * Corrections of stock: their lines say what is there from now on, not a difference. One is made under the guid that it holds:
 * choose one of your own.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/StockAdjustments">the service's documentation</a>
 */
public interface StockAdjustments extends Reads<StockAdjustment, StockAdjustmentFilter>, Creates<StockAdjustment> {}
