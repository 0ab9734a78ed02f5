package io.github.ordersync.sync.settings;

import io.github.ordersync.client.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a settings file and reports everything that is wrong with it at once. */
final class SettingsReader {

    private static final String SCHEMA = "$schema";

    private SettingsReader() {}

    static IntegrationSettings read(String json) {
        JsonValue tree = tree(json);
        Map<String, SettingKey> keys =
                SettingKeys.all().stream().collect(Collectors.toMap(SettingKey::key, Function.identity()));
        List<SettingsProblem> problems = new ArrayList<>();
        IntegrationSettings.Builder builder = IntegrationSettings.builder();
        tree.members().forEach((name, value) -> {
            SettingKey key = keys.get(name);
            if (name.equals(SCHEMA)) {
                // Tells editors which keys there are; nothing here depends on it.
                return;
            }
            if (key == null) {
                problems.add(new SettingsProblem(
                        name, value.text().orElseGet(value::toJson), SettingsProblem.NO_SUCH + all()));
            } else {
                problems.addAll(key.set(builder, value));
            }
        });
        try {
            IntegrationSettings settings = builder.build();
            if (problems.isEmpty()) {
                return settings;
            }
        } catch (InvalidSettingsException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidSettingsException(problems);
    }

    private static JsonValue tree(String json) {
        String wanted = "a JSON object of settings";
        try {
            JsonValue tree = JsonValue.parse(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IllegalArgumentException e) {
            // The parser says where the text goes wrong.
            throw new InvalidSettingsException(
                    List.of(new SettingsProblem(SettingsProblem.FILE, String.valueOf(e.getMessage()), wanted)));
        }
        throw new InvalidSettingsException(List.of(new SettingsProblem(SettingsProblem.FILE, json.strip(), wanted)));
    }

    private static String all() {
        return SettingKeys.all().stream().map(SettingKey::key).collect(Collectors.joining(", ", "there are ", ""));
    }
}
