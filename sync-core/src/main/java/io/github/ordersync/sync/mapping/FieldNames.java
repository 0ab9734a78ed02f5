package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Under which names each custom field may be set: its own, then the aliases of the settings. */
final class FieldNames {

    private static final char LAST_ASCII = 127;

    private final Map<CustomField, List<String>> folded = new EnumMap<>(CustomField.class);

    FieldNames(IntegrationSettings settings) {
        for (CustomField field : CustomField.values()) {
            List<String> names = new ArrayList<>();
            names.add(CustomField.folded(field.fieldName()));
            folded.put(field, names);
        }
        settings.fieldAliases()
                .forEach((alias, name) ->
                        CustomField.named(name).ifPresent(field -> of(field).add(CustomField.folded(alias))));
    }

    /** The names, {@linkplain CustomField#folded folded}; the field's own comes first. */
    List<String> of(CustomField field) {
        return folded.getOrDefault(field, List.of());
    }

    /** Whether a key is one way of writing a folded name. Says what folding the key would, without making a text of it. */
    static boolean matches(String key, String folded) {
        int matched = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c > LAST_ASCII) {
                return CustomField.folded(key).equals(folded);
            }
            if (c == '_' || c == '-' || Character.isWhitespace(c)) {
                continue;
            }
            if (matched == folded.length() || Character.toLowerCase(c) != folded.charAt(matched)) {
                return false;
            }
            matched++;
        }
        return matched == folded.length();
    }
}
