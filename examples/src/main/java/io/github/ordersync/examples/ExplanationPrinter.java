package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.sync.mapping.Explanation;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One order for somebody who keeps the books: the sums first, then where every value comes from. */
final class ExplanationPrinter {

    private static final String LINE = "line ";
    private static final String INDENT = "  ";

    private final PrintWriter out;

    ExplanationPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints an order, given everything that would become of it, at least one outcome. */
    void print(List<Outcome> outcomes) {
        out.println("=== Order " + outcomes.get(0).name() + " ===");
        out.println();
        for (Outcome outcome : outcomes) {
            Optional<MappingResult> mapping = outcome.mapping();
            if (mapping.isEmpty()) {
                out.println(outcome.kind() + ": " + outcome.detail());
                continue;
            }
            switch (outcome.kind()) {
                case SENT -> out.println("It would be sent.");
                case REFUSED -> out.println("It would be refused and stay in its folder, with a note in its history.");
                default -> out.println(outcome.kind() + ": " + outcome.detail());
            }
        }
        out.println();
        outcomes.stream()
                .flatMap(outcome -> outcome.mapping().stream())
                .findFirst()
                .ifPresent(this::mapping);
    }

    private void mapping(MappingResult mapping) {
        if (mapping instanceof Mapped mapped) {
            sums(mapped);
            findings(
                    "Look at:",
                    mapped.warnings().stream().map(warning -> warning.text()).toList());
        } else if (mapping instanceof Refused refused) {
            findings(
                    "To be put right:",
                    refused.problems().stream().map(problem -> problem.text()).toList());
        }
        findings(
                "Left out:",
                mapping.explanation().skipped().stream()
                        .map(skipped -> skipped.place() + ": " + skipped.reason())
                        .toList());
        sources(mapping.explanation());
    }

    private void findings(String title, List<String> texts) {
        if (!texts.isEmpty()) {
            out.println(title);
            texts.stream()
                    .flatMap(text -> Table.wrap(text, Table.WIDTH - INDENT.length()).stream())
                    .forEach(line -> out.println(INDENT + line));
            out.println();
        }
    }

    private void sums(Mapped mapped) {
        SalesOrder order = mapped.salesOrder();
        Table table = new Table(
                        "LINE", "PRODUCT OR CHARGE", "QUANTITY", "PRICE", "DISCOUNT", "AMOUNT", "TAX RATE", "TAX")
                .right(2, 3, 4, 5, 6, 7);
        int number = 0;
        for (SalesOrderLine line : order.salesOrderLines()) {
            table.row(
                    String.valueOf(++number),
                    line.product()
                            .flatMap(product -> product.productCode().or(product::productDescription))
                            .orElse(""),
                    plain(line.orderQuantity()),
                    plain(line.unitPrice()),
                    percent(line.discountRate()),
                    plain(line.lineTotal()),
                    percent(line.taxRate()),
                    plain(line.lineTax()));
        }
        table.row("", "Sum", "", "", "", plain(order.subTotal()), "", plain(order.taxTotal()));
        table.row("", "Total with tax", "", "", "", plain(order.total()), "", "");
        mapped.totalDifference().ifPresent(difference -> {
            BigDecimal total = order.total().orElse(BigDecimal.ZERO);
            table.row("", "Order Desk's total", "", "", "", money(total.subtract(difference)), "", "");
            table.row("", "Difference", "", "", "", difference.signum() == 0 ? "none" : money(difference), "", "");
        });
        out.println(table);
    }

    /** What of a line has the same source is one row. */
    private void sources(Explanation explanation) {
        Table table = new Table("FIELD IN UNLEASHED", "VALUE", "COMES FROM");
        String field = "";
        StringBuilder values = new StringBuilder();
        String source = "";
        String shownField = "";
        for (Explanation.Row row : explanation.rows()) {
            int dot = row.target().startsWith(LINE) ? row.target().indexOf('.') : -1;
            String place = dot < 0 ? row.target() : row.target().substring(0, dot);
            String value = dot < 0 ? row.value() : row.target().substring(dot + 1) + " " + row.value();
            if (dot >= 0 && place.equals(field) && row.source().equals(source)) {
                values.append(", ").append(value);
                continue;
            }
            add(table, shownField, values, source);
            shownField = place.equals(field) ? "" : place;
            field = place;
            values = new StringBuilder(value);
            source = row.source();
        }
        add(table, shownField, values, source);
        out.println(table);
    }

    private static void add(Table table, String field, CharSequence values, String source) {
        if (!source.isEmpty() || values.length() > 0) {
            table.row(field, values.toString(), source);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as the model's accessors return them
    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String money(BigDecimal amount) {
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
    }

    /** A fraction such as 0.15; zero says nothing and is left out. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String percent(Optional<BigDecimal> fraction) {
        return fraction.filter(rate -> rate.signum() != 0)
                .map(rate -> rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %")
                .orElse("");
    }
}
