package io.github.ordersync.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state that keeps what it was after each change. */
final class RememberedState implements SyncState {

    private final Map<String, String> values;
    private final List<Map<String, String>> snapshots = new ArrayList<>();

    RememberedState(Map<String, String> values) {
        this.values = new HashMap<>(values);
        snapshots.add(Map.copyOf(values));
    }

    /** From the one it started with to the one that it is. */
    List<Map<String, String>> snapshots() {
        return snapshots;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            snapshots.add(Map.copyOf(values));
        }
    }

    @Override
    public void remove(String key) {
        if (values.remove(key) != null) {
            snapshots.add(Map.copyOf(values));
        }
    }
}
