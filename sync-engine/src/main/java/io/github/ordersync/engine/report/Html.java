package io.github.ordersync.engine.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. Text goes through {@link #text} only, which escapes it: there is no way around. */
final class Html {

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; tag and class are the program's own words. */
    Html open(String tag, String cssClass) {
        out.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    Html open(String tag) {
        return open(tag, "");
    }

    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("td") && !tag.equals("th")) {
            out.append('\n');
        }
        return this;
    }

    Html text(String text) {
        String clean = Plain.text(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    Html element(String tag, String text) {
        return element(tag, "", text);
    }

    Html element(String tag, String cssClass, String text) {
        return open(tag, cssClass).text(text).close();
    }

    /** Markup of the program's own, such as its style sheet. */
    Html own(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }
}
