package io.github.ordersync.examples.spring;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncLog;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.micrometer.SyncMetrics;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.unleashed.UnleashedClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The stores of one process: each with credentials, counters and meters of its own, all with one HTTP client and the rate
 * limits of their accounts. Plain Java; whoever wires beans, by Spring or by hand, makes one of these.
 */
final class Stores implements AutoCloseable {

    private final Map<String, Store> stores = new LinkedHashMap<>();
    private final List<Runnable> closing = new ArrayList<>();

    /** Opens them; no call is made. */
    Stores(List<StoreAccount> accounts, SyncState state, MeterRegistry registry, List<SyncListener> listeners) {
        ClientOptions shared = ClientOptions.standard();
        for (StoreAccount account : accounts) {
            stores.put(account.name(), open(account, shared, state, registry, listeners));
        }
    }

    private Store open(
            StoreAccount account,
            ClientOptions shared,
            SyncState state,
            MeterRegistry registry,
            List<SyncListener> listeners) {
        CallCounter calls = new CallCounter();
        SyncMetrics metrics = SyncMetrics.of(registry, account.name());
        SyncLog log = SyncLog.of(account.name());
        ClientOptions options = shared.toBuilder()
                .listener(CallListener.all(calls, metrics, log))
                .build();
        Store.Watch watch = new Store.Watch();
        SyncEngine.Builder engine = SyncEngine.builder()
                .unleashed(unleashed(account, options))
                .orderDesk(orderDesk(account, options))
                .settings(account.settings())
                .state(state)
                .calls(calls)
                .listener(metrics)
                .listener(log)
                .listener(watch);
        listeners.forEach(engine::listener);
        return new Store(account.name(), engine.build(), watch);
    }

    private UnleashedClient unleashed(StoreAccount account, ClientOptions options) {
        UnleashedClient.Builder builder = UnleashedClient.builder().options(options);
        account.unleashedApiId().use(id -> builder.credentials(id, account.unleashedApiKey()));
        if (account.unleashedUrl() != null) {
            builder.baseUrl(account.unleashedUrl());
        }
        UnleashedClient client = builder.build();
        closing.add(client::close);
        return client;
    }

    private OrderDeskClient orderDesk(StoreAccount account, ClientOptions options) {
        OrderDeskClient.Builder builder = OrderDeskClient.builder()
                .options(options)
                .credentials(account.orderDeskStoreId(), account.orderDeskApiKey());
        if (account.orderDeskUrl() != null) {
            builder.baseUrl(account.orderDeskUrl());
        }
        OrderDeskClient client = builder.build();
        closing.add(client::close);
        return client;
    }

    Collection<Store> all() {
        return stores.values();
    }

    Store named(String name) {
        Store store = stores.get(name);
        if (store == null) {
            throw new NoSuchElementException("There is no store '" + name + "'; there are " + stores.keySet() + ".");
        }
        return store;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
