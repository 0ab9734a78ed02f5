package io.github.ordersync.sync.settings;

import io.github.ordersync.client.json.JsonValue;
import java.util.List;
import java.util.Map;

/** Product settings in a settings file: an object with the five texts. */
final class ProductSettingsJson {

    static final List<String> KEYS =
            List.of("codeMatch", "codeSkip", "giftMessageField", "inventoryLocationMatch", "picklistMessageField");

    private ProductSettingsJson() {}

    static boolean set(IntegrationSettings.Builder builder, JsonValue value, List<SettingsProblem> problems) {
        if (!value.isObject()) {
            return false;
        }
        Map<String, JsonValue> members = value.members();
        members.forEach((key, member) -> {
            if (!KEYS.contains(key)) {
                problems.add(new SettingsProblem(
                        "productSettings." + key,
                        member.toJson(),
                        SettingsProblem.NO_SUCH + "there are " + String.join(", ", KEYS)));
            } else if (!member.isNull() && member.text().isEmpty()) {
                problems.add(new SettingsProblem("productSettings." + key, member.toJson(), "a text"));
            }
        });
        List<String> texts = KEYS.stream()
                .map(key -> members.getOrDefault(key, JsonValue.ofNull()).text().orElse(""))
                .toList();
        builder.productSettings(
                ProductSettings.parse(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), problems));
        return true;
    }
}
