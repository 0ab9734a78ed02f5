package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One order on its way: what it is mapped from, and what is noted about it. */
final class MappingRun {

    final Order order;
    final PreparedSettings prepared;
    final IntegrationSettings settings;
    final MappingContext context;
    final Findings findings = new Findings();
    final Trace trace = new Trace();
    final CustomFields fields;

    MappingRun(Order order, PreparedSettings prepared, MappingContext context) {
        this.order = order;
        this.prepared = prepared;
        this.settings = prepared.settings;
        this.context = context;
        this.fields = CustomFields.of(order, settings, findings);
    }

    /** The field on the order, which wins over the setting; null if it is not set. */
    @Nullable
    Sourced field(CustomField field) {
        return fields.find(field, prepared.fieldNames);
    }

    /** A code that Unleashed would refuse if it were too long; then it is a problem, and null. */
    @Nullable
    String code(String target, Sourced sourced, int max) {
        String value = Text.line(sourced.value());
        if (value.length() > max) {
            findings.problem(
                    FindingCode.CODE_TOO_LONG, target, sourced.source(), value, "at most " + max + " characters");
            return null;
        }
        return value;
    }

    /** Writes free text on one line, unless it is blank; what is too long is cut, with a warning. */
    void line(String target, String text, Object source, int max, Consumer<String> to) {
        text(target, Text.line(text), source, max, to);
    }

    /** Writes free text that keeps its line ends, unless it is blank; what is too long is cut, with a warning. */
    void lines(String target, String text, Object source, int max, Consumer<String> to) {
        text(target, Text.lines(text), source, max, to);
    }

    private void text(String target, String text, Object source, int max, Consumer<String> to) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > max) {
            findings.warn(FindingCode.TEXT_CUT, target, source, text, "it is cut to " + max + " characters");
        }
        String cut = Text.cut(text, max);
        trace.row(target, cut, source);
        to.accept(cut);
    }

    /** The order's currency, else the setting's; null also for a wrong one. */
    @Nullable
    String currency() {
        Sourced field = field(CustomField.CURRENCY);
        String code = field == null ? settings.currency().orElse("") : field.value();
        return isCurrency(code) ? code.toUpperCase(Locale.ROOT) : null;
    }

    private static boolean isCurrency(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return code.length() == 3;
    }

    Explanation explanation() {
        return new Explanation(trace, findings.problems(), findings.warnings());
    }
}
