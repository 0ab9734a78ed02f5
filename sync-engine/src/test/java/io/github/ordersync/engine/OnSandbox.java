package io.github.ordersync.engine;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.unleashed.UnleashedClient;

/** Clients and engines that call a sandbox. */
public final class OnSandbox {

    private OnSandbox() {}

    /** The key is an argument for those who want to be refused. */
    public static UnleashedClient unleashed(Sandbox sandbox, String apiKey, ClientOptions options) {
        return UnleashedClient.builder()
                .credentials(sandbox.unleashedApiId(), Secret.of(apiKey))
                .baseUrl(sandbox.unleashedUrl())
                .options(options)
                .build();
    }

    /** An engine whose calls are counted and made one after the other; settings are missing yet. */
    public static SyncEngine.Builder engine(
            Sandbox sandbox, String unleashedApiKey, TimeSource time, ClientOptions.Builder choices) {
        CallCounter calls = new CallCounter();
        ClientOptions options = choices.time(time).listener(calls).build();
        return SyncEngine.builder()
                .unleashed(unleashed(sandbox, unleashedApiKey, options))
                .orderDesk(OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options)
                        .build())
                .time(time)
                .calls(calls)
                .parallelism(1);
    }
}
