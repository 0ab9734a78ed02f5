package io.github.ordersync.engine.report;

import io.github.ordersync.engine.OrdersLeft;
import io.github.ordersync.engine.SyncReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a pass has left to be done, in sentences for people. */
final class Remainder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Remainder() {}

    /** None where all is done. */
    static List<String> of(SyncReport report) {
        List<String> sentences = new ArrayList<>();
        if (report.endedEarly()) {
            sentences.add("The pass was asked to end before all was done; the rest is done on the next run.");
        }
        report.ordersLeft()
                .filter(left -> left.waiting() > 0 || !left.complete())
                .map(Remainder::orders)
                .ifPresent(sentences::add);
        return sentences;
    }

    private static String orders(OrdersLeft left) {
        return (left.complete() ? "" : "At least ")
                + (left.waiting() == 1 ? "1 order is" : left.waiting() + " orders are")
                + " left to be sent"
                + (left.refused() > 0 ? ", " + left.refused() + " of them refused" : "")
                + left.oldest()
                        .map(oldest -> "; the oldest was added " + time(oldest) + " UTC")
                        .orElse("")
                + (left.complete() ? "." : ". The export folders were not listed to the end.");
    }

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
