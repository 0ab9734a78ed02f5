package io.github.ordersync.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows in aligned columns, at most 100 characters wide: what does not fit is wrapped within its column. */
final class Table {

    static final int WIDTH = 100;
    private static final int LEAST = 8;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> right = new HashSet<>();
    private final Map<List<Integer>, Colour> colours = new HashMap<>();
    private boolean coloured;

    Table(String... headings) {
        row(headings);
    }

    /** Columns of numbers, counted from 0. */
    Table right(int... columns) {
        for (int column : columns) {
            right.add(column);
        }
        return this;
    }

    /** Shows colours, which text in a file or a pipe must not have. */
    Table coloured(boolean wanted) {
        coloured = wanted;
        return this;
    }

    /** The colour of a cell of the last row. */
    Table colour(int column, Colour colour) {
        colours.put(List.of(rows.size() - 1, column), colour);
        return this;
    }

    Table row(String... cells) {
        List<String> clean = new ArrayList<>();
        for (String cell : cells) {
            // Names come from customers: neither a line break nor a terminal's control character gets through.
            clean.add(cell.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ")
                    .strip());
        }
        rows.add(clean);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (int number = 0; number < rows.size(); number++) {
            List<String> row = rows.get(number);
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < widths.length; i++) {
                List<String> lines = wrap(row.get(i), widths[i]);
                cells.add(lines);
                height = Math.max(height, lines.size());
            }
            for (int y = 0; y < height; y++) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < widths.length; i++) {
                    String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                    String space = " ".repeat(widths[i] - length(text));
                    String shown = painted(number, i, text);
                    line.append(i == 0 ? "" : GAP).append(right.contains(i) ? space + shown : shown + space);
                }
                out.append(line.toString().stripTrailing()).append('\n');
            }
        }
        return out.toString();
    }

    private String painted(int row, int column, String text) {
        Colour usual = row == 0 ? Colour.BOLD : Colour.PLAIN;
        return coloured ? colours.getOrDefault(List.of(row, column), usual).paint(text) : text;
    }

    /** As wide as the contents are; while that is too much, the widest column gives way. */
    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        for (; total > WIDTH; total--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Breaks between words, and a word that is too long anywhere. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (line.length() > 0 && length(line.toString()) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
