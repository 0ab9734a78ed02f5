package io.github.ordersync.sync.settings;

import io.github.ordersync.client.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One key of a settings file. */
public final class SettingKey {

    private final String key;
    private final String allowed;
    private final Setter setter;

    SettingKey(String key, String allowed, Setter setter) {
        this.key = key;
        this.allowed = allowed;
        this.setter = setter;
    }

    /**
     * The name of the member in JSON.
     *
     * @return the name, which is also that of the accessor in {@link IntegrationSettings}
     */
    public String key() {
        return key;
    }

    /**
     * What the value may be.
     *
     * @return in words
     */
    public String allowed() {
        return allowed;
    }

    /**
     * Sets the value in a builder. A JSON null leaves the default.
     *
     * @param builder what to set it in
     * @param value the value from a settings file
     * @return the problems; empty if the value was set
     */
    public List<SettingsProblem> set(IntegrationSettings.Builder builder, JsonValue value) {
        List<SettingsProblem> problems = new ArrayList<>();
        if (!value.isNull() && !setter.set(builder, value, problems)) {
            problems.add(new SettingsProblem(key, value.text().orElseGet(value::toJson), allowed));
        }
        return List.copyOf(problems);
    }

    /** Puts a JSON value into a builder. */
    interface Setter {

        /** {@return false if the value is not allowed; true if it was set or the problems were added} */
        boolean set(IntegrationSettings.Builder builder, JsonValue value, List<SettingsProblem> problems);
    }
}
