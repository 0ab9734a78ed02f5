package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the sales order: the order's own field, else computed. */
final class Guids {

    static final String WANTED = "an id such as 0f8fad5b-d9cb-469f-a165-70867728950e";

    private static final String FIELD = CustomField.GUID.fieldName();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MAX_SOURCE_ID = 500;
    /**
     * Order Desk names the service there once it has sent an order (documented; that its integration with Unleashed is named so is
     * inferred). Nothing is written there by us. The guid that it made is another one, so the order would be sent twice.
     */
    private static final String UNLEASHED = "unleashed";

    private static final UUID NIL = new UUID(0, 0);

    private Guids() {}

    /** An id; empty for what is none. The nil id is none: Unleashed writes it where there is nothing (seen). */
    static Optional<UUID> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return UUID_TEXT.matcher(lower).matches()
                ? Optional.of(UUID.fromString(lower)).filter(guid -> !guid.equals(NIL))
                : Optional.empty();
    }

    /** The order's id in Order Desk; blank if it has none. */
    static String orderId(Order order) {
        return order.id().map(Text::line).orElse("");
    }

    /** The field, where it is an id; else the computed id. */
    static UUID of(Order order, String storeId, @Nullable Sourced field) {
        UUID given = field == null ? null : parse(field.value()).orElse(null);
        return given == null ? SalesOrderIdentity.guid(storeId, orderId(order)) : given;
    }

    static void write(MappingRun run, SalesOrder.Builder salesOrder) {
        String orderId = orderId(run.order);
        String storeId = run.context.storeId();
        if (orderId.isEmpty()) {
            run.findings.problem(
                    FindingCode.NO_ORDER_ID,
                    "id",
                    "order",
                    "",
                    "the order's id, out of which the sales order's is made");
        }
        Sourced field = run.field(CustomField.GUID);
        String fulfilledBy = Text.line(run.order.fulfillmentName().orElse(""));
        if (field == null && fulfilledBy.toLowerCase(Locale.ROOT).startsWith(UNLEASHED)) {
            run.findings.problem(
                    FindingCode.SENT_BY_ORDER_DESK,
                    "fulfillment_name",
                    "fulfillment_name",
                    fulfilledBy,
                    "the id of its sales order in the field guid, or a new id there to send it all the same");
        }
        if (field != null && parse(field.value()).isEmpty()) {
            run.findings.problem(FindingCode.BAD_GUID, FIELD, field.source(), field.value(), WANTED);
        }
        String computed = SalesOrderIdentity.sourceId(storeId, orderId);
        String sourceId = run.code("SourceId", new Sourced(computed, "id"), MAX_SOURCE_ID);
        if (sourceId != null) {
            salesOrder.sourceId(sourceId);
            run.trace.row("SourceId", sourceId, "computed: store id and order id");
        }
        UUID guid = of(run.order, storeId, run.field(CustomField.GUID));
        salesOrder.guid(guid);
        run.trace.row(
                "Guid", guid, field == null ? new Phrase("computed: name-based id of ", computed) : field.source());
    }
}
