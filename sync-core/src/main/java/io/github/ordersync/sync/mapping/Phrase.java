package io.github.ordersync.sync.mapping;

import java.math.BigDecimal;

/**
 * Two parts of a text, joined when somebody reads them. Where each value came from is noted for every order, but hardly
 * ever read: a note must cost no more than the references to what it speaks of.
 */
record Phrase(Object first, Object second) {

    /** The text of a part: a text, a number, a phrase or any other value. */
    static String text(Object part) {
        return part instanceof BigDecimal number ? number.toPlainString() : part.toString();
    }

    /** Both parts without anything between them. */
    @Override
    public String toString() {
        return text(first) + text(second);
    }
}
