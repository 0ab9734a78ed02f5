package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltValuesTest {

    @Test
    void aListIsKeptAsItWasWhenTheValueWasMade() {
        List<String> goods = BuiltValues.add(null, "goods", "a");
        assertThat(BuiltValues.listOf(goods)).containsExactly("a");
        goods = BuiltValues.addAll(goods, "goods", List.of("b", "c"));
        List<String> kept = BuiltValues.listOf(goods);
        goods = BuiltValues.addAll(goods, "goods", new String[] {"d"});
        assertThat(kept).containsExactly("a", "b", "c");
        assertThat(BuiltValues.listOf(goods)).containsExactly("a", "b", "c", "d");
        assertThatThrownBy(() -> kept.add("e")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(BuiltValues.<String>listOf(null)).isEmpty();
        assertThat(BuiltValues.listOf(BuiltValues.addAll(null, "goods", List.<String>of())))
                .isEmpty();
    }

    @Test
    void aMapIsKeptAsItWasWhenTheValueWasMade() {
        Map<String, String> marks = BuiltValues.putAll(null, "marks", Map.of("z", "1"));
        assertThat(BuiltValues.mapOf(marks)).containsExactly(Map.entry("z", "1"));
        marks = BuiltValues.putAll(marks, "marks", new LinkedHashMap<>(Map.of("a", "2")));
        Map<String, String> kept = BuiltValues.mapOf(marks);
        BuiltValues.put(marks, "marks", "m", "3");
        assertThat(kept).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThat(BuiltValues.<String, String>mapOf(null)).isEmpty();
        assertThat(BuiltValues.mapOf(BuiltValues.putAll(null, "marks", Map.<String, String>of())))
                .isEmpty();
    }

    @Test
    void nullIsRefusedWithTheMembersName() {
        assertThatNullPointerException()
                .isThrownBy(() -> BuiltValues.add(null, "goods", null))
                .withMessage("goods element");
        assertThatNullPointerException()
                .isThrownBy(() -> BuiltValues.addAll(null, "goods", Arrays.asList("a", null)))
                .withMessage("goods element");
        assertThatNullPointerException()
                .isThrownBy(() -> BuiltValues.put(null, "marks", null, "1"))
                .withMessage("marks key");
        assertThatNullPointerException()
                .isThrownBy(() -> BuiltValues.putAll(null, "marks", Collections.singletonMap("a", null)))
                .withMessage("marks value for key: a");
    }

    @Test
    void membersWithAValueArePrintedWithCommasBetweenThem() {
        StringBuilder text = new StringBuilder("Basket{");
        int start = text.length();
        BuiltValues.print(text, start, "note", null);
        BuiltValues.print(text, start, "number", 3);
        BuiltValues.print(text, start, "goods", List.of("a"));
        assertThat(text).hasToString("Basket{number=3, goods=[a]");
    }
}
