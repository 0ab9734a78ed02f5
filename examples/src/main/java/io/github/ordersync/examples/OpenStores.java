package io.github.ordersync.examples;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.engine.fleet.Pace;
import io.github.ordersync.examples.webhook.WebhookWork;
import io.github.ordersync.examples.worker.WorkerStore;
import io.github.ordersync.examples.worker.WorkerTimes;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The stores of a file with their clients and engines. All share one HTTP client and the rate limits of the accounts; each
 * has its own credentials and its own listener.
 */
final class OpenStores implements AutoCloseable {

    /** Who hears of the calls and of the passes of a store. */
    record StoreListeners(CallListener calls, SyncListener passes) {}

    private final List<WorkerStore> stores = new ArrayList<>();
    private final Map<String, WebhookWork> webhookWork = new HashMap<>();
    private final List<UnleashedClient> unleashed = new ArrayList<>();
    private final List<OrderDeskClient> orderDesk = new ArrayList<>();

    private OpenStores() {}

    /**
     * Opens them; no call is made.
     *
     * @param stores what to open
     * @param state what all of them remember, and where their leases are
     * @param every the interval of what the file gives none
     * @param times leases and deadlines
     * @param listeners who hears of a store, by its name
     * @param transports how a store is reached
     */
    static OpenStores open(
            List<StoresFile.Store> stores,
            SyncState state,
            Duration every,
            WorkerTimes times,
            Function<String, StoreListeners> listeners,
            Function<StoresFile.Store, Transport> transports) {
        OpenStores open = new OpenStores();
        ClientOptions shared =
                ClientOptions.builder().deadline(times.deadline()).build();
        for (StoresFile.Store store : stores) {
            CallCounter calls = new CallCounter();
            StoreListeners outside = listeners.apply(store.name());
            ClientOptions options = shared.toBuilder()
                    .rateLimits(shared.rateLimits())
                    .transport(transports.apply(store))
                    .listener(CallListener.all(calls, outside.calls()))
                    .build();
            UnleashedClient unleashed = store.unleashed(options);
            OrderDeskClient orderDesk = store.orderDesk(options);
            open.unleashed.add(unleashed);
            open.orderDesk.add(orderDesk);
            SyncEngine engine = SyncEngine.builder()
                    .unleashed(unleashed)
                    .orderDesk(orderDesk)
                    .settings(store.settings())
                    .state(state)
                    .calls(calls)
                    .lease(times.lease())
                    .listener(outside.passes())
                    .build();
            open.webhookWork.put(store.name(), new WebhookWork(engine, unleashed, store.storeId()));
            Set<Flow> flows = Pace.of(store.settings()).flows();
            open.stores.add(
                    new WorkerStore(store.name(), engine, StorePace.of(flows, store.settings(), store.every(), every)));
        }
        return open;
    }

    /** Does what webhooks ask for, by the store's name. */
    Map<String, WebhookWork> webhookWork() {
        return webhookWork;
    }

    /** The stores, for a worker. */
    List<WorkerStore> stores() {
        return stores;
    }

    @Override
    public void close() {
        unleashed.forEach(UnleashedClient::close);
        orderDesk.forEach(OrderDeskClient::close);
    }
}
