package io.github.ordersync.sync.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where every value of a sales order came from, and what was left out.
 *
 * @param rows one for each value
 * @param skipped one for each item that is not sent
 */
public record Explanation(List<Row> rows, List<Skipped> skipped) {

    private static final int MAX_VALUE = 48;

    /**
     * One value.
     *
     * @param target the field of the sales order; a line's field begins with {@code line 1.}, lines counted from 1
     * @param value what is sent
     * @param source where it came from: {@code checkout_data.TaxCode}, {@code setting taxCode}, {@code default},
     *     {@code computed: ...}
     * @param findings the warnings and problems about this field
     */
    public record Row(String target, String value, String source, List<FindingCode> findings) {}

    /**
     * One item that is not sent.
     *
     * @param place which item
     * @param reason why
     */
    public record Skipped(String place, String reason) {}

    /**
     * The explanation as a table for people.
     *
     * @return lines of text, columns in a font of equal widths
     */
    public String toTable() {
        int target = width(rows.stream().map(Row::target).toList());
        int value = width(rows.stream().map(row -> shown(row.value())).toList());
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append(padded(row.target(), target))
                    .append("  ")
                    .append(padded(shown(row.value()), value))
                    .append("  ")
                    .append(Text.line(row.source()));
            if (!row.findings().isEmpty()) {
                table.append(row.findings().stream().map(Enum::name).collect(Collectors.joining(", ", "  [", "]")));
            }
            table.append('\n');
        }
        for (Skipped item : skipped) {
            table.append("skipped: ")
                    .append(Text.line(item.place()))
                    .append(", ")
                    .append(item.reason())
                    .append('\n');
        }
        return table.toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String shown(String value) {
        String line = Text.line(value);
        return line.length() <= MAX_VALUE ? line : Text.cut(line, MAX_VALUE - 3) + "...";
    }
}
