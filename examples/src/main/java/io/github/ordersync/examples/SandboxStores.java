package io.github.ordersync.examples;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Some stores on stand-ins for both services, in this process: to see a worker at work without accounts. */
final class SandboxStores implements AutoCloseable {

    private final Map<String, Sandbox> sandboxes = new LinkedHashMap<>();

    SandboxStores(List<String> names) {
        names.forEach(name -> sandboxes.put(name, Sandbox.builder().inProcess()));
    }

    /** Each has accounts of its own, as real stores have. */
    List<StoresFile.Store> stores() {
        return sandboxes.entrySet().stream()
                .map(entry -> new StoresFile.Store(
                        entry.getKey(),
                        "sandbox-" + entry.getKey(),
                        Secret.of(entry.getValue().orderDeskApiKey()),
                        entry.getValue().orderDeskUrl(),
                        "sandbox-" + entry.getKey(),
                        Secret.of(entry.getValue().unleashedApiKey()),
                        entry.getValue().unleashedUrl(),
                        Secret.of(entry.getValue().unleashedSignatureKey()),
                        CommonOptions.sandboxSettings(),
                        Map.of()))
                .toList();
    }

    /** The way to the sandbox of a store. All sandboxes have the same ids, which are put in place of the store's here. */
    Transport transport(StoresFile.Store store) {
        Sandbox sandbox = sandboxes.get(store.name());
        if (sandbox == null) {
            throw new IllegalArgumentException("no sandbox of " + store.name());
        }
        return (request, timeout) -> sandbox.transport()
                .send(
                        new TransportRequest(
                                request.endpoint(),
                                request.method(),
                                request.uri(),
                                withIds(request.headers(), sandbox),
                                request.body()),
                        timeout);
    }

    private static Map<String, String> withIds(Map<String, String> headers, Sandbox sandbox) {
        Map<String, String> replaced = new TreeMap<>();
        headers.forEach((name, value) -> replaced.put(
                name,
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "orderdesk-store-id" -> sandbox.orderDeskStoreId();
                    case "api-auth-id" -> sandbox.unleashedApiId();
                    default -> value;
                }));
        return replaced;
    }

    @Override
    public void close() {
        sandboxes.values().forEach(Sandbox::close);
    }
}
