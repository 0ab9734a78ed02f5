package io.github.ordersync.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.OrdersLeft;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.Outcome.Kind;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.mapping.Explanation;
import io.github.ordersync.sync.mapping.FindingCode;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.Problem;
import io.github.ordersync.sync.mapping.Warning;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report as text, as JSON and as a page, also of names that want to be more than names. */
class ReportsTest {

    private static final Instant START = Instant.parse("2026-03-01T08:30:00Z");

    private static Outcome outcome(Flow flow, Kind kind, String name, String detail, MappingResult mapping) {
        return new Outcome(flow, kind, "id-" + name, name, detail, Optional.ofNullable(mapping), START.plusSeconds(1));
    }

    private static Outcome outcome(Flow flow, Kind kind, String name, String detail) {
        return new Outcome(flow, kind, "id-" + name, name, detail, Optional.empty(), START.plusSeconds(1));
    }

    private static SyncReport report(boolean preview, Outcome... outcomes) {
        return new SyncReport(
                preview,
                START,
                Duration.ofMillis(1249),
                Map.of("Unleashed", 7L, "Order Desk", 3L),
                List.of(new SyncReport.FlowRun(Flow.ORDERS, Map.of("Unleashed", 6L), Duration.ofMillis(900))),
                List.of(outcomes).stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting())),
                List.of(outcomes));
    }

    private static MappingResult mapped(String text) {
        return new MappingResult.Mapped(
                SalesOrder.builder()
                        .guid(new UUID(1, 2))
                        .subTotal(new BigDecimal("40.00"))
                        .taxTotal(new BigDecimal("6.00"))
                        .total(new BigDecimal("46.00"))
                        .build(),
                List.of(new Warning(FindingCode.TEXT_CUT, "Comments", "order", text, "2048", text + " is too long")),
                new Explanation(
                        List.of(new Explanation.Row("Comments", text, "gift_message", List.of(FindingCode.TEXT_CUT))),
                        List.of(new Explanation.Skipped("item 2 (" + text + ")", "setting codeSkip"))),
                Optional.of(new BigDecimal("-0.01")),
                Optional.empty());
    }

    private static MappingResult refused(String text) {
        return new MappingResult.Refused(
                List.of(new Problem(FindingCode.BAD_DATE, "RequiredDate", "checkout_data", text, "a date", text + "!")),
                new Explanation(List.of(), List.of()));
    }

    private static SyncReport everything(String text) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            for (Kind kind : Kind.values()) {
                outcomes.add(outcome(flow, kind, text, text));
            }
        }
        outcomes.add(outcome(Flow.ORDERS, Kind.SENT, text, text, mapped(text)));
        outcomes.add(outcome(Flow.ORDERS, Kind.REFUSED, text, text, refused(text)));
        return report(false, outcomes.toArray(Outcome[]::new));
    }

    private static JsonNode json(SyncReport report) throws JsonProcessingException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readTree(JsonReport.of(report));
    }

    @Test
    void textHasALineForEachOutcomeAndTheSums() {
        assertThat(TextReport.of(report(
                                false,
                                outcome(Flow.ORDERS, Kind.SENT, "KC-1", "sales order SO-1, total 46.00"),
                                outcome(Flow.ORDERS, Kind.REFUSED, "KC-2", "no customer")))
                        .lines())
                .containsExactly(
                        "KC-1: sent: sales order SO-1, total 46.00",
                        "KC-2: refused: no customer",
                        "1 sent, 1 refused.",
                        "Calls: 3 to Order Desk, 7 to Unleashed; 1.2 s.");
        assertThat(TextReport.summary(report(false)))
                .isEqualTo("nothing to do.\nCalls: 3 to Order Desk, 7 to Unleashed; 1.2 s.");
    }

    @Test
    void aPreviewSaysWouldBe() {
        SyncReport preview = report(
                true,
                outcome(Flow.SHIPMENTS, Kind.SHIPMENT_UPDATED, "1", "now AB12"),
                outcome(Flow.ORDERS, Kind.ALREADY_SENT, "2", ""));
        assertThat(TextReport.of(preview).lines())
                .startsWith("1: tracking would be corrected: now AB12", "2: already sent")
                .contains("Preview, nothing was written. It would be: 1 already sent, 1 tracking corrected.");
        assertThat(HtmlReport.of(preview))
                .contains("tracking would be corrected", "Nothing was written")
                .contains("<title>Preview");
    }

    @Test
    void jsonHasAllThatIsKnownAsPlainData() throws JsonProcessingException {
        JsonNode json = json(report(
                false,
                outcome(Flow.ORDERS, Kind.SENT, "KC-1", "sent it", mapped("a")),
                outcome(Flow.ORDERS, Kind.REFUSED, "KC-2", "no", refused("31/02"))));
        assertThat(json.path("version").asInt()).isEqualTo(1);
        assertThat(json.path("startedAt").asText()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(json.path("seconds").decimalValue()).isEqualByComparingTo("1.249");
        assertThat(json.path("problems").asBoolean()).isTrue();
        assertThat(json.path("calls")).hasToString("{\"Order Desk\":3,\"Unleashed\":7}");
        assertThat(json.path("flows").path(0).path("flow").asText()).isEqualTo("ORDERS");
        assertThat(json.path("counts")).hasToString("{\"SENT\":1,\"REFUSED\":1}");
        JsonNode sent = json.path("outcomes").path(0);
        assertThat(sent.path("at").asText()).isEqualTo("2026-03-01T08:30:01Z");
        assertThat(sent.path("problem").asBoolean()).isFalse();
        JsonNode mapping = sent.path("mapping");
        assertThat(mapping.path("total")).hasToString("46.00");
        assertThat(mapping.path("totalDifference")).hasToString("-0.01");
        assertThat(mapping.path("warnings").path(0).path("code").asText()).isEqualTo("TEXT_CUT");
        assertThat(mapping.path("explanation").path("rows").path(0))
                .hasToString("{\"target\":\"Comments\",\"value\":\"a\",\"source\":\"gift_message\","
                        + "\"findings\":[\"TEXT_CUT\"]}");
        assertThat(mapping.path("explanation")
                        .path("skipped")
                        .path(0)
                        .path("reason")
                        .asText())
                .isEqualTo("setting codeSkip");
        JsonNode refusal = json.path("outcomes").path(1).path("mapping");
        assertThat(refusal.path("result").asText()).isEqualTo("REFUSED");
        assertThat(refusal.path("problems").path(0).path("value").asText()).isEqualTo("31/02");
    }

    @Test
    void thePageShowsWhatNeedsALookBeforeWhatWentWell() {
        String page = HtmlReport.of(report(
                false,
                outcome(Flow.ORDERS, Kind.SENT, "KC-1", "sales order SO-1", mapped("a")),
                outcome(Flow.ORDERS, Kind.REFUSED, "KC-2", "no customer", refused("x")),
                outcome(Flow.STOCK, Kind.STOCK_UPDATED, "MUG", "3 -> 5")));
        assertThat(page)
                .containsSubsequence(
                        "To be looked at (1)",
                        "KC-2",
                        "no customer",
                        "Other totals than in Order Desk (1)",
                        "KC-1",
                        "46.00",
                        "46.01",
                        "-0.01",
                        "Orders (1)",
                        "KC-1",
                        "Where each value comes from",
                        "gift_message",
                        "Stock (1)",
                        "3 -&gt; 5",
                        "Calls and time",
                        "orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></table></details></style><style>*{display:none}",
                "<!-- & &lt; -->]]>",
                "javascript:alert(1)",
                "a\u202Egnp.exe\u2066 \u200F\u2028b\u0000\u001b[31m\u0007\r\n",
                "\uD800 lone, \uDC00 turned, paired \uD83D\uDE00",
            })
    void hostileNamesStayText(String hostile) throws JsonProcessingException {
        SyncReport report = everything(hostile);
        String page = HtmlReport.of(report);
        assertThat(HtmlReport.of(everything("x")).replaceAll(">[^<]*<", "><"))
                .as("the elements are the same whatever the texts are")
                .isEqualTo(page.replaceAll(">[^<]*<", "><"));
        assertThat(page).doesNotContain("<script", "<img", "onerror=alert(1)>", "\u202E", "\u2066", "\u0000", "\u001b");
        assertThat(new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("can be written as UTF-8")
                .isEqualTo(page);
        assertThat(json(report).path("outcomes").path(0).path("name").asText())
                .isEqualTo(json(report).path("outcomes").path(3).path("detail").asText());
        assertThat(TextReport.of(report).lines()).hasSize(report.outcomes().size() + 3);
    }

    @Test
    void thePageLoadsNothingAndEveryElementIsClosed() {
        String page = HtmlReport.of(everything("x"));
        assertThat(page)
                .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "<script")
                .contains("default-src 'none'");
        Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page);
        List<String> open = new ArrayList<>();
        while (tags.find()) {
            if (tags.group(2).equals("meta")) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.add(tags.group(2));
            } else {
                assertThat(open.remove(open.size() - 1)).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whatIsNotListedIsSaid() {
        SyncReport report =
                new SyncReport(false, START, Duration.ZERO, Map.of(), List.of(), Map.of(Kind.SENT, 12_000L), List.of());
        assertThat(report.omitted()).isEqualTo(12_000);
        assertThat(TextReport.of(report)).startsWith("... and 12000 more\n12000 sent.");
        assertThat(HtmlReport.of(report)).contains("12000 more outcomes", "<b>12000</b>");
    }

    private static SyncReport leaving(OrdersLeft left, Outcome... outcomes) {
        SyncReport report = report(false, outcomes);
        return new SyncReport(
                report.preview(),
                report.startedAt(),
                report.duration(),
                report.calls(),
                report.flows(),
                report.counts(),
                report.outcomes(),
                Optional.of(left));
    }

    @Test
    void whatIsLeftIsSaidInEachForm() throws JsonProcessingException {
        SyncReport cut = leaving(
                new OrdersLeft(7, 2, Optional.of(START.minusSeconds(3600)), false),
                outcome(Flow.ORDERS, Kind.ENDED_EARLY, "orders", "asked to end"));
        String early = "The pass was asked to end before all was done; the rest is done on the next run.";
        String left = "At least 7 orders are left to be sent, 2 of them refused; the oldest was added"
                + " 2026-03-01 07:30:00 UTC. The export folders were not listed to the end.";

        assertThat(TextReport.of(cut).lines()).containsSubsequence(early, left, "1 ended early.");
        assertThat(HtmlReport.of(cut)).contains("<p>" + early + "</p>", "<p>" + left + "</p>", "<b>7</b>");
        JsonNode json = json(cut);
        assertThat(json.path("endedEarly").booleanValue()).isTrue();
        assertThat(json.path("ordersLeft"))
                .hasToString("{\"waiting\":7,\"refused\":2,\"oldest\":\"2026-03-01T07:30:00Z\",\"complete\":false}");
    }

    @Test
    void oneOrderIsNotMany() {
        assertThat(TextReport.of(leaving(new OrdersLeft(1, 0, Optional.empty(), true))))
                .startsWith("1 order is left to be sent.\n");
    }

    @Test
    void whereNothingIsLeftNothingIsSaid() throws JsonProcessingException {
        SyncReport done = leaving(new OrdersLeft(0, 0, Optional.empty(), true));
        assertThat(TextReport.of(done)).startsWith("nothing to do.");
        assertThat(HtmlReport.of(done)).contains("orders left").doesNotContain("left to be sent", "asked to end");
        JsonNode json = json(done);
        assertThat(json.path("endedEarly")).hasToString("false");
        assertThat(json.path("ordersLeft")).hasToString("{\"waiting\":0,\"refused\":0,\"complete\":true}");
        assertThat(json(report(false)).has("ordersLeft"))
                .as("where the folders were not listed")
                .isFalse();
    }
}
