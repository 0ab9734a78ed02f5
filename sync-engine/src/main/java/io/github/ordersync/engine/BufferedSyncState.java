package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A state that is kept elsewhere: read as a whole when a pass begins, held in memory, and written when it is flushed, if
 * anything has changed. So thousands of orders cost no more writes than one.
 */
abstract class BufferedSyncState implements SyncState {

    /** Escaped it may be six times as long, and readers of JSON have a limit of 20 million. A longer one is not remembered. */
    private static final int LONGEST = 3_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<String, String> values;
    private Map<String, String> saved = Map.of();
    private final TreeSet<String> touched = new TreeSet<>();
    private @Nullable Lease held;

    /** Reads all values. */
    abstract Map<String, String> read();

    /**
     * Writes.
     *
     * @param all the values as they are to be
     * @param changed the keys whose values differ from what was read or written last; those without a value are gone
     * @param lease what the pass holds
     */
    abstract void write(Map<String, String> all, Iterable<String> changed, Lease lease);

    /** Takes the lease, or refuses. */
    abstract Lease take(Duration length, TimeSource time);

    @Override
    public final Lease acquire(Duration length, TimeSource time) {
        return guarded(() -> {
            Lease lease = take(length, time);
            try {
                load();
            } catch (RuntimeException e) {
                lease.close();
                throw e;
            }
            held = lease;
            return new Held(lease);
        });
    }

    private final class Held implements Lease {
        private final Lease lease;

        Held(Lease lease) {
            this.lease = lease;
        }

        @Override
        public void check() {
            lease.check();
        }

        @Override
        public void close() {
            guarded(() -> {
                if (held == lease) {
                    held = null;
                }
                lease.close();
                return lease;
            });
        }
    }

    private Map<String, String> load() {
        saved = Map.copyOf(read());
        touched.clear();
        Map<String, String> loaded = new HashMap<>(saved);
        values = loaded;
        return loaded;
    }

    @Override
    public final Optional<String> get(String key) {
        return guarded(() -> {
            Map<String, String> known = values;
            return Optional.ofNullable((known == null ? load() : known).get(JsonText.key(key)));
        });
    }

    @Override
    public final void put(String key, String value) {
        change(key, value);
    }

    @Override
    public final void remove(String key) {
        change(key, null);
    }

    private void change(String key, @Nullable String value) {
        guarded(() -> {
            Map<String, String> known = values;
            if (held == null || known == null) {
                throw new IllegalStateException("'" + key
                        + "' cannot be remembered: only who holds the lease writes. Call acquire(...) first.");
            }
            String stored = JsonText.key(key);
            touched.add(stored);
            if (value == null || value.length() > LONGEST) {
                known.remove(stored);
            } else {
                known.put(stored, value);
            }
            return known;
        });
    }

    @Override
    public final void flush() {
        guarded(() -> {
            Map<String, String> known = values;
            Lease lease = held;
            if (known == null || lease == null) {
                return saved;
            }
            touched.removeIf(key -> Objects.equals(saved.get(key), known.get(key)));
            if (!touched.isEmpty()) {
                write(known, touched, lease);
                saved = Map.copyOf(known);
                touched.clear();
            }
            return saved;
        });
    }

    /**
     * One at a time. An interrupt would close the file or the connection under way; it is kept for the caller, whose
     * pass it ends, and so what the pass has done is written all the same.
     */
    private <T> T guarded(Supplier<T> steps) {
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            return steps.get();
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
