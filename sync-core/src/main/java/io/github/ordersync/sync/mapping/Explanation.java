package io.github.ordersync.sync.mapping;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where every value of a sales order came from, and what was left out. Immutable; what is to be said is noted while the
 * order is mapped, and put into words when it is first asked for.
 */
public final class Explanation {

    private final Supplier<Told> teller;
    private volatile @Nullable Told told;

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

    private record Told(List<Row> rows, List<Skipped> skipped) {}

    /**
     * An explanation in words.
     *
     * @param rows one for each value
     * @param skipped one for each item that is not sent
     */
    public Explanation(List<Row> rows, List<Skipped> skipped) {
        Told words = new Told(List.copyOf(rows), List.copyOf(skipped));
        this.teller = () -> words;
    }

    /** What was noted about an order that is mapped. */
    Explanation(Trace trace, List<Problem> problems, List<Warning> warnings) {
        this.teller = () -> new Told(trace.rows(problems, warnings), trace.skipped());
    }

    /**
     * Where the values came from.
     *
     * @return one for each value
     */
    public List<Row> rows() {
        return told().rows();
    }

    /**
     * What was left out.
     *
     * @return one for each item that is not sent
     */
    public List<Skipped> skipped() {
        return told().skipped();
    }

    /** Threads that ask at the same time may both put it into words: the words are the same. */
    private Told told() {
        Told words = told;
        if (words == null) {
            words = teller.get();
            told = words;
        }
        return words;
    }

    /**
     * The explanation as tables for people: the lines as in a ledger with their sums, then where the values come from.
     *
     * @return lines of text, columns in a font of equal widths
     */
    public String toTable() {
        return new ExplanationTable(this).text();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that && told().equals(that.told());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows(), skipped());
    }

    @Override
    public String toString() {
        return "Explanation[rows=" + rows() + ", skipped=" + skipped() + "]";
    }
}
