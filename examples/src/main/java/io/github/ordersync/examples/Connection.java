package io.github.ordersync.examples;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.util.Map;
import java.util.function.Consumer;

/** Both clients of one store, on one transport and one counter of calls. */
record Connection(UnleashedClient unleashed, OrderDeskClient orderDesk, CallCounter calls) implements AutoCloseable {

    /** The real accounts. */
    static Connection fromEnvironment(Map<String, String> environment) {
        CallCounter calls = new CallCounter();
        ClientOptions options = options(calls);
        return new Connection(
                UnleashedClient.builder()
                        .credentials(
                                need(environment, "UNLEASHED_API_ID"),
                                Secret.of(need(environment, "UNLEASHED_API_KEY")))
                        .options(options)
                        .build(),
                OrderDeskClient.builder()
                        .credentials(
                                need(environment, "ORDERDESK_STORE_ID"),
                                Secret.of(need(environment, "ORDERDESK_API_KEY")))
                        .options(options)
                        .build(),
                calls);
    }

    /** Stand-ins for both services, over HTTP on this machine. */
    static Connection to(Sandbox sandbox) {
        CallCounter calls = new CallCounter();
        ClientOptions options = options(calls);
        return new Connection(
                UnleashedClient.builder()
                        .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                        .baseUrl(sandbox.unleashedUrl())
                        .options(options)
                        .build(),
                OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options)
                        .build(),
                calls);
    }

    SyncEngine engine(IntegrationSettings settings, Consumer<Outcome> progress) {
        return SyncEngine.builder()
                .unleashed(unleashed)
                .orderDesk(orderDesk)
                .settings(settings)
                .calls(calls)
                .onOutcome(progress)
                .build();
    }

    @Override
    public void close() {
        unleashed.close();
        orderDesk.close();
    }

    private static ClientOptions options(CallCounter calls) {
        return ClientOptions.builder()
                .transport(Transport.http())
                .listener(calls)
                .build();
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new CannotRunException("the environment variable " + name
                    + " is not set. Set it, or use --sandbox to run without accounts.");
        }
        return value;
    }
}
