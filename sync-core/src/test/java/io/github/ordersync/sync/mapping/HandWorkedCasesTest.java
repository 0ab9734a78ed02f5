package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.mapping.HandWorkedCase.Entry;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole orders, worked out by hand: the files in {@code src/test/resources/orders}. */
class HandWorkedCasesTest {

    private static final Pattern LINE =
            Pattern.compile("(\\d+) (\\S+): (\\S+) x (\\S+)(?: less (\\S+ %))? = (\\S+), tax (\\S+) at (\\S+ %)");
    private static final Pattern CHARGE = Pattern.compile("(.+): (\\S+), tax (\\S+) at (\\S+ %)");
    private static final Pattern ORDER_TAX = Pattern.compile("(\\S+) at (\\S+ %)");
    private static final Pattern TOTALS = Pattern.compile("(\\S+) \\+ (\\S+) = (\\S+)");
    private static final List<String> KEYS = List.of(
            ("settings field item shipping handling discount tax refund products total paper has line charge totals"
                            + " differs warnings refused")
                    .split(" "));

    /** A line as it must be; the product's code, or a charge's description. */
    private record Line(
            int number,
            String product,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountRate,
            BigDecimal lineTotal,
            BigDecimal lineTax,
            BigDecimal taxRate) {

        static Line of(MatchResult line) {
            BigDecimal discount = line.group(5) == null ? BigDecimal.ZERO : HandWorkedCase.fraction(line.group(5));
            return new Line(
                    Integer.parseInt(line.group(1)),
                    line.group(2),
                    new BigDecimal(line.group(3)),
                    new BigDecimal(line.group(4)),
                    discount,
                    new BigDecimal(line.group(6)),
                    new BigDecimal(line.group(7)),
                    HandWorkedCase.fraction(line.group(8)));
        }

        static Line ofCharge(MatchResult charge) {
            BigDecimal amount = new BigDecimal(charge.group(2));
            return new Line(
                    0,
                    charge.group(1),
                    BigDecimal.ONE,
                    amount,
                    BigDecimal.ZERO,
                    amount,
                    new BigDecimal(charge.group(3)),
                    HandWorkedCase.fraction(charge.group(4)));
        }

        static Line of(SalesOrderLine line) {
            return new Line(
                    line.lineNumber().orElseThrow(),
                    line.product()
                            .flatMap(product -> product.productCode().or(product::productDescription))
                            .orElseThrow(),
                    line.orderQuantity().orElseThrow(),
                    line.unitPrice().orElseThrow(),
                    line.discountRate().orElseThrow(),
                    line.lineTotal().orElseThrow(),
                    line.lineTax().orElseThrow(),
                    line.taxRate().orElseThrow());
        }
    }

    static Stream<HandWorkedCase> all() {
        return HandWorkedCase.all();
    }

    static Stream<HandWorkedCase> sent() {
        return all().filter(c -> c.text1("totals").isPresent());
    }

