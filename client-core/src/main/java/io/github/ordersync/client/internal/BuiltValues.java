package io.github.ordersync.client.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generated values and their builders do alike, written once; the module {@code value-processor} makes them call it.
 * A builder's list or map is null before its first element: most values have none.
 */
public final class BuiltValues {

    private BuiltValues() {}

    /**
     * Adds an element to a builder's list.
     *
     * @param <T> the elements' type
     * @param list the elements so far; changed
     * @param name the member's name, for the error
     * @param element not null
     * @return the list
     */
    public static <T> List<T> add(@Nullable List<T> list, String name, @Nullable T element) {
        List<T> all = list == null ? new ArrayList<>() : list;
        if (element == null) {
            throw new NullPointerException(name + " element");
        }
        all.add(element);
        return all;
    }

    /**
     * Adds elements to a builder's list.
     *
     * @param <T> the elements' type
     * @param list the elements so far; changed
     * @param name the member's name, for the error
     * @param elements none of them null
     * @return the list
     */
    public static <T> List<T> addAll(@Nullable List<T> list, String name, Iterable<? extends T> elements) {
        List<T> all = list == null ? new ArrayList<>() : list;
        for (T element : elements) {
            add(all, name, element);
        }
        return all;
    }

    /**
     * Adds elements to a builder's list.
     *
     * @param <T> the elements' type
     * @param list the elements so far; changed
     * @param name the member's name, for the error
     * @param elements none of them null
     * @return the list
     */
    public static <T> List<T> addAll(@Nullable List<T> list, String name, T[] elements) {
        return addAll(list, name, Arrays.asList(elements));
    }

    /**
     * Adds an entry to a builder's map.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param map the entries so far; changed
     * @param name the member's name, for the error
     * @param key not null
     * @param value not null
     * @return the map
     */
    public static <K, V> Map<K, V> put(@Nullable Map<K, V> map, String name, @Nullable K key, @Nullable V value) {
        if (key == null) {
            throw new NullPointerException(name + " key");
        }
        if (value == null) {
            throw new NullPointerException(name + " value for key: " + key);
        }
        Map<K, V> all = map == null ? new FewEntries<>() : map;
        if (all instanceof FewEntries<K, V> few && few.isFull()) {
            all = new LinkedHashMap<>(few);
        }
        all.put(key, value);
        return all;
    }

    /**
     * Adds entries to a builder's map.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param map the entries so far; changed
     * @param name the member's name, for the error
     * @param entries without null; their order is kept
     * @return the map
     */
    public static <K, V> Map<K, V> putAll(@Nullable Map<K, V> map, String name, Map<? extends K, ? extends V> entries) {
        Map<K, V> all = map == null ? new FewEntries<>() : map;
        for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
            all = put(all, name, entry.getKey(), entry.getValue());
        }
        return all;
    }

    /**
     * A builder's list as the value keeps it.
     *
     * @param <T> the elements' type
     * @param list the elements, if any
     * @return a copy that cannot be changed
     */
    public static <T> List<T> listOf(@Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            return Collections.emptyList();
        }
        return list.size() == 1
                ? Collections.singletonList(list.get(0))
                : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * A builder's map as the value keeps it.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param map the entries, if any
     * @return a copy in the same order that cannot be changed
     */
    public static <K, V> Map<K, V> mapOf(@Nullable Map<K, V> map) {
        if (map == null || map.isEmpty()) {
            return Collections.emptyMap();
        }
        if (map.size() == 1) {
            Map.Entry<K, V> only = map.entrySet().iterator().next();
            return Collections.singletonMap(only.getKey(), only.getValue());
        }
        return map instanceof FewEntries<K, V> few ? few.copy() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * Prints a member that has a value.
     *
     * @param text what was printed so far
     * @param start how long the text was before its first member; all later ones follow a comma
     * @param name the member's name
     * @param value the member's value; null prints nothing
     */
    public static void print(StringBuilder text, int start, String name, @Nullable Object value) {
        if (value != null) {
            if (text.length() > start) {
                text.append(", ");
            }
            text.append(name).append('=').append(value);
        }
    }
}
