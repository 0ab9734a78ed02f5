package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.Locale;
import java.util.Optional;

/** One order on its way: what it is mapped from, and what is noted about it. */
final class MappingRun {

    final Order order;
    final IntegrationSettings settings;
    final MappingContext context;
    final Findings findings = new Findings();
    final Trace trace = new Trace();
    final CustomFields fields;

    MappingRun(Order order, IntegrationSettings settings, MappingContext context) {
        this.order = order;
        this.settings = settings;
        this.context = context;
        this.fields = CustomFields.of(order, settings, findings);
    }

    /** A value and where it came from. */
    record Sourced(String value, String source) {}

    /** The field on the order, which wins over the setting. */
    Optional<Sourced> field(CustomField field) {
        return fields.find(field).map(found -> new Sourced(found.value(), found.place()));
    }

    /** A code that Unleashed would refuse if it were too long; then it is a problem, and empty. */
    Optional<String> code(String target, Sourced sourced, int max) {
        String value = Text.line(sourced.value());
        if (value.length() > max) {
            findings.problem(
                    FindingCode.CODE_TOO_LONG, target, sourced.source(), value, "at most " + max + " characters");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Free text on one line; what is too long is cut, with a warning. */
    Optional<String> line(String target, String text, String source, int max) {
        return text(target, Text.line(text), source, max);
    }

    /** Free text that keeps its line ends; what is too long is cut, with a warning. */
    Optional<String> lines(String target, String text, String source, int max) {
        return text(target, Text.lines(text), source, max);
    }

    private Optional<String> text(String target, String text, String source, int max) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > max) {
            findings.warn(FindingCode.TEXT_CUT, target, source, text, "it is cut to " + max + " characters");
        }
        String cut = Text.cut(text, max);
        trace.row(target, cut, source);
        return Optional.of(cut);
    }

    /** The order's currency, else the setting's; empty also for a wrong one. */
    Optional<String> currency() {
        Optional<String> wanted =
                fields.find(CustomField.CURRENCY).map(CustomFields.Found::value).or(settings::currency);
        return wanted.filter(code -> code.matches("[A-Za-z]{3}")).map(code -> code.toUpperCase(Locale.ROOT));
    }
}
