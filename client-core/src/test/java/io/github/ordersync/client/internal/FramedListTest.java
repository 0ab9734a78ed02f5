package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedListTest {

    private static FramedList<JsonValue> of(String json) {
        return of(json, JsonValue.class);
    }

    private static <T> FramedList<T> of(String json, Class<T> type) {
        return FramedList.of(JsonMappers.PLAIN, json.getBytes(StandardCharsets.UTF_8), "rows", type);
    }

    private static List<String> texts(String json) {
        return of(json).rows().stream().map(JsonValue::toJson).toList();
    }

    @Test
    void eachRowIsRead() {
        assertThat(
                        texts(
                                "{ \"status\":\"success\", \"rows\" : [ {\"a\":\"ē}]\"} ,\n{},{\"b\":[{\"c\":1.10}]}], \"limit\":\"50\" }"))
                .containsExactly("{\"a\":\"ē}]\"}", "{}", "{\"b\":[{\"c\":1.10}]}");
    }

    @Test
    void aRowOfAnotherTypeIsLeftToTheTree() {
        assertThat(of("{\"rows\":[{\"x\":1}]}", Point.class).rows()).containsExactly(new Point(1));
        assertThat(of("{\"rows\":[{\"x\":1},{\"x\":[2]}]}", Point.class)).isNull();
    }

    private record Point(int x) {}

    @Test
    void theFrameIsAllTheRest() {
        FramedList<JsonValue> list =
                of("{\"status\":\"success\",\"rows\":[{\"a\":1}],\"more\":{\"rows\":[]},\"none\":null,\"n\":1.10}");
        assertThat(list.frame())
                .hasToString("{\"status\":\"success\",\"more\":{\"rows\":[]},\"none\":null,\"n\":1.10}");
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(of("{\"rows\":[]}").rows()).isEmpty();
    }

    @Test
    void ofTwoListsTheLastOneCountsAsInATree() {
        assertThat(texts("{\"rows\":[{\"a\":1}],\"rows\":[{\"a\":2}]}")).containsExactly("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"rows\":{}}",
                "{\"rows\":null}",
                "{}",
                "{\"rows\":[{}]} x",
                "{\"rows\":[{}]}{}",
                "{\"rows\":[{}",
                "{\"rows\":[{},1]}",
                "{\"rows\":[null]}",
                "{\"rows\":[[]]}",
                "<html>"
            })
    void anyOtherFormIsLeftToTheTree(String json) {
        assertThat(of(json)).isNull();
    }
}
