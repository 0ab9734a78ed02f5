package io.github.ordersync.client.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of a few entries, in the order in which they were put, in one array. Nearly every model keeps some members that have no
 * value; a table and an object for each of them were a fifth of what is allocated to read it. Neither keys nor values are null.
 */
final class FewEntries<K, V> extends AbstractMap<K, V> {

    /** To look through more than these takes longer than a table. */
    private static final int MOST = 16;

    private final boolean fixed;
    /** A key, its value, the next key. */
    private @Nullable Object[] pairs;

    private int size;

    FewEntries() {
        this(false, new Object[8], 0);
    }

    private FewEntries(boolean fixed, @Nullable Object[] pairs, int size) {
        this.fixed = fixed;
        this.pairs = pairs;
        this.size = size;
    }

    boolean isFull() {
        return size == MOST;
    }

    /** A copy that cannot be changed. */
    Map<K, V> copy() {
        return new FewEntries<>(true, Arrays.copyOf(pairs, 2 * size), size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return place(key) >= 0;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int place = place(key);
        return place < 0 ? null : value(place);
    }

    @Override
    public @Nullable V put(K key, V value) {
        if (fixed) {
            throw new UnsupportedOperationException();
        }
        int place = place(key);
        if (place >= 0) {
            V before = value(place);
            pairs[place + 1] = value;
            return before;
        }
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 4 * size);
        }
        pairs[2 * size] = key;
        pairs[2 * size + 1] = value;
        size++;
        return null;
    }

    private int place(@Nullable Object key) {
        for (int i = 0; i < 2 * size; i += 2) {
            if (pairs[i] != null && pairs[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // put by put, which takes nothing else
    private K key(int place) {
        return (K) pairs[place];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // put by put, which takes nothing else
    private V value(int place) {
        return (V) pairs[place + 1];
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < 2 * size;
                    }

                    @Override
                    public Map.Entry<K, V> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        next += 2;
                        return Map.entry(key(next - 2), value(next - 2));
                    }
                };
            }
        };
    }
}
