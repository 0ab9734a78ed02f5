package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedListTest {

    private static FramedList of(String json) {
        return FramedList.of(JsonMappers.PLAIN, json.getBytes(StandardCharsets.UTF_8), "rows");
    }

    private static List<String> texts(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return of(json).rows().stream()
                .map(place -> new String(body, place.from(), place.length(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void eachRowIsFoundByItsBytes() {
        assertThat(
                        texts(
                                "{ \"status\":\"success\", \"rows\" : [ {\"a\":\"ē}]\"} ,\n{},{\"b\":[{\"c\":1.10}]}], \"limit\":\"50\" }"))
                .containsExactly("{\"a\":\"ē}]\"}", "{}", "{\"b\":[{\"c\":1.10}]}");
    }

    @Test
    void theFrameIsAllTheRest() {
        FramedList list =
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
