package io.github.ordersync.examples;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.Signing;
import io.github.ordersync.unleashed.UnleashedClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Both clients of one store, on one transport and one counter of calls. */
record Connection(UnleashedClient unleashed, OrderDeskClient orderDesk, CallCounter calls, Progress progress)
        implements AutoCloseable {

    static final String UNLEASHED_EXAMPLE = "https://api.unleashedsoftware.com";
    static final String ORDER_DESK_EXAMPLE = "https://app.orderdesk.me/api/v2";

    private static final String UNLEASHED_ID = "UNLEASHED_API_ID";
    private static final String UNLEASHED_KEY = "UNLEASHED_API_KEY";
    private static final String STORE_ID = "ORDERDESK_STORE_ID";
    private static final String STORE_KEY = "ORDERDESK_API_KEY";

    /** The accounts that the environment variables name, at the services' own addresses unless it names others. */
    static Connection fromEnvironment(Map<String, String> environment, Progress progress) {
        return fromEnvironment(environment, progress, Signing.DECODED_QUERY);
    }

    /** The same with a choice of what the signature is made over. */
    static Connection fromEnvironment(Map<String, String> environment, Progress progress, Signing signing) {
        CallCounter calls = new CallCounter();
        ClientOptions options = options(calls, progress);
        UnleashedClient.Builder unleashed =
                UnleashedClient.builder().options(options).signing(signing);
        OrderDeskClient.Builder orderDesk = OrderDeskClient.builder().options(options);
        String id = need(environment, UNLEASHED_ID);
        usable(UNLEASHED_KEY, need(environment, UNLEASHED_KEY), key -> unleashed.credentials(id, Secret.of(key)));
        Secret storeKey = secret(STORE_KEY, need(environment, STORE_KEY));
        usable(STORE_ID, need(environment, STORE_ID), store -> orderDesk.credentials(store, storeKey));
        address(environment, "UNLEASHED_URL", UNLEASHED_EXAMPLE, unleashed::baseUrl);
        address(environment, "ORDERDESK_URL", ORDER_DESK_EXAMPLE, orderDesk::baseUrl);
        return new Connection(unleashed.build(), orderDesk.build(), calls, progress);
    }

    /** Stand-ins for both services, over HTTP on this machine. */
    static Connection to(Sandbox sandbox, Progress progress) {
        return fromEnvironment(environment(sandbox), progress);
    }

    /** The stores of a file, which share the rate limits of their accounts. */
    static List<OneStore> toAll(List<StoresFile.Store> stores, Progress progress) {
        ClientOptions shared = ClientOptions.standard();
        return stores.stream()
                .map(store -> {
                    CallCounter calls = new CallCounter();
                    ClientOptions options = options(calls, progress).toBuilder()
                            .rateLimits(shared.rateLimits())
                            .build();
                    Connection connection =
                            new Connection(store.unleashed(options), store.orderDesk(options), calls, progress);
                    return new OneStore(store.name(), store.settings(), connection, store.every());
                })
                .toList();
    }

    /** The variables that lead to a sandbox. */
    static Map<String, String> environment(Sandbox sandbox) {
        return Map.of(
                UNLEASHED_ID,
                sandbox.unleashedApiId(),
                UNLEASHED_KEY,
                sandbox.unleashedApiKey(),
                STORE_ID,
                sandbox.orderDeskStoreId(),
                STORE_KEY,
                sandbox.orderDeskApiKey(),
                "UNLEASHED_URL",
                sandbox.unleashedUrl().toString(),
                "ORDERDESK_URL",
                sandbox.orderDeskUrl().toString());
    }

    /** Hides the credentials of an environment in a text. */
    static UnaryOperator<String> mask(Map<String, String> environment) {
        return text -> {
            String masked = text;
            for (String name : List.of(UNLEASHED_ID, UNLEASHED_KEY, STORE_ID, STORE_KEY)) {
                String value = environment.getOrDefault(name, "").strip();
                masked = value.isEmpty() ? masked : masked.replace(value, "(" + name + ")");
            }
            return masked;
        };
    }

    /** Which variables hold the credentials of a service. */
    static String credentialsOf(String service) {
        return service.equals("Unleashed") ? UNLEASHED_ID + " and " + UNLEASHED_KEY : STORE_ID + " and " + STORE_KEY;
    }

    SyncEngine.Builder engine(IntegrationSettings settings) {
        return SyncEngine.builder()
                .unleashed(unleashed)
                .orderDesk(orderDesk)
                .settings(settings)
                .calls(calls)
                .onOutcome(progress)
                .onWaiting(progress::waiting);
    }

    @Override
    public void close() {
        unleashed.close();
        orderDesk.close();
    }

    private static ClientOptions options(CallCounter calls, Progress progress) {
        return ClientOptions.builder()
                .transport(Transport.http())
                .listener(attempt -> {
                    calls.onAttempt(attempt);
                    progress.onAttempt(attempt);
                })
                .build();
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new CannotRunException("the environment variable " + name
                    + " is not set. Set it, or use --sandbox to run without accounts.");
        }
        return value;
    }

    private static Secret secret(String name, String value) {
        Secret[] secret = new Secret[1];
        usable(name, value, text -> secret[0] = Secret.of(text));
        return secret[0];
    }

    private static void usable(String name, String value, Consumer<String> use) {
        try {
            use.accept(value);
        } catch (IllegalArgumentException e) {
            throw new CannotRunException("the environment variable " + name + " cannot be used: " + e.getMessage());
        }
    }

    /** The value is never repeated: an address may hold a password. */
    private static void address(Map<String, String> environment, String name, String example, Consumer<URI> use) {
        String value = environment.getOrDefault(name, "").strip();
        if (!value.isEmpty()) {
            try {
                use.accept(URI.create(value));
            } catch (IllegalArgumentException e) {
                throw new CannotRunException("the environment variable " + name
                        + " cannot be used: it must be an address"
                        + " with http or https and a host, without user, query and fragment, such as " + example + ".");
            }
        }
    }
}
