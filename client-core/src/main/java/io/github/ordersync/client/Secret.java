package io.github.ordersync.client;

import java.util.function.Function;

/** A credential. Its text shows neither in {@link #toString()} nor through a getter. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a credential.
     *
     * @param text the credential as the service issued it; surrounding white space is dropped
     * @return the secret
     * @throws IllegalArgumentException if the text is blank or holds a character that no header can carry; the message
     *     never repeats the text
     */
    public static Secret of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("A credential is blank.");
        }
        if (stripped.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException("A credential holds a character that a header cannot carry.");
        }
        return new Secret(stripped);
    }

    /**
     * Hands the text to code that has to send it or to sign with it.
     *
     * @param <R> what that code makes of it
     * @param user must not keep, log or throw the text
     * @return what the user returned
     */
    public <R> R use(Function<String, R> user) {
        return user.apply(text);
    }

    /** A mask, always the same. */
    @Override
    public String toString() {
        return "********";
    }
}
