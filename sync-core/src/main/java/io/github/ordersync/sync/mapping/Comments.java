package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.OrderNote;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
import java.util.List;

/** What people at the warehouse should read: the gift message, the message for the pick list, the order's notes. */
final class Comments {

    private static final int MAX = 2_048;

    private Comments() {}

    static void write(MappingRun run, SalesOrder.Builder salesOrder) {
        List<String> parts = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        ProductSettings settings = run.settings.productSettings();
        settings.giftMessageField().ifPresent(field -> add(run, field, "Gift message", parts, sources));
        settings.picklistMessageField().ifPresent(field -> add(run, field, "Picklist message", parts, sources));
        for (OrderNote note : run.order.orderNotes()) {
            String content = Text.lines(note.content().orElse(""));
            if (Text.isPresent(content)) {
                parts.add(content);
                if (!sources.contains("order_notes")) {
                    sources.add("order_notes");
                }
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        run.lines("Comments", String.join("\n", parts), String.join(", ", sources), MAX, salesOrder::comments);
    }

    private static void add(MappingRun run, String field, String label, List<String> parts, List<String> sources) {
        Sourced found = run.fields.find(field);
        if (found != null) {
            parts.add(label + ": " + Text.lines(found.value()));
            sources.add(Phrase.text(found.source()));
        }
    }
}
