package io.github.ordersync.sync.mapping;

/**
 * A text and where it came from.
 *
 * @param value the text, without space around it
 * @param source a text or a {@link Phrase}
 */
record Sourced(String value, Object source) {}
