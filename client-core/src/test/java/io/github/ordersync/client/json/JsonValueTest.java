package io.github.ordersync.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "0",
                "-0.001",
                "12345678901234567890",
                "0.00000000000000000001",
                "true",
                "false",
                "null",
                "\"\"",
                "\"x\\\"y\"",
                "[]",
                "{}",
                "[1.0,[null,{\"a\":\"b\"}]]",
                "1E+1000000000"
            })
    void isWrittenAsItWasRead(String json) {
        JsonValue value = JsonValue.parse(json);
        assertThat(value.toJson()).isEqualTo(json);
        assertThat(value).hasToString(json).isEqualTo(JsonValue.parse(json)).hasSameHashCodeAs(JsonValue.parse(json));
        assertThat(value.isNull()).isEqualTo(json.equals("null"));
    }

    @ParameterizedTest
    @CsvSource({"1.10, 1.10", "1e2, 100", "7, 7", "true, true", "'\"x\"', x", "'\" \"', ' '", "'\"\"', ''"})
    void aSingleValueHasAText(String json, String text) {
        assertThat(JsonValue.parse(json).text()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "[1]"})
    void otherValuesHaveNone(String json) {
        assertThat(JsonValue.parse(json).text()).isEmpty();
    }

    @Test
    void isMadeOfTextsAndNumbers() {
        assertThat(JsonValue.of("5")).isEqualTo(JsonValue.parse("\"5\"")).isNotEqualTo(JsonValue.parse("5"));
        assertThat(JsonValue.of(new BigDecimal("2.500")).toJson()).isEqualTo("2.500");
        assertThat(JsonValue.of(new BigDecimal("1E+2")).toJson()).isEqualTo("100");
        assertThat(JsonValue.ofNull()).isSameAs(JsonValue.parse("null"));
        assertThat(JsonValue.ofNull()).isNotEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "secret-fake",
                "{\"a\":secret-fake}",
                "[\"secret-fake",
                "{\"secret-fake\" 1}",
                "1 2",
                "{,}",
                "\"a\" secret-fake"
            })
    void whatIsNotJsonIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.parse(text))
                .withMessageStartingWith("Not JSON")
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    @Test
    void saysWhereTheTextIsBroken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.parse("{\n  \"a\": x}"))
                // Jackson 2.18 points behind the token.
                .withMessageMatching(".*line 2, column [89] .*");
    }

    @Test
    void aMemberThatComesTwiceIsRefusedBecauseOneWouldBeLost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.parse("{\"a\":[{\"taxCode\":\"secret\",\n\"taxCode\":\"fake\"}]}"))
                .withMessageStartingWith("A member comes twice at line 2")
                .withMessageNotContaining("secret");
    }
}
