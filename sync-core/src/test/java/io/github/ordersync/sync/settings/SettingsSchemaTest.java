package io.github.ordersync.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says what the reader of settings does. */
class SettingsSchemaTest {

    private static final JsonValue SCHEMA = parse(Path.of("../docs/settings.schema.json"));
    private static final Map<String, JsonValue> PROPERTIES =
            SCHEMA.members().get("properties").members();

    private static JsonValue parse(Path file) {
        try {
            return JsonValue.parse(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }

    static Stream<SettingKey> keys() {
        return SettingKeys.all().stream();
    }

    private static JsonValue property(SettingKey key) {
        return PROPERTIES.get(key.key());
    }

    @Test
    void isADraftOf2020WithEveryKeyAndNoOther() {
        List<String> keys = new ArrayList<>(List.of("$schema"));
        keys().map(SettingKey::key).forEach(keys::add);

        assertThat(SCHEMA.members().get("$schema").text()).hasValue("https://json-schema.org/draft/2020-12/schema");
        assertThat(SCHEMA.members().get("additionalProperties").text()).hasValue("false");
        assertThat(PROPERTIES.keySet()).containsExactlyElementsOf(keys);
        assertThat(PROPERTIES
                        .get("productSettings")
                        .members()
                        .get("properties")
                        .members()
                        .keySet())
                .containsExactlyElementsOf(ProductSettingsJson.KEYS);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void describesWhatIsAllowed(SettingKey key) {
        assertThat(property(key).members().get("description").text().orElseThrow())
                .endsWith(" Allowed: " + key.allowed() + ".")
                .hasSizeGreaterThan(key.allowed().length() + 30);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void choicesAreThoseOfTheCode(SettingKey key) {
        JsonValue choices = property(key).members().get("enum");
        boolean isChoice = key.allowed().matches("[A-Z_]+(, [A-Z_]+)+");

        assertThat(choices != null).isEqualTo(isChoice);
        if (choices != null) {
            assertThat(choices.elements().stream().flatMap(choice -> choice.text().stream()))
                    .containsExactlyElementsOf(Arrays.asList(key.allowed().split(", ")));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void examplesAreValidAndAreRead(SettingKey key) {
        List<JsonValue> examples = property(key).members().get("examples").elements();

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(violations(property(key), example, key.key())).isEmpty();
            assertThat(key.set(IntegrationSettings.builder(), example)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theDefaultIsThatOfTheCode(SettingKey key) {
        IntegrationSettings.Builder builder = IntegrationSettings.builder();
        JsonValue given = property(key).members().getOrDefault("default", JsonValue.ofNull());

        assertThat(key.set(builder, given)).isEmpty();
        assertThat(builder.build()).isEqualTo(IntegrationSettings.builder().build());
        assertThat(violations(property(key), given, key.key())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aValueOfAnotherKindIsWrongInBoth(SettingKey key) {
        JsonValue nested = JsonValue.parse("[[1]]");

        assertThat(violations(property(key), nested, key.key())).isNotEmpty();
        assertThat(key.set(IntegrationSettings.builder(), nested)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"syncUpdateInterval\": 14}",
                "{\"exchangeRate\": 0}",
                "{\"taxRate\": 1.01}",
                "{\"discountRate\": -0.1}",
                "{\"maxTotalDifference\": -1}",
                "{\"currency\": \"dollars\"}",
                "{\"orderStatus\": \"A status of many characters\"}",
                "{\"warehouseCode\": \"A code of many characters\"}",
                "{\"orderNumberPrefix\": \"A prefix of many characters\"}",
                "{\"exportFrom\": []}",
                "{\"shipping\": {\"product\": \"\"}}",
                "{\"shipping\": {\"item\": \"FREIGHT\"}}",
                "{\"handling\": \"FREE\"}",
                "{\"deliveryMethods\": {\"Courier\": 1}}",
                "{\"productSettings\": {\"codeSkips\": \"A\"}}",
                "{\"exportFolder\": \"New\"}"
            })
    void whatTheReaderRefusesTheSchemaMarks(String json) {
        assertThat(violations(SCHEMA, JsonValue.parse(json), "settings")).isNotEmpty();
        if (!json.contains("Courier")) {
            assertThatThrownBy(() -> IntegrationSettings.fromJson(json)).isInstanceOf(InvalidSettingsException.class);
        }
    }

    @Test
    void theExamplesSettingsAreValid() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("../examples/src/main/resources"))) {
            files = all.filter(file -> file.toString().endsWith("settings.json"))
                    .toList();
        }

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(violations(SCHEMA, parse(file), file.toString()))
                        .isEmpty());
    }

    /** As much of JSON Schema as this schema uses; a word that is not known here fails. */
    private static List<String> violations(JsonValue schema, JsonValue value, String at) {
        List<String> violations = new ArrayList<>();
        schema.members().forEach((word, rule) -> {
            boolean holds = switch (word) {
                case "$schema", "$id", "title", "description", "default", "examples" -> true;
                case "type" -> types(rule).stream().anyMatch(type -> isOf(type, value));
                case "enum" -> rule.elements().contains(value);
                case "anyOf" ->
                    rule.elements().stream()
                            .anyMatch(choice -> violations(choice, value, at).isEmpty());
                case "minimum" -> number(value, rule) >= 0;
                case "maximum" -> number(value, rule) <= 0;
                case "exclusiveMinimum" -> number(value, rule) > 0 || value.isNull();
                case "minLength" -> length(value, 1) >= integer(rule);
                case "maxLength" -> length(value, 0) <= integer(rule);
                case "pattern" ->
                    !isText(value)
                            || Pattern.compile(rule.text().orElseThrow())
                                    .matcher(value.text().orElseThrow())
                                    .find();
                case "minItems" -> !value.isArray() || value.elements().size() >= integer(rule);
                case "items" -> {
                    value.elements().forEach(element -> violations.addAll(violations(rule, element, at + "[]")));
                    yield true;
                }
                case "properties" -> {
                    value.members().forEach((name, member) -> {
                        JsonValue known = rule.members().get(name);
                        if (known != null) {
                            violations.addAll(violations(known, member, at + "." + name));
                        }
                    });
                    yield true;
                }
                case "required" ->
                    !value.isObject()
                            || rule.elements().stream()
                                    .allMatch(name -> value.members()
                                            .containsKey(name.text().orElseThrow()));
                case "additionalProperties" -> {
                    Map<String, JsonValue> known = schema.members().containsKey("properties")
                            ? schema.members().get("properties").members()
                            : Map.of();
                    value.members().forEach((name, member) -> {
                        if (!known.containsKey(name)) {
                            violations.addAll(
                                    rule.isObject()
                                            ? violations(rule, member, at + "." + name)
                                            : List.of(at + "." + name + " is not known"));
                        }
                    });
                    yield true;
                }
                default -> false;
            };
            if (!holds) {
                violations.add(at + ": " + value.toJson() + " against " + word + " " + rule.toJson());
            }
        });
        return violations;
    }

    private static List<String> types(JsonValue rule) {
        return rule.isArray()
                ? rule.elements().stream().flatMap(type -> type.text().stream()).toList()
                : List.of(rule.text().orElseThrow());
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "boolean" -> value.toJson().equals("true") || value.toJson().equals("false");
            case "number" -> isNumber(value);
            case "integer" -> isNumber(value) && !value.toJson().contains(".");
            case "string" -> isText(value);
            default -> throw new AssertionError("No such type: " + type);
        };
    }

    private static boolean isText(JsonValue value) {
        return value.toJson().startsWith("\"");
    }

    private static boolean isNumber(JsonValue value) {
        return value.toJson().matches("-?[0-9].*");
    }

    private static int number(JsonValue value, JsonValue bound) {
        return isNumber(value) ? new BigDecimal(value.toJson()).compareTo(new BigDecimal(bound.toJson())) : 0;
    }

    private static int length(JsonValue value, int otherwise) {
        return isText(value) ? value.text().orElseThrow().length() : otherwise;
    }

    private static int integer(JsonValue rule) {
        return Integer.parseInt(rule.toJson());
    }
}
