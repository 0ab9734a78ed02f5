package io.github.ordersync.client.json;

import java.util.Locale;

/**
 * A value out of a list that the service may extend. An unknown value is kept and written back as it was read. Two
 * values are equal when their texts are, ignoring case.
 */
public abstract class OpenEnum {

    private final String text;

    /**
     * For the subclasses' constants and factories.
     *
     * @param text the text on the wire
     */
    protected OpenEnum(String text) {
        this.text = text;
    }

    /**
     * The text on the wire.
     *
     * @return as it was read
     */
    @com.fasterxml.jackson.annotation.JsonValue
    public final String text() {
        return text;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OpenEnum that && getClass() == that.getClass() && folded().equals(that.folded());
    }

    @Override
    public final int hashCode() {
        return folded().hashCode();
    }

    /** Both ways, as {@link String#equalsIgnoreCase} does: some letters differ in one case only. */
    private String folded() {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The text on the wire. */
    @Override
    public final String toString() {
        return text;
    }
}
