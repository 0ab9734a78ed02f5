package io.github.ordersync.examples.probe;

import static io.github.ordersync.examples.probe.SalesOrderDrafts.hasStatus;

import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.SalesOrderOptions;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How Unleashed makes, replaces, lists and deletes sales orders. Most look at one parked order. */
final class SalesOrderExperiments implements Group {

    private final UnleashedClient unleashed;
    private final SalesOrderDrafts drafts;
    private final @Nullable String customStatus;
    private final Instant midnight;
    private final Once<SalesOrder> order = new Once<>(this::makeOrder);
    private final Once<SalesOrder> replaced = new Once<>(this::replace);
    private final Once<UUID> deleted = new Once<>(this::delete);

    SalesOrderExperiments(Accounts accounts, SalesOrderDrafts drafts, Choices choices) {
        this.unleashed = accounts.unleashed();
        this.drafts = drafts;
        this.customStatus = choices.customStatus();
        this.midnight = accounts.time().now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.U_DATES_UTC, this::dates),
                new Experiment(Assumption.U_DATE_WITHOUT_ZONE, this::dateWithoutZone),
                new Experiment(Assumption.U_SOURCE_ID_FILTER, this::sourceId),
                new Experiment(Assumption.U_PUT_BLANKS, this::putBlanks),
                new Experiment(Assumption.U_PUT_LINE_GUID, this::putKeepsLine),
                new Experiment(Assumption.U_POST_SAME_GUID, this::sameGuid),
                new Experiment(Assumption.U_MODIFIED_SINCE_INCLUSIVE, this::modifiedSince),
                new Experiment(Assumption.U_DELETED_BY_GUID, this::deletedByGuid),
                new Experiment(Assumption.U_DELETED_NEEDS_ASKING, this::deletedNeedsAsking),
                new Experiment(Assumption.U_DELETE_TWICE, this::deleteTwice),
                new Experiment(Assumption.U_LIST_HAS_CUSTOM_STATUS, this::customStatus),
                new Experiment(Assumption.U_OPTIONS_IN_QUERY, this::options),
                new Experiment(Assumption.U_ORDER_NUMBER_ON_CREATE, this::orderNumber),
                new Experiment(Assumption.U_STATUS_ON_CREATE_PLACED, () -> status(OrderStatus.PLACED)),
                new Experiment(Assumption.U_STATUS_ON_CREATE_BACKORDERED, () -> status(OrderStatus.BACKORDERED)));
    }

    private SalesOrder makeOrder() {
        SalesOrder draft = drafts.order("order", drafts.unit())
                .orderDate(midnight)
                .requiredDate(midnight.plus(Duration.ofDays(9)))
                .build();
        drafts.create(draft);
        return read(draft);
    }

    private SalesOrder read(SalesOrder draft) {
        return unleashed.salesOrders().get(draft.guid().orElseThrow());
    }

    private Verdict dates() {
        SalesOrder made = order.get();
        boolean same = made.orderDate().equals(Optional.of(midnight))
                && made.requiredDate().equals(Optional.of(midnight.plus(Duration.ofDays(9))));
        return Verdict.of(
                same, "sent " + midnight + ", came back " + made.orderDate().orElse(null));
    }

    private Verdict dateWithoutZone() {
        Instant sent = midnight.plus(Duration.ofSeconds(13 * 3600 + 45 * 60 + 10));
        SalesOrder draft = drafts.order("date", drafts.unit()).orderDate(sent).build();
        drafts.create(draft);
        Optional<Instant> back = read(draft).orderDate();
        return Verdict.of(back.equals(Optional.of(sent)), "sent " + sent + ", came back " + back.orElse(null));
    }

    private Verdict sourceId() {
        List<SalesOrder> rows = withSourceId(order.get());
        return Verdict.of(rows.size() == 1 && isSame(rows.get(0), order.get()), rows.size() + " rows");
    }

    private List<SalesOrder> withSourceId(SalesOrder wanted) {
        return unleashed
                .salesOrders()
                .list(SalesOrderFilter.builder()
                        .sourceId(wanted.sourceId().orElseThrow())
                        .build())
                .stream()
                .limit(10)
                .toList();
    }

    private static boolean isSame(SalesOrder one, SalesOrder other) {
        return one.guid().equals(other.guid());
    }

    private SalesOrder replace() {
        SalesOrder without = order.get().toBuilder().comments(Optional.empty()).build();
        unleashed.salesOrders().update(without);
        return read(without);
    }

    private Verdict putBlanks() {
        if (order.get().comments().isEmpty()) {
            return Verdict.notDecided("the comments were not there before");
        }
        boolean blank =
                replaced.get().comments().filter(text -> !text.isBlank()).isEmpty();
        return Verdict.of(blank, "comments left out: " + (blank ? "blank" : "kept"));
    }

    private Verdict putKeepsLine() {
        Optional<UUID> before = lineGuid(order.get());
        List<SalesOrderLine> lines = replaced.get().salesOrderLines();
        if (before.isEmpty()) {
            return Verdict.notDecided("the line had no guid");
        }
        return Verdict.of(
                lines.size() == 1 && lineGuid(replaced.get()).equals(before),
                lines.size() + " line, guid " + (lineGuid(replaced.get()).equals(before) ? "the same" : "another"));
    }

    private static Optional<UUID> lineGuid(SalesOrder order) {
        return order.salesOrderLines().stream()
                .flatMap(line -> line.guid().stream())
                .findFirst();
    }

    private Verdict sameGuid() {
        SalesOrder again = drafts.order("order", drafts.unit())
                .guid(order.get().guid())
                // As an update needs it; without it a refusal would be about the date.
                .orderDate(midnight)
                .comments("Second POST of ordersync probe")
                .build();
        Attempt second = Attempt.of(() -> unleashed.salesOrders().create(again));
        int rows = withSourceId(again).size();
        boolean updated = read(again).comments().equals(again.comments());
        return Verdict.of(
                rows == 1,
                second.seen() + (second.accepted() ? updated ? ", updated" : ", unchanged" : "") + "; " + rows
                        + " sales order");
    }

    private Verdict modifiedSince() {
        SalesOrder now = read(order.get());
        Optional<Instant> modified = now.lastModifiedOn();
        if (modified.isEmpty()) {
            return Verdict.notDecided("no LastModifiedOn");
        }
        boolean at = isListed(now, modified.get(), List.of());
        boolean before = isListed(now, modified.get().minusMillis(1), List.of());
        String seen = "since its LastModifiedOn: " + (at ? "listed" : "not listed") + "; 1 ms earlier: "
                + (before ? "listed" : "not listed");
        return before ? Verdict.of(at, seen) : Verdict.notDecided(seen);
    }

    private boolean isListed(SalesOrder wanted, Instant since, List<OrderStatus> statuses) {
        SalesOrderFilter filter = SalesOrderFilter.builder()
                .modifiedSince(since)
                .orderStatus(statuses)
                .build();
        return unleashed.salesOrders().list(filter).stream().anyMatch(row -> isSame(row, wanted));
    }

    private UUID delete() {
        UUID guid = order.get().guid().orElseThrow();
        unleashed.salesOrders().delete(guid);
        return guid;
    }

    private Verdict deletedByGuid() {
        Optional<SalesOrder> found = unleashed.salesOrders().find(deleted.get());
        return Verdict.of(
                found.filter(row -> hasStatus(row, OrderStatus.DELETED)).isPresent(),
                found.flatMap(SalesOrder::orderStatus).map(Object::toString).orElse("not found"));
    }

    private Verdict deletedNeedsAsking() {
        deleted.get();
        Instant since = order.get().lastModifiedOn().orElse(midnight).minus(Duration.ofMinutes(1));
        boolean unasked = isListed(order.get(), since, List.of());
        boolean asked = isListed(order.get(), since, List.of(OrderStatus.DELETED));
        return Verdict.of(
                asked && !unasked,
                "not asked: " + (unasked ? "listed" : "not listed") + "; asked: " + (asked ? "listed" : "not listed"));
    }

    private Verdict deleteTwice() {
        UUID guid = deleted.get();
        Attempt second = Attempt.doing(() -> unleashed.salesOrders().delete(guid));
        boolean still = unleashed
                .salesOrders()
                .find(guid)
                .map(row -> hasStatus(row, OrderStatus.DELETED))
                .orElse(true);
        return Verdict.of(still, second.seen() + ", " + (still ? "still deleted" : "not deleted any more"));
    }

    private Verdict customStatus() {
        if (customStatus == null) {
            return Verdict.notDecided("needs the name of a custom status: --custom-status");
        }
        SalesOrder draft = drafts.order("custom", drafts.unit())
                .customOrderStatus(customStatus)
                .build();
        Attempt made = drafts.attempt(draft);
        if (!made.accepted()) {
            return Verdict.notDecided(made.seen());
        }
        SalesOrder back = read(draft);
        if (!back.customOrderStatus().equals(draft.customOrderStatus())) {
            return Verdict.notDecided("accepted, but it did not get the custom status");
        }
        Instant since = back.lastModifiedOn().orElse(midnight).minus(Duration.ofMinutes(1));
        boolean listed = isListed(draft, since, List.of());
        return Verdict.of(listed, listed ? "listed" : "not listed");
    }

    private Verdict options() {
        SalesOrder draft = drafts.order("options", drafts.line(1, "1", "2.30", "0", "2.30"))
                .build();
        drafts.announce(draft);
        Attempt made = Attempt.of(() -> unleashed
                .salesOrders()
                .create(draft, SalesOrderOptions.builder().taxInclusive(true).build()));
        if (!made.accepted()) {
            Attempt without = drafts.attempt(drafts.order("no-options", drafts.line(1, "1", "2.30", "0", "2.30"))
                    .build());
            return without.accepted()
                    ? Verdict.of(true, "taxInclusive " + made.seen() + "; accepted without it")
                    : Verdict.notDecided(without.seen() + " without it too");
        }
        if (draft.taxTotal().map(tax -> tax.signum() == 0).orElse(true)) {
            return Verdict.notDecided("accepted; at a tax of 0 it makes no difference");
        }
        boolean same = read(draft).total().orElseThrow().compareTo(draft.total().orElseThrow()) == 0;
        return Verdict.of(!same, "taxInclusive accepted, total " + (same ? "as without it" : "computed anew"));
    }

    private Verdict orderNumber() {
        String number = "OSP-" + UUID.randomUUID().toString().substring(0, 12).replace("-", "");
        SalesOrder draft =
                drafts.order("number", drafts.unit()).orderNumber(number).build();
        Attempt made = drafts.attempt(draft);
        if (!made.accepted()) {
            return Verdict.of(false, made.seen());
        }
        boolean kept = read(draft).orderNumber().equals(Optional.of(number));
        return Verdict.of(kept, kept ? "accepted and kept" : "accepted, but another number was drawn");
    }

    private Verdict status(OrderStatus status) {
        SalesOrder draft =
                drafts.order("status", drafts.unit()).orderStatus(status).build();
        Attempt made = drafts.attempt(draft);
        if (!made.accepted()) {
            return Verdict.of(false, made.seen());
        }
        SalesOrder back = read(draft);
        return Verdict.of(
                hasStatus(back, status),
                "accepted as " + back.orderStatus().map(Object::toString).orElse("none"));
    }
}
