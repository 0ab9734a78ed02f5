package io.github.ordersync.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonValueTreeTest {

    @Test
    void membersOfAnObjectKeepTheirOrder() {
        JsonValue object = JsonValue.parse("{\"b\":1,\"a\":null,\"c\":{\"d\":[]}}");

        assertThat(object.isObject()).isTrue();
        assertThat(object.isArray()).isFalse();
        assertThat(object.members()).containsOnlyKeys("b", "a", "c");
        assertThat(object.members().keySet()).containsExactly("b", "a", "c");
        assertThat(object.members().get("a").isNull()).isTrue();
        assertThat(object.elements()).isEmpty();
    }

    @Test
    void elementsOfAnArrayKeepTheirOrder() {
        JsonValue array = JsonValue.parse("[\"x\",2.50,{}]");

        assertThat(array.isArray()).isTrue();
        assertThat(array.elements()).extracting(JsonValue::toJson).containsExactly("\"x\"", "2.50", "{}");
        assertThat(array.members()).isEmpty();
    }

    @Test
    void aPlainValueHasNeither() {
        assertThat(JsonValue.of("x").members()).isEmpty();
        assertThat(JsonValue.of("x").elements()).isEmpty();
        assertThat(JsonValue.ofNull().isObject()).isFalse();
    }

    @Test
    void aHugeExponentStaysShort() {
        assertThat(JsonValue.parse("1e999999999").text()).hasValue("1E+999999999");
        assertThat(JsonValue.parse("1e-999999999").text()).hasValue("1E-999999999");
        assertThat(JsonValue.parse("1e3").text()).hasValue("1000");
    }
}
