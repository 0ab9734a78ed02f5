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
     * @return for logs and messages, without a full stop at the end
     */
    public String text() {
        String subject = key.contains("+") ? "The settings " + key + " are " : "The setting " + key + " is ";
        return subject + (value.isBlank() ? "unset" : Shown.value(value)) + ": " + advice;
    }

    /** The warning as a sentence. */
    @Override
    public String toString() {
        return text();
    }
}
