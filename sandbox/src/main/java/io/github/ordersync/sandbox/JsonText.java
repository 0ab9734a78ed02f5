package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JSON the way a service does. Both escape every slash. {@link #DOT_NET} keeps the scale of a decimal and writes
 * other scripts as they are (seen); {@link #PHP} drops zeros at a decimal's end and escapes what is not ASCII
 * (documented).
 */
enum JsonText {
    DOT_NET,
    PHP;

    String write(JsonNode tree) {
        StringBuilder out = new StringBuilder();
        value(tree, out);
        return out.toString();
    }

    private void value(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            out.append('{');
            Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                text(field.getKey(), out);
                out.append(':');
                value(field.getValue(), out);
                if (fields.hasNext()) {
                    out.append(',');
                }
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                value(node.get(i), out);
            }
            out.append(']');
        } else if (node.isTextual()) {
            text(node.textValue(), out);
        } else if (node.isIntegralNumber()) {
            out.append(node.bigIntegerValue());
        } else if (node.isNumber()) {
            out.append(
                    this == PHP
                            ? node.decimalValue().stripTrailingZeros().toPlainString()
                            : node.decimalValue().toPlainString());
        } else {
            out.append(node.isBoolean() ? node.asText() : "null");
        }
    }

    private void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\', '/' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || this == PHP && c > '~') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
