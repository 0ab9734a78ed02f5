package io.github.ordersync.engine;

import java.util.Optional;

/**
 * What a run remembers for the next one, to save calls. Losing it, or going back to an older one, costs calls and
 * nothing else: what has been done is read from the two services. One state belongs to one store.
 */
public interface SyncState {

    /**
     * Reads.
     *
     * @param key a short text
     * @return the value, where there is one
     */
    Optional<String> get(String key);

    /**
     * Remembers.
     *
     * @param key a short text
     * @param value the value
     */
    void put(String key, String value);

    /**
     * Forgets.
     *
     * @param key a short text
     */
    void remove(String key);

    /**
     * A state that ends with the process.
     *
     * @return an empty state, safe for use by several threads
     */
    static SyncState inMemory() {
        return new InMemorySyncState();
    }
}
