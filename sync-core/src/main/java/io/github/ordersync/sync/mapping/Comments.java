package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.OrderNote;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            Optional<String> content = note.content().map(Text::lines).filter(Text::isPresent);
            content.ifPresent(parts::add);
            if (content.isPresent() && !sources.contains("order_notes")) {
                sources.add("order_notes");
            }
        }
        run.lines("Comments", String.join("\n", parts), String.join(", ", sources), MAX)
                .ifPresent(salesOrder::comments);
    }

    private static void add(MappingRun run, String field, String label, List<String> parts, List<String> sources) {
        run.fields.find(field).ifPresent(found -> {
            parts.add(label + ": " + Text.lines(found.value()));
            sources.add(found.place());
        });
    }
}
