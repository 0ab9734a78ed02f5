package io.github.ordersync.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A state that ends with the process. */
final class InMemorySyncState implements SyncState {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> owner = new AtomicReference<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    /** One store's cursors would hide another's news, so a second store is a mistake of the program. */
    @Override
    public SyncState forStore(String store) {
        String other = owner.compareAndExchange(null, store);
        if (other != null && !other.equals(store)) {
            throw new IllegalArgumentException("This state in memory is that of " + other + ". Give " + store
                    + " one of its own: SyncState.inMemory().");
        }
        return this;
    }
}
