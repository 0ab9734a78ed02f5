package io.github.ordersync.sync.mapping;

/** Text that a service can take. */
final class Text {

    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /** Without control characters and halves of characters, on one line, without space around it. */
    static String line(String text) {
        return clean(text, false);
    }

    /** As {@link #line}, but line ends and tabs stay. */
    static String lines(String text) {
        return clean(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String clean(String text, boolean lines) {
        if (isClean(text, lines)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            clean.appendCodePoint(isKept(c, lines) ? c : visible(c));
        }
        return clean.toString().strip();
    }

    /** Nearly all texts are, and stay the objects that they are. What is not simple may be called not clean. */
    private static boolean isClean(String text, boolean lines) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || Character.isISOControl(c) && !isKept(c, lines)) {
                return false;
            }
        }
        return !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isKept(int c, boolean lines) {
        return lines && (c == '\n' || c == '\t');
    }

    private static int visible(int c) {
        // A lone half of a surrogate pair cannot be written as UTF-8.
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return REPLACEMENT;
        }
        return Character.isISOControl(c) ? ' ' : c;
    }

    static boolean isPresent(String text) {
        return !text.isBlank();
    }

    /** The beginning, at most so many UTF-16 units, without half a character at its end. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).strip();
    }

    /** A value that is {@linkplain #shown shown} when somebody reads it. */
    record Shown(String value) {
        @Override
        public String toString() {
            return shown(value);
        }
    }

    /** For a message: one short line in quotes. */
    static String shown(String value) {
        String line = line(value);
        return "\"" + (line.length() <= 80 ? line : cut(line, 80) + "...") + "\"";
    }
}
