package io.github.ordersync.sync.settings;

import java.util.Map;
import java.util.Optional;

/** Looks a name up in a setting that maps names to names. People write them, so case and spaces around them do not count. */
final class NamesToNames {

    private NamesToNames() {}

    static Optional<String> find(Map<String, String> names, String name) {
        String exact = names.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        String wanted = name.strip();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            if (entry.getKey().strip().equalsIgnoreCase(wanted)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
