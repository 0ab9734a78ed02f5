package io.github.ordersync.sync.settings;

/**
 * A setting, or a combination of settings, that works but is probably not meant.
 *
 * @param key the setting, or several joined by {@code +}
 * @param value what it is set to
 * @param advice what follows from it, and what to do
 */
public record SettingsWarning(String key, String value, String advice) {

    /**
     * The warning as a sentence.
     *
     * @return for logs and messages
     */
    public String text() {
        return key + " is " + Shown.value(value) + ": " + advice;
    }
}
