package io.github.ordersync.engine;

import io.github.ordersync.client.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Any text, even one with characters that neither UTF-8 nor a database can hold, as the inside of a JSON string. */
final class JsonText {

    /** What the tables have room for; JSON readers have limits for names, too. */
    private static final int KEY_LENGTH = 200;

    private static final int READABLE = 120;

    private JsonText() {}

    /** Two texts never become the same. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                escaped.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** What {@link #escape} was given. */
    static String unescape(String escaped) {
        return JsonValue.parse('"' + escaped + '"').text().orElseThrow();
    }

    /** A text as a key that fits: readable where it is short, with a hash of the whole at its end where it is not. */
    static String key(String text) {
        String escaped = JsonText.escape(text);
        if (escaped.length() <= KEY_LENGTH) {
            return escaped;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(escaped.getBytes(StandardCharsets.UTF_8));
            // No pair of surrogates is cut in two.
            int end = Character.isHighSurrogate(escaped.charAt(READABLE - 1)) ? READABLE - 1 : READABLE;
            return escaped.substring(0, end) + "..." + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
