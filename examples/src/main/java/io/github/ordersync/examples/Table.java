package io.github.ordersync.examples;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns. The last column may be long: it is wrapped below itself. */
final class Table {

    private static final int WIDTH = 118;
    private static final int LEAST_LAST = 30;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    Table row(String... cells) {
        List<String> clean = new ArrayList<>();
        for (String cell : cells) {
            // Names come from customers: neither a line break nor a terminal's control character gets through.
            clean.add(cell.replaceAll("\\p{Cntrl}+", " ").strip());
        }
        rows.add(clean);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        int indent = 0;
        for (int width : widths) {
            indent += width + 2;
        }
        indent -= 2; // the last column's own width is not counted
        int last = Math.max(LEAST_LAST, WIDTH - indent);
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
            }
            List<String> wrapped = wrap(row.get(columns - 1), last);
            for (int i = 0; i < wrapped.size(); i++) {
                String start = i == 0 ? line.toString() : " ".repeat(indent);
                out.append((start + wrapped.get(i)).stripTrailing()).append('\n');
            }
        }
        return out.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
