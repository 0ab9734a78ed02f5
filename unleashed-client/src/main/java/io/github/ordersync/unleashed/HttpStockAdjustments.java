package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.model.StockAdjustment;

final class HttpStockAdjustments extends Resource<StockAdjustment, StockAdjustmentFilter> implements StockAdjustments {

    HttpStockAdjustments(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>("stockAdjustments", "/StockAdjustments", StockAdjustment.class, StockAdjustment::guid));
    }

    /** Not repeated although the quantities are absolute: goods may have moved between the two (inferred). */
    @Override
    public StockAdjustment create(StockAdjustment adjustment) {
        return write(kind.createUnderItsGuid(), adjustment, Query.none());
    }
}