    private static List<Line> lines(HandWorkedCase c) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : c.entries()) {
            switch (entry.key()) {
                case "line" -> lines.add(Line.of(HandWorkedCase.matched(LINE, entry.text())));
                case "charge" -> lines.add(Line.ofCharge(HandWorkedCase.matched(CHARGE, entry.text())));
                default -> {}
            }
        }
        return lines;
    }

    private static List<FindingCode> codes(HandWorkedCase c, String key) {
        return c.texts(key)
                .flatMap(text -> Arrays.stream(text.split(", ")))
                .map(FindingCode::valueOf)
                .toList();
    }

    @Test
    void thereAreManyAndEachSaysHowItWasWorkedOut() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(c -> {
            assertThat(c.text1("paper")).as(c.toString()).isPresent();
            assertThat(c.entries())
                    .as(c.toString())
                    .extracting(Entry::key)
                    .allMatch(key -> KEYS.contains(key) || key.equals("order tax") || key.equals("not sent"));
        });
        assertThat(all().map(HandWorkedCase::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesOutAsOnPaper(HandWorkedCase c) {
        Orders orders = c.order();
        if (c.text1("refused").isPresent()) {
            assertThat(orders.problems()).extracting(Problem::code).containsExactlyElementsOf(codes(c, "refused"));
            return;
        }
        if (c.text1("not sent").isPresent()) {
            assertThat(orders.map()).isInstanceOf(MappingResult.NothingToSend.class);
            return;
        }
        SalesOrder salesOrder = orders.salesOrder();
        assertThat(salesOrder.salesOrderLines().stream().map(Line::of))
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .build())
                .containsExactlyElementsOf(lines(c));
        assertTotals(c, salesOrder);
        assertOrderTax(c, salesOrder);
        assertThat(orders.mapped().totalDifference().map(HandWorkedCasesTest::cents))
                .isEqualTo(c.text1("differs"));
        assertThat(orders.warnings()).containsExactlyInAnyOrderElementsOf(codes(c, "warnings"));
        Map<String, String> header = header(salesOrder);
        c.texts("has")
                .map(text -> text.split(" = "))
                .forEach(has -> assertThat(header).containsEntry(has[0], has[1]));
    }

    /** The arithmetic of the files themselves, without anything of the mapper. */
    @ParameterizedTest
    @MethodSource("sent")
    void addsUpByUnleashedsFormulas(HandWorkedCase c) {
        BigDecimal subTotal = BigDecimal.ZERO;
        BigDecimal taxTotal = BigDecimal.ZERO;
        for (Line line : lines(c)) {
            BigDecimal factor = BigDecimal.ONE.subtract(line.discountRate());
            BigDecimal net = line.unitPrice().multiply(factor).setScale(4, RoundingMode.HALF_UP);
            assertThat(round(line.quantity().multiply(line.unitPrice()).multiply(factor)))
                    .as("%s", line)
                    .isEqualByComparingTo(line.lineTotal());
            assertThat(round(line.quantity().multiply(net))).as("%s", line).isEqualByComparingTo(line.lineTotal());
            assertThat(round(line.lineTotal().multiply(line.taxRate())))
                    .as("%s", line)
                    .isEqualByComparingTo(line.lineTax());
            subTotal = subTotal.add(line.lineTotal());
            taxTotal = taxTotal.add(line.lineTax());
        }
        MatchResult totals = HandWorkedCase.matched(TOTALS, c.text1("totals").orElseThrow());
        assertThat(cents(subTotal)).isEqualTo(totals.group(1));
        assertThat(cents(taxTotal)).isEqualTo(totals.group(2));
        assertThat(cents(subTotal.add(taxTotal))).isEqualTo(totals.group(3));
        Optional<BigDecimal> orderTotal = c.text1("total").map(BigDecimal::new);
        assertThat(c.text1("differs"))
                .isEqualTo(orderTotal.map(total -> cents(new BigDecimal(totals.group(3)).subtract(total))));
    }

    private static void assertTotals(HandWorkedCase c, SalesOrder salesOrder) {
        assertThat(cents(salesOrder.subTotal().orElseThrow()) + " + "
                        + cents(salesOrder.taxTotal().orElseThrow()) + " = "
                        + cents(salesOrder.total().orElseThrow()))
                .isEqualTo(c.text1("totals").orElseThrow());
    }

    private static void assertOrderTax(HandWorkedCase c, SalesOrder salesOrder) {
        MatchResult tax = HandWorkedCase.matched(ORDER_TAX, c.text1("order tax").orElseThrow());
        assertThat(salesOrder.tax().flatMap(t -> t.taxCode()).orElse("none")).isEqualTo(tax.group(1));
        assertThat(salesOrder.taxRate().orElseThrow()).isEqualByComparingTo(HandWorkedCase.fraction(tax.group(2)));
    }

    /** The single values of the sales order; - where there is none. */
    private static Map<String, String> header(SalesOrder salesOrder) {
        return Map.ofEntries(
                Map.entry("Guid", shown(salesOrder.guid())),
                Map.entry("SourceId", shown(salesOrder.sourceId())),
                Map.entry("CustomerRef", shown(salesOrder.customerRef())),
                Map.entry("OrderNumber", shown(salesOrder.orderNumber())),
                Map.entry("OrderDate", shown(salesOrder.orderDate())),
                Map.entry("RequiredDate", shown(salesOrder.requiredDate().map(Instant::toString))),
                Map.entry("OrderStatus", shown(salesOrder.orderStatus().map(status -> status.text()))),
                Map.entry("Currency", shown(salesOrder.currency().flatMap(currency -> currency.currencyCode()))),
                Map.entry("ExchangeRate", shown(salesOrder.exchangeRate().map(BigDecimal::toPlainString))),
                Map.entry("Customer", shown(salesOrder.customer().flatMap(customer -> customer.customerCode()))),
                Map.entry("Warehouse", shown(salesOrder.warehouse().flatMap(warehouse -> warehouse.warehouseCode()))),
                Map.entry("DeliveryInstruction", shown(salesOrder.deliveryInstruction())));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as the model's accessors return them
    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static BigDecimal round(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
