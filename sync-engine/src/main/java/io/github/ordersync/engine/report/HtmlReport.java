package io.github.ordersync.engine.report;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.Outcome.Kind;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report as one HTML page for the people who run the shop: what needs a look comes first, then what was sent with the
 * difference to Order Desk's total, shipments, cancellations, stock, and what it cost. Above them is what is left to be done.
 *
 * <p>The page is complete in itself: no script, no image, nothing is loaded from anywhere. All texts are escaped.
 */
public final class HtmlReport {

    private static final Set<Kind> PROBLEMS = EnumSet.of(Kind.REFUSED, Kind.FAILED, Kind.STOPPED);
    private static final Set<Kind> SENT = EnumSet.of(Kind.SENT, Kind.ALREADY_SENT, Kind.NOTHING_TO_SEND);
    private static final Set<Kind> SHIPPED = EnumSet.of(Kind.TRACKING_SENT, Kind.SHIPMENT_ADDED, Kind.SHIPMENT_UPDATED);

    private final SyncReport report;
    private final Html page = new Html();

    private HtmlReport(SyncReport report) {
        this.report = report;
    }

    /**
     * The whole page.
     *
     * @param report what a pass did
     * @return a document in HTML 5, to be stored as UTF-8
     */
    public static String of(SyncReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        String title = report.preview() ? "Preview: Order Desk and Unleashed" : "Order Desk and Unleashed";
        page.own("<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .own(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .element("title", title + ", " + Remainder.time(report.startedAt()))
                .own("<style>" + ReportStyle.CSS + "</style></head>")
                .open("body")
                .element("h1", title)
                .element(
                        "p",
                        Remainder.time(report.startedAt()) + " UTC, " + TextReport.seconds(report.duration())
                                + (report.preview() ? ". Nothing was written: this is what would happen." : ""));
        tiles();
        Remainder.of(report).forEach(sentence -> page.element("p", sentence));
        section("To be looked at", PROBLEMS, "NAME", "WHAT", "WHY");
        differences();
        sent();
        section("Tracking and shipments", SHIPPED, "ORDER", "WHAT", "DETAILS");
        section("Canceled", EnumSet.of(Kind.CANCELED), "ORDER", "WHAT", "DETAILS");
        section("Warnings", EnumSet.of(Kind.WARNING, Kind.ENDED_EARLY), "NAME", "WHAT", "DETAILS");
        section("Moved to another folder", EnumSet.of(Kind.MOVED), "ORDER", "WHAT", "WHERE");
        section("Stock", EnumSet.of(Kind.STOCK_UPDATED), "ITEM", "WHAT", "BEFORE AND NOW");
        costs();
        if (report.omitted() > 0) {
            page.element(
                    "p",
                    report.omitted()
                            + " more outcomes are counted above but not listed, because the pass was so large.");
        }
        return page.end() + "</html>\n";
    }

    private void tiles() {
        page.open("div", "tiles");
        tile("sent", report.count(Kind.SENT), "");
        tile("refused", report.count(Kind.REFUSED), "bad");
        tile("failed or stopped", report.count(Kind.FAILED) + report.count(Kind.STOPPED), "bad");
        tile("shipments", report.count(Kind.SHIPMENT_ADDED) + report.count(Kind.SHIPMENT_UPDATED), "");
        tile("canceled", report.count(Kind.CANCELED), "");
        tile("stock changes", report.count(Kind.STOCK_UPDATED), "");
        report.ordersLeft().ifPresent(left -> tile("orders left", left.waiting(), ""));
        tile("calls", report.totalCalls(), "");
        page.close();
    }

    private void tile(String what, long number, String cssClass) {
        page.open("div", number == 0 ? "tile none" : ("tile " + cssClass).strip())
                .element("b", Long.toString(number))
                .element("span", what)
                .close();
    }

    private List<Outcome> of(Set<Kind> kinds) {
        return report.outcomes().stream()
                .filter(outcome -> kinds.contains(outcome.kind()))
                .toList();
    }

    private void section(String title, Set<Kind> kinds, String... headings) {
        List<Outcome> outcomes = of(kinds);
        if (outcomes.isEmpty()) {
            return;
        }
        begin(title, outcomes.size(), headings);
        for (Outcome outcome : outcomes) {
            page.open("tr")
                    .element("td", "name", outcome.name())
                    .element("td", PROBLEMS.contains(outcome.kind()) ? "what bad" : "what", what(outcome))
                    .open("td")
                    .text(outcome.detail());
            if (outcome.kind() == Kind.REFUSED) {
                outcome.mapping().ifPresent(this::explanation);
            }
            page.close().close();
        }
        page.close().close();
    }

    private void begin(String title, int rows, String... headings) {
        page.element("h2", title + " (" + rows + ")")
                .open("div", "wide")
                .open("table")
                .open("tr");
        for (String heading : headings) {
            page.element(
                    "th",
                    heading.startsWith("#") ? "number" : "",
                    heading.startsWith("#") ? heading.substring(1) : heading);
        }
        page.close();
    }

    private void sent() {
        List<Outcome> outcomes = of(SENT);
        if (outcomes.isEmpty()) {
            return;
        }
        begin("Orders", outcomes.size(), "ORDER", "WHAT", "#LINES", "#TOTAL", "DETAILS");
        for (Outcome outcome : outcomes) {
            Optional<SalesOrder> salesOrder = mapped(outcome).map(Mapped::salesOrder);
            page.open("tr")
                    .element("td", "name", outcome.name())
                    .element("td", "what", what(outcome))
                    .element(
                            "td",
                            "number",
                            salesOrder
                                    .map(order -> Integer.toString(
                                            order.salesOrderLines().size()))
                                    .orElse(""))
                    .element(
                            "td",
                            "number",
                            salesOrder
                                    .flatMap(SalesOrder::total)
                                    .map(HtmlReport::money)
                                    .orElse(""))
                    .open("td")
                    .text(outcome.detail());
            mapped(outcome)
                    .ifPresent(mapped ->
                            mapped.warnings().forEach(warning -> page.element("div", "warning", warning.text())));
            outcome.mapping().ifPresent(this::explanation);
            page.close().close();
        }
        page.close().close();
    }

    /** Where the sales order is worth another amount than the order: the first thing that a bookkeeper asks for. */
    private void differences() {
        List<Outcome> outcomes = of(EnumSet.of(Kind.SENT)).stream()
                .filter(outcome -> mapped(outcome)
                        .flatMap(Mapped::totalDifference)
                        .filter(difference -> difference.signum() != 0)
                        .isPresent())
                .toList();
        if (outcomes.isEmpty()) {
            return;
        }
        begin("Other totals than in Order Desk", outcomes.size(), "ORDER", "#UNLEASHED", "#ORDER DESK", "#DIFFERENCE");
        for (Outcome outcome : outcomes) {
            Mapped mapped = mapped(outcome).orElseThrow();
            BigDecimal difference = mapped.totalDifference().orElseThrow();
            BigDecimal total = mapped.salesOrder().total().orElse(BigDecimal.ZERO);
            page.open("tr")
                    .element("td", "name", outcome.name())
                    .element("td", "number", money(total))
                    .element("td", "number", money(total.subtract(difference)))
                    .element("td", "number bad", (difference.signum() > 0 ? "+" : "") + money(difference))
                    .close();
        }
        page.close().close();
    }

    private void explanation(MappingResult result) {
        page.open("details").element("summary", "Where each value comes from").open("table");
        page.open("tr")
                .element("th", "FIELD")
                .element("th", "VALUE")
                .element("th", "COMES FROM")
                .close();
        result.explanation()
                .rows()
                .forEach(row -> page.open("tr")
                        .element("td", "name", row.target())
                        .element("td", row.value())
                        .element("td", row.source())
                        .close());
        result.explanation()
                .skipped()
                .forEach(item -> page.open("tr")
                        .element("td", "name", item.place())
                        .element("td", "left out")
                        .element("td", item.reason())
                        .close());
        page.close().close();
    }

    private void costs() {
        Set<String> services = new TreeSet<>(report.calls().keySet());
        page.element("h2", "Calls and time")
                .open("div", "wide")
                .open("table")
                .open("tr")
                .element("th", "FLOW");
        services.forEach(service -> page.element("th", "number", service.toUpperCase(Locale.ROOT)));
        page.element("th", "number", "TIME").close();
        for (SyncReport.FlowRun flow : report.flows()) {
            cost(flow.flow().toString(), services, flow.calls(), TextReport.seconds(flow.duration()));
        }
        cost("all", services, report.calls(), TextReport.seconds(report.duration()));
        page.close().close();
    }

    private void cost(String name, Set<String> services, Map<String, Long> calls, String time) {
        page.open("tr").element("td", "name", name);
        services.forEach(service -> page.element("td", "number", Long.toString(calls.getOrDefault(service, 0L))));
        page.element("td", "number", time).close();
    }

    private String what(Outcome outcome) {
        return report.preview() ? outcome.kind().wouldBe() : outcome.kind().toString();
    }

    private static Optional<Mapped> mapped(Outcome outcome) {
        return outcome.mapping().filter(Mapped.class::isInstance).map(Mapped.class::cast);
    }

    private static String money(BigDecimal amount) {
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
    }
}
