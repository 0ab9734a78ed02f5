package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrintingTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ReportPrinter printer = new ReportPrinter(new PrintWriter(out), new PrintWriter(err));

    private static Outcome outcome(Flow flow, Outcome.Kind kind, String name, String detail) {
        return new Outcome(flow, kind, name, name, detail, Optional.empty(), Instant.EPOCH);
    }

    private static SyncReport report(boolean preview, List<Outcome> outcomes) {
        return new SyncReport(
                preview,
                Instant.EPOCH,
                Duration.ofMillis(1249),
                Map.of("Unleashed", 7L, "Order Desk", 3L),
                List.of(),
                outcomes.stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting())),
                outcomes);
    }

    @Test
    void flowsThatStoppedForOneReasonShareASentence() {
        int code = printer.print(report(
                false,
                List.of(
                        outcome(Flow.ORDERS, Outcome.Kind.STOPPED, "orders", "Unleashed taxes.list: no answer. Later."),
                        outcome(Flow.STOCK, Outcome.Kind.STOPPED, "stock", "Unleashed stock.list: no answer. Later."),
                        outcome(Flow.SHIPMENTS, Outcome.Kind.STOPPED, "shipments", "Order Desk orders.list: busy."))));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "ordersync: stopped: orders, stock. Unleashed taxes.list: no answer. Later.",
                        "ordersync: stopped: shipments. Order Desk orders.list: busy.");
        assertThat(out.toString()).startsWith("3 stopped.");
    }

    @Test
    void ofThousandsOfItemsTheFailedAreShownFirst() {
        List<Outcome> items = new ArrayList<>();
        for (int i = 1000; i < 6000; i++) {
            items.add(outcome(Flow.STOCK, Outcome.Kind.STOCK_UPDATED, "A" + i, "1 -> 2"));
        }
        items.add(outcome(Flow.STOCK, Outcome.Kind.FAILED, "ZZZ", "refused"));
        assertThat(printer.print(report(false, items))).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSizeLessThan(50)
                .contains("ZZZ    failed: refused", "A1000  1 -> 2", "...    and 4961 more");
    }

    @Test
    void columnsAreAlignedWrappedAndFreeOfControlCharacters() {
        Table table = new Table("NAME", "AMOUNT", "TEXT").right(1);
        table.row("\u001b[31mEve\nMallory\u2028", "5.00", "word ".repeat(30));
        table.row("Ann", "12345.00", "x".repeat(150));
        assertThat(table.toString().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).isEqualTo(line.stripTrailing()))
                .startsWith("NAME               AMOUNT  TEXT")
                .anyMatch(line -> line.startsWith("[31mEve Mallory      5.00  word"))
                .anyMatch(line -> line.startsWith("Ann              12345.00  xxx"));
        assertThat(table.toString()).doesNotContain("\u001b", "\u2028");
        assertThat(table.toString().chars().filter(c -> c == 'x')).hasSize(150);
    }

    @Test
    void progressIsRewrittenOnATerminalAndGoneAfterwards() {
        Progress progress = new Progress(new PrintWriter(err), true);
        SyncReport given = report(false, List.of());
        SyncReport returned = progress.during(() -> {
            progress.onAttempt(attempt());
            progress.accept(outcome(Flow.ORDERS, Outcome.Kind.SENT, "1", ""));
            progress.accept(outcome(Flow.STOCK, Outcome.Kind.FAILED, "2", ""));
            return given;
        });
        assertThat(returned).isSameAs(given);
        assertThat(err.toString())
                .contains("\rlooking: 0 done, 1 calls", "\rorders: 1 done, 1 calls")
                .contains("\rstock: 2 done, 1 with problems, 1 calls")
                .doesNotContain("\n")
                .endsWith(" \r");
    }

    @Test
    void progressInAFileIsALineNowAndThen() {
        Progress progress = new Progress(new PrintWriter(err), false);
        for (int i = 0; i < 250; i++) {
            progress.accept(outcome(Flow.ORDERS, Outcome.Kind.SENT, "1", ""));
        }
        assertThat(err.toString().lines())
                .containsExactly("ordersync: orders: 100 done, 0 calls", "ordersync: orders: 200 done, 0 calls");
    }

    private static CallListener.Attempt attempt() {
        return new CallListener.Attempt(
                "Unleashed", "taxes.list", 1, OptionalInt.of(200), Duration.ofMillis(5), OptionalInt.empty());
    }
}
