package io.github.ordersync.sync.mapping;

import java.util.List;

/**
 * Where every value of a sales order came from, and what was left out.
 *
 * @param rows one for each value
 * @param skipped one for each item that is not sent
 */
public record Explanation(List<Row> rows, List<Skipped> skipped) {

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
     * The explanation as tables for people: the lines as in a ledger with their sums, then where the values come from.
     *
     * @return lines of text, columns in a font of equal widths
     */
    public String toTable() {
        return new ExplanationTable(this).text();
    }
}
