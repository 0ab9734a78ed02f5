package io.github.ordersync.sync.settings;

/**
 * A setting that cannot work.
 *
 * @param key the setting, with line and column where it is a longer text
 * @param value what it is set to
 * @param allowed what would be right
 */
public record SettingsProblem(String key, String value, String allowed) {

    static final String FILE = "(file)";
    static final String NO_SUCH = "no such setting; ";

    /**
     * The problem as a sentence.
     *
     * @return for logs and messages, without a full stop at the end
     */
    public String text() {
        if (key.equals(FILE)) {
            return "The settings cannot be read: " + Shown.value(value) + " is not " + allowed;
        }
        return allowed.startsWith(NO_SUCH)
                ? "There is no setting " + key + ", which is " + Shown.value(value) + "; "
                        + allowed.substring(NO_SUCH.length())
                : "The setting " + key + " is " + Shown.value(value) + "; allowed: " + allowed;
    }

    /** The problem as a sentence. */
    @Override
    public String toString() {
        return text();
    }
}
