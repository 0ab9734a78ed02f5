package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.util.List;
import java.util.UUID;

final class HttpStockOnHands extends Resource<StockOnHand, StockOnHandFilter> implements StockOnHands {

    private static final String PATH = "/StockOnHand";

    private final Rows<StockOnHand> byWarehouse;

    HttpStockOnHands(Pipeline pipeline) {
        super(pipeline, new Kind<>("stockOnHand", PATH, StockOnHand.class, StockOnHand::productGuid));
        this.byWarehouse =
                new Rows<>(pipeline, "stockOnHand.allWarehouses", PATH + "/{}/AllWarehouses", StockOnHand.class);
    }

    @Override
    public List<StockOnHand> allWarehouses(UUID productGuid) {
        return byWarehouse.all(productGuid);
    }
}
