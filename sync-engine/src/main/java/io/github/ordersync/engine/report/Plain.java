package io.github.ordersync.engine.report;

/** Text of strangers, made harmless. */
final class Plain {

    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /**
     * One line of harmless text: no control characters, and none that turn the direction of what follows, with which a
     * name could make the rest of a row read otherwise than it is.
     */
    static String text(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c, text, i)) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, c == '\n' || c == '\r' || c == '\t' ? ' ' : REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isUnsafe(char c, String text, int i) {
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            return !paired;
        }
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }
}
