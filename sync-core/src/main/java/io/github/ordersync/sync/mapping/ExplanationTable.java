package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.Explanation.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An explanation as somebody who keeps the books wants to read it. */
final class ExplanationTable {

    private static final String LINE = "line ";
    private static final int MAX_VALUE = 48;
    private static final Set<String> SUMS = Set.of("SubTotal", "TaxTotal", "Total");

    private final Explanation explanation;
    private final Map<String, Map<String, Row>> lines = new LinkedHashMap<>();
    private final Map<String, Row> header = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    ExplanationTable(Explanation explanation) {
        this.explanation = explanation;
        for (Row row : explanation.rows()) {
            int dot = row.target().startsWith(LINE) ? row.target().indexOf('.') : -1;
            if (dot < 0) {
                header.put(row.target(), row);
            } else {
                lines.computeIfAbsent(row.target().substring(LINE.length(), dot), line -> new LinkedHashMap<>())
                        .put(row.target().substring(dot + 1), row);
            }
        }
    }

    String text() {
        if (!lines.isEmpty()) {
            ledger();
        }
        sources();
        explanation
                .skipped()
                .forEach(item -> text.append("skipped: ")
                        .append(Text.line(item.place()))
                        .append(", ")
                        .append(item.reason())
                        .append('\n'));
        return text.toString();
    }

    private void ledger() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Line", "Product or charge", "Quantity x price", "Discount", "Total", "Tax", "Rate"));
        lines.forEach((number, line) -> table.add(List.of(
                number,
                value(line, "ProductCode") + value(line, "ProductDescription"),
                value(line, "OrderQuantity") + " x " + value(line, "UnitPrice"),
                percent(line, "DiscountRate"),
                value(line, "LineTotal"),
                value(line, "LineTax"),
                percent(line, "TaxRate"))));
        if (header.containsKey("Total")) {
            table.add(List.of("", "Sum", "", "", value(header, "SubTotal"), value(header, "TaxTotal"), ""));
            table.add(List.of("", "Total with tax", "", "", value(header, "Total"), "", ""));
        }
        print(table, 2);
        text.append('\n');
    }

    /** What of a line has the same source is one row. */
    private void sources() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Field", "Value", "Comes from"));
        header.forEach((field, row) -> {
            if (!SUMS.contains(field)) {
                table.add(List.of(field, shown(row.value()), source(row.source(), List.of(row))));
            }
        });
        lines.forEach((number, line) -> {
            Map<String, List<Row>> bySource = new LinkedHashMap<>();
            line.values()
                    .forEach(row -> bySource.computeIfAbsent(row.source(), source -> new ArrayList<>())
                            .add(row));
            String first = LINE + number;
            for (Map.Entry<String, List<Row>> rows : bySource.entrySet()) {
                String values = rows.getValue().stream()
                        .map(row -> row.target().substring(row.target().indexOf('.') + 1) + " " + shown(row.value()))
                        .collect(Collectors.joining(", "));
                table.add(List.of(first, values, source(rows.getKey(), rows.getValue())));
                first = "";
            }
        });
        SUMS.stream()
                .sorted()
                .flatMap(sum -> Optional.ofNullable(header.get(sum)).stream())
                .forEach(row -> table.add(List.of(row.target(), row.value(), source(row.source(), List.of(row)))));
        if (table.size() > 1) {
            print(table, Integer.MAX_VALUE);
        }
    }

    private static String source(String source, List<Row> rows) {
        Set<FindingCode> codes = new LinkedHashSet<>();
        rows.forEach(row -> codes.addAll(row.findings()));
        return Text.line(source)
                + (codes.isEmpty() ? "" : codes.stream().map(Enum::name).collect(Collectors.joining(", ", "  [", "]")));
    }

    private static String value(Map<String, Row> fields, String field) {
        return Optional.ofNullable(fields.get(field))
                .map(row -> shown(row.value()))
                .orElse("");
    }

    /** A rate, which is a fraction on the wire. */
    private static String percent(Map<String, Row> fields, String field) {
        return Optional.ofNullable(fields.get(field))
                .map(row -> new BigDecimal(row.value()))
                .filter(rate -> rate.signum() != 0)
                .map(rate -> Decimals.trimmed(rate.movePointRight(2)).toPlainString() + " %")
                .orElse("");
    }

    /** Columns from the given one on are numbers, which stand below each other at their right ends. */
    private void print(List<List<String>> table, int firstNumber) {
        int columns = table.get(0).size();
        int[] widths = new int[columns];
        table.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? "" : "  ").append(i < firstNumber ? row.get(i) + gap : gap + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String shown(String value) {
        String line = Text.line(value);
        return line.length() <= MAX_VALUE ? line : Text.cut(line, MAX_VALUE - 3) + "...";
    }
}
