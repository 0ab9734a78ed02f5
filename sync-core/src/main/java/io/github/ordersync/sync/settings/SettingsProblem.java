package io.github.ordersync.sync.settings;

/**
 * A setting that cannot work.
 *
 * @param key the setting, with line and column where it is a longer text
 * @param value what it is set to
 * @param allowed what would be right
 */
public record SettingsProblem(String key, String value, String allowed) {

    /**
     * The problem as a sentence.
     *
     * @return for logs and messages
     */
    public String text() {
        return key + " is " + Shown.value(value) + "; allowed: " + allowed;
    }
}
