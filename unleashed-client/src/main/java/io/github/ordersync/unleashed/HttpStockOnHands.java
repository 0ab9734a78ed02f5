package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class HttpStockOnHands implements StockOnHands {

    private static final String PATH = "/StockOnHand";
    private static final Endpoint ALL_WAREHOUSES =
            Endpoint.read("stockOnHand.allWarehouses", PATH + "/{}/AllWarehouses");

    private final Resource<StockOnHand> stock;

    HttpStockOnHands(Pipeline pipeline) {
        this.stock = new Resource<>(pipeline, "stockOnHand", PATH, StockOnHand.class);
    }

    @Override
    public Paged<StockOnHand> list(StockOnHandFilter filter) {
        return stock.list(filter);
    }

    @Override
    public Optional<StockOnHand> find(UUID productGuid) {
        return stock.find(productGuid);
    }

    @Override
    public List<StockOnHand> allWarehouses(UUID productGuid) {
        return stock.rows(ALL_WAREHOUSES, productGuid);
    }
}
