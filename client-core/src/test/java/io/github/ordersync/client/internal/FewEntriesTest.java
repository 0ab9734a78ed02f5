package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FewEntriesTest {

    /** Whatever is put, in whatever order and however often: no difference from the map that stood here before. */
    @Test
    void isWhatALinkedHashMapIs() {
        long seed = Long.getLong("fewEntries.seed", System.nanoTime());
        System.out.println("Maps with -DfewEntries.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Integer> expected = new LinkedHashMap<>();
            Map<String, Integer> map = null;
            int puts = random.nextInt(40);
            for (int put = 0; put < puts; put++) {
                String key = "key" + random.nextInt(30);
                int value = random.nextInt(5);
                expected.put(key, value);
                map = BuiltValues.put(map, "entries", key, value);
            }
            Map<String, Integer> kept = BuiltValues.mapOf(map);
            assertThat(kept)
                    .isEqualTo(expected)
                    .hasToString(expected.toString())
                    .hasSameHashCodeAs(expected);
            assertThat(expected).isEqualTo(kept);
            assertThat(List.copyOf(kept.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(new ArrayList<>(kept.values())).isEqualTo(new ArrayList<>(expected.values()));
            for (int key = 0; key < 31; key++) {
                assertThat(kept.get("key" + key)).isEqualTo(expected.get("key" + key));
                assertThat(kept.containsKey("key" + key)).isEqualTo(expected.containsKey("key" + key));
            }
        }
    }

    @Test
    void aPutSaysWhatWasThere() {
        FewEntries<String, Integer> map = new FewEntries<>();
        assertThat(map.put("a", 1)).isNull();
        assertThat(map.put("a", 2)).isEqualTo(1);
        assertThat(map).hasSize(1).containsEntry("a", 2);
    }

    @Test
    void whatIsPutLaterIsNotInACopy() {
        Map<String, Integer> map = BuiltValues.put(BuiltValues.put(null, "entries", "a", 1), "entries", "b", 2);
        Map<String, Integer> copy = BuiltValues.mapOf(map);
        BuiltValues.put(BuiltValues.put(map, "entries", "a", 3), "entries", "c", 4);
        assertThat(copy).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    void aCopyCannotBeChanged() {
        Map<String, Integer> copy =
                BuiltValues.mapOf(BuiltValues.put(BuiltValues.put(null, "entries", "a", 1), "entries", "b", 2));
        assertThatThrownBy(() -> copy.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.replaceAll((key, value) -> 0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.entrySet().iterator().next().setValue(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anIteratorEnds() {
        FewEntries<String, Integer> map = new FewEntries<>();
        map.put("a", 1);
        Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
        entries.next();
        assertThat(entries.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }
}
