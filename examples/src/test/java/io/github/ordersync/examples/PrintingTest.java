package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.examples.worker.PassResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
    void progressOfManyOrdersShowsPaceAndTimeLeft() {
        long[] now = {0};
        Progress progress = new Progress(new PrintWriter(err), false, () -> now[0]);
        progress.waiting(1_200L);
        for (int i = 0; i < 500; i++) {
            now[0] += Duration.ofMillis(120).toNanos();
            progress.accept(outcome(Flow.ORDERS, Outcome.Kind.SENT, "A" + i, ""));
            // An order may have several outcomes.
            progress.accept(outcome(Flow.ORDERS, Outcome.Kind.TRACKING_SENT, "A" + i, ""));
        }
        progress.waiting(700L);
        now[0] += Duration.ofMinutes(1).toNanos();
        for (int i = 0; i < 100; i++) {
            progress.accept(outcome(Flow.ORDERS, Outcome.Kind.REFUSED, "B" + i, ""));
        }
        progress.accept(outcome(Flow.STOCK, Outcome.Kind.STOCK_UPDATED, "MUG", ""));
        List<String> lines = err.toString().lines().toList();
        assertThat(lines)
                .startsWith("ordersync: orders: 50 of 1,200 done, 0 calls, 500 a minute, 3 min left")
                .endsWith("ordersync: orders: 600 of 1,200 done, 100 with problems, 0 calls, 300 a minute, 2 min left");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        SyncReport report = report(
                false,
                List.of(
                        outcome(Flow.ORDERS, Outcome.Kind.SENT, "A", "well"),
                        outcome(Flow.ORDERS, Outcome.Kind.REFUSED, "B", "not well")));
        new ReportPrinter(new PrintWriter(out), new PrintWriter(err), true).print(report);
        assertThat(out.toString())
                .contains("\u001b[1mORDER\u001b[0m  \u001b[1mWHAT\u001b[0m ")
                .contains("A      \u001b[32msent\u001b[0m     well")
                .contains("B      \u001b[31mrefused\u001b[0m  not well");
        assertThat(Terminal.wantsColours(true, Map.of())).isTrue();
        assertThat(Terminal.wantsColours(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColours(false, Map.of())).isFalse();
        assertThat(colouredOut(true, Map.of())).contains("\u001b[");
        assertThat(colouredOut(true, Map.of("NO_COLOR", "1"))).doesNotContain("\u001b");
        assertThat(colouredOut(false, Map.of())).doesNotContain("\u001b");
    }

    private static String colouredOut(boolean terminal, Map<String, String> environment) {
        StringWriter written = new StringWriter();
        int code = Ordersync.run(
                new PrintWriter(written),
                new PrintWriter(new StringWriter()),
                environment,
                terminal,
                "check",
                "--sandbox");
        assertThat(code).isZero();
        return written.toString();
    }

    @Test
    void aWorkersPassIsAnObject() {
        PassResult result = new PassResult(
                "north",
                EnumSet.of(Flow.ORDERS),
                report(false, List.of(outcome(Flow.ORDERS, Outcome.Kind.SENT, "A", ""))),
                null,
                Instant.parse("2026-11-23T10:10:00Z"));
        assertThat(PassPrinter.json(result, Instant.parse("2026-11-23T10:00:00.5Z")))
                .isEqualTo("{\"store\":\"north\",\"version\":1,\"at\":\"2026-11-23T10:00:00Z\","
                        + "\"flows\":[\"ORDERS\"],\"ok\":true,\"calls\":10,\"seconds\":1.249,"
                        + "\"counts\":{\"SENT\":1},\"next\":\"2026-11-23T10:10:00Z\"}");
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
