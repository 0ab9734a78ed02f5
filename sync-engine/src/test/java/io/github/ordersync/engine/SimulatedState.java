package io.github.ordersync.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** A state that dies with its engine's process, and of which copies are kept. */
final class SimulatedState implements SyncState {

    private final Map<String, String> values;
    private final BooleanSupplier isDead;

    SimulatedState(Map<String, String> values, BooleanSupplier isDead) {
        this.values = new TreeMap<>(values);
        this.isDead = isDead;
    }

    Map<String, String> copy() {
        return new TreeMap<>(values);
    }

    @Override
    public Optional<String> get(String key) {
        live();
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        live();
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        live();
        values.remove(key);
    }

    private void live() {
        if (isDead.getAsBoolean()) {
            throw new BrokenTransport.Death();
        }
    }
}
