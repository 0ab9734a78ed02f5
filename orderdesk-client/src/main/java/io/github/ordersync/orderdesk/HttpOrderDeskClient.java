package io.github.ordersync.orderdesk;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.internal.Dialect;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.client.internal.RateLimiter;
import io.github.ordersync.orderdesk.internal.OrderDeskJson;
import io.github.ordersync.orderdesk.model.ConnectionTest;
import io.github.ordersync.orderdesk.model.Store;
import java.net.URI;
import java.time.ZoneId;

/** Immutable. Everything but the options is shared between the views of one client. */
final class HttpOrderDeskClient implements OrderDeskClient {

    private static final Endpoint TEST = Endpoint.read("test", "/test");
    private static final Endpoint STORE = Endpoint.read("store.get", "/store");

    /** What the views of one client share. */
    record Shared(
            String storeId, Dialect dialect, URI baseUrl, ZoneId filterZone, String noteSource, RateLimiter limiter) {}

    private final Shared shared;
    private final ClientOptions options;
    private final Connection connection;
    private final Orders orders;
    private final Shipments shipments;
    private final InventoryItems inventoryItems;

    HttpOrderDeskClient(Shared shared, ClientOptions options) {
        this.shared = shared;
        this.options = options;
        Pipeline pipeline = new Pipeline(
                new Pipeline.Parts(shared.baseUrl, OrderDeskJson.MAPPER, shared.dialect, shared.limiter, options));
        this.connection = new Connection(pipeline, shared.filterZone, shared.noteSource);
        this.orders = new HttpOrders(connection);
        this.shipments = new HttpShipments(connection);
        this.inventoryItems = new HttpInventoryItems(connection);
    }

    @Override
    public String storeId() {
        return shared.storeId;
    }

    @Override
    public ConnectionTest test() {
        return connection.read(TEST, Query.none()).whole(ConnectionTest.class);
    }

    @Override
    public Store store() {
        return connection.read(STORE, Query.none()).required("store", Store.class);
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public Shipments shipments() {
        return shipments;
    }

    @Override
    public InventoryItems inventoryItems() {
        return inventoryItems;
    }

    @Override
    public ClientOptions options() {
        return options;
    }

    @Override
    public OrderDeskClient withOptions(ClientOptions options) {
        return new HttpOrderDeskClient(shared, options);
    }

    @Override
    public void close() {
        // The transport belongs to the options, which other clients may share; nothing else is held open.
    }

    @Override
    public String toString() {
        return "OrderDeskClient[store " + shared.storeId + "]";
    }
}
