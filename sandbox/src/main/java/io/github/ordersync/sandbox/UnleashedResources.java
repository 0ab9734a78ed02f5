package io.github.ordersync.sandbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** The resources of Unleashed that are described, by their paths. */
final class UnleashedResources {

    private final UnleashedAccount account;
    private final Map<String, PlainResource> byPath = new LinkedHashMap<>();
    private final Map<String, PlainResource> creates = new LinkedHashMap<>();

    UnleashedResources(UnleashedAccount account) {
        this.account = account;
        new MasterData(account).describe(this);
        new Documents(account).describe(this);
        new Derived(account).describe(this);
    }

    PlainResource add(String path, Table table) {
        PlainResource resource = new PlainResource(account, path, table);
        byPath.put(path, resource);
        return resource;
    }

    PlainResource add(String path, String name, String key) {
        return add(path, new Table(name, key, account.stamps));
    }

    /** A path of its own for what a POST to the resource's path does elsewhere. */
    void alias(String path, PlainResource resource) {
        creates.put(path, resource);
    }

    void routes(Router router) {
        byPath.values().forEach(resource -> resource.routes(router));
        creates.forEach((path, resource) -> router.on("POST", path, resource::create));
    }

    /** The resource that a path such as {@code PurchaseOrders} names. */
    PlainResource named(String path) {
        String wanted = (path.startsWith("/") ? path : "/" + path).toLowerCase(Locale.ROOT);
        for (PlainResource resource : byPath.values()) {
            if (resource.path().toLowerCase(Locale.ROOT).equals(wanted)) {
                return resource;
            }
        }
        throw new NoSuchElementException(
                "The sandbox's Unleashed has no plain resource " + path + ", only " + byPath.keySet());
    }
}
