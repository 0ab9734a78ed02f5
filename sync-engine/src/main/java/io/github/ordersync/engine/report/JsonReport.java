package io.github.ordersync.engine.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.engine.OrdersLeft;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sync.mapping.Explanation;
import io.github.ordersync.sync.mapping.FindingCode;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.MappingResult.NothingToSend;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.sync.mapping.Problem;
import io.github.ordersync.sync.mapping.Warning;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report as JSON for other programs: all outcomes, what is left to be done, and for each order that was mapped its problems, warnings and the
 * whole explanation as plain data.
 *
 * <p>The members are stable: new ones may come, none changes its meaning while {@code version} is 1. Times are UTC,
 * amounts are numbers with the digits that are sent, kinds and codes are the names of {@link Outcome.Kind} and
 * {@link FindingCode}. {@code ordersLeft} is missing where {@link SyncReport#ordersLeft()} is empty.
 */
public final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    /**
     * The whole report.
     *
     * @param report what a pass did
     * @return a JSON object over several lines
     */
    public static String of(SyncReport report) {
        return json(report, Map.of()).toPrettyString() + "\n";
    }

    /**
     * The same on one line, for a stream of reports.
     *
     * @param report what a pass did
     * @param labels members of your own that come first, such as the store's name; no names of other members
     * @return a JSON object, with the end of its line
     */
    public static String line(SyncReport report, Map<String, String> labels) {
        return json(report, labels) + "\n";
    }

    private static ObjectNode json(SyncReport report, Map<String, String> labels) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(labels).forEach(json::put);
        json.put("version", VERSION);
        json.put("preview", report.preview());
        json.put("startedAt", report.startedAt().toString());
        json.put("seconds", seconds(report.duration()));
        json.put("problems", report.hasProblems());
        json.put("endedEarly", report.endedEarly());
        report.ordersLeft().ifPresent(left -> ordersLeft(json.putObject("ordersLeft"), left));
        numbers(json.putObject("calls"), report.calls());
        ArrayNode flows = json.putArray("flows");
        for (SyncReport.FlowRun flow : report.flows()) {
            ObjectNode row = flows.addObject();
            row.put("flow", flow.flow().name());
            row.put("seconds", seconds(flow.duration()));
            numbers(row.putObject("calls"), flow.calls());
        }
        ObjectNode counts = json.putObject("counts");
        new TreeMap<>(report.counts()).forEach((kind, count) -> counts.put(kind.name(), count));
        json.put("omitted", report.omitted());
        ArrayNode outcomes = json.putArray("outcomes");
        report.outcomes().forEach(outcome -> outcome(outcomes.addObject(), outcome));
        return json;
    }

    private static void ordersLeft(ObjectNode json, OrdersLeft left) {
        json.put("waiting", left.waiting());
        json.put("refused", left.refused());
        left.oldest().ifPresent(oldest -> json.put("oldest", oldest.toString()));
        json.put("complete", left.complete());
    }

    private static void outcome(ObjectNode json, Outcome outcome) {
        json.put("flow", outcome.flow().name());
        json.put("kind", outcome.kind().name());
        json.put("problem", outcome.kind().isProblem());
        json.put("id", outcome.id());
        json.put("name", outcome.name());
        json.put("detail", outcome.detail());
        json.put("at", outcome.at().toString());
        outcome.mapping().ifPresent(result -> mapping(json.putObject("mapping"), result));
    }

    private static void mapping(ObjectNode json, MappingResult result) {
        if (result instanceof Mapped mapped) {
            json.put("result", "MAPPED");
            mapped.salesOrder().guid().ifPresent(guid -> json.put("guid", guid.toString()));
            mapped.salesOrder().subTotal().ifPresent(amount -> json.put("subTotal", amount));
            mapped.salesOrder().taxTotal().ifPresent(amount -> json.put("taxTotal", amount));
            mapped.salesOrder().total().ifPresent(amount -> json.put("total", amount));
            mapped.totalDifference().ifPresent(amount -> json.put("totalDifference", amount));
            mapped.customerToCreate().ifPresent(customer -> json.put("customerToCreate", customer.customerCode()));
            ArrayNode warnings = json.putArray("warnings");
            for (Warning warning : mapped.warnings()) {
                finding(
                        warnings.addObject(),
                        warning.code(),
                        warning.field(),
                        warning.place(),
                        warning.value(),
                        warning.wanted(),
                        warning.text());
            }
        } else if (result instanceof Refused refused) {
            json.put("result", "REFUSED");
            ArrayNode problems = json.putArray("problems");
            for (Problem problem : refused.problems()) {
                finding(
                        problems.addObject(),
                        problem.code(),
                        problem.field(),
                        problem.place(),
                        problem.value(),
                        problem.wanted(),
                        problem.text());
            }
        } else if (result instanceof NothingToSend) {
            json.put("result", "NOTHING_TO_SEND");
        }
        explanation(json.putObject("explanation"), result.explanation());
    }

    private static void finding(
            ObjectNode json, FindingCode code, String field, String place, String value, String wanted, String text) {
        json.put("code", code.name());
        json.put("field", field);
        json.put("place", place);
        json.put("value", value);
        json.put("wanted", wanted);
        json.put("text", text);
    }

    private static void explanation(ObjectNode json, Explanation explanation) {
        ArrayNode rows = json.putArray("rows");
        for (Explanation.Row row : explanation.rows()) {
            ObjectNode cell = rows.addObject();
            cell.put("target", row.target());
            cell.put("value", row.value());
            cell.put("source", row.source());
            if (!row.findings().isEmpty()) {
                ArrayNode findings = cell.putArray("findings");
                row.findings().forEach(code -> findings.add(code.name()));
            }
        }
        ArrayNode skipped = json.putArray("skipped");
        for (Explanation.Skipped item : explanation.skipped()) {
            skipped.addObject().put("place", item.place()).put("reason", item.reason());
        }
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    private static void numbers(ObjectNode json, Map<String, Long> numbers) {
        new TreeMap<>(numbers).forEach(json::put);
    }
}
