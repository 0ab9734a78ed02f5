package io.github.ordersync.examples.probe;

import static io.github.ordersync.examples.probe.OrderDrafts.id;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.MovedOrder;
import io.github.ordersync.orderdesk.model.Order;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How Order Desk reads, replaces, moves and deletes orders. */
final class OrderExperiments implements Group {

    /** date_updated counts seconds. */
    static final Duration MORE_THAN_A_SECOND = Duration.ofMillis(2100);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OrderDeskClient orderDesk;
    private final TimeSource time;
    private final OrderDrafts drafts;
    private final Once<Order> order;
    private final Once<String> gone;

    OrderExperiments(Accounts accounts, OrderDrafts drafts) {
        this.orderDesk = accounts.orderDesk();
        this.time = accounts.time();
        this.drafts = drafts;
        this.order = new Once<>(() -> drafts.create(drafts.order("order")));
        this.gone = new Once<>(this::makeAndDelete);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.O_TOKENS_HEADER, this::tokens),
                new Experiment(Assumption.O_GET_WITHOUT_CONTENT_TYPE, this::getWithoutContentType),
                new Experiment(Assumption.O_FILTER_ZONE, this::filterZone),
                new Experiment(Assumption.O_SOURCE_ID_EXACT, this::sourceId),
                new Experiment(Assumption.O_DUPLICATE_ORDER, this::duplicate),
                new Experiment(Assumption.O_NOTE_BUMPS_UPDATED, this::note),
                new Experiment(Assumption.O_ITEMS_RECALCULATE, this::addItem),
                new Experiment(Assumption.O_PUT_REPLACES, this::putReplaces),
                new Experiment(Assumption.O_PUT_DROPS_ITEMS, this::putDropsItems),
                new Experiment(Assumption.O_PUT_CARD, this::putCard),
                new Experiment(Assumption.O_MOVE_TWICE, this::moveTwice),
                new Experiment(Assumption.O_MISSING_ID, this::missingId),
                new Experiment(Assumption.O_DELETE_TWICE, this::deleteTwice),
                new Experiment(Assumption.O_MOVE_UNKNOWN_ID, this::moveUnknown));
    }

    private Verdict tokens() {
        Optional<String> tokens =
                orderDesk.withRawResponse(OrderDeskClient::test).header("x-tokens-remaining");
        return Verdict.of(tokens.isPresent(), tokens.isPresent() ? "it is there" : "it is not there");
    }

    /** The client never sends one with a GET. */
    private Verdict getWithoutContentType() {
        Attempt test = Attempt.of(orderDesk::test);
        return Verdict.of(test.accepted(), test.seen());
    }

    private Verdict filterZone() {
        Instant added = order.get().dateAdded().orElseThrow();
        Optional<String> zone = orderDesk.store().setting("timezone").filter(text -> !text.isBlank());
        long offset;
        try {
            offset = zone.map(ZoneId::of)
                    .map(id -> id.getRules().getOffset(added).getTotalSeconds())
                    .orElse(0);
        } catch (DateTimeException e) {
            return Verdict.notDecided("the store's zone is not understood");
        }
        if (offset == 0) {
            return Verdict.notDecided("the store's zone is UTC now, or not known");
        }
        boolean utc = isListed(added);
        boolean local = isListed(added.plusSeconds(offset));
        String seen =
                "in UTC " + (utc ? "found" : "not found") + ", in the store's zone " + (local ? "found" : "not found");
        return utc == local ? Verdict.notDecided(seen) : Verdict.of(utc, seen);
    }

    private boolean isListed(Instant around) {
        OrderFilter filter = OrderFilter.builder()
                .sourceId(order.get().sourceId())
                .searchStartDate(around.minus(MINUTE))
                .searchEndDate(around.plus(MINUTE))
                .build();
        return orderDesk.orders().list(filter).stream()
                .anyMatch(row -> row.id().equals(order.get().id()));
    }

    private Verdict sourceId() {
        String whole = order.get().sourceId().orElseThrow();
        OrderFilter filter = OrderFilter.builder()
                .sourceId(whole.substring(0, whole.length() - 1))
                .build();
        boolean byPart = orderDesk.orders().list(filter).stream()
                .anyMatch(row -> row.id().equals(order.get().id()));
        return drafts.withSourceId(whole).isEmpty()
                ? Verdict.notDecided("the whole id does not find it either")
                : Verdict.of(!byPart, "a part of the id " + (byPart ? "finds it" : "does not find it"));
    }

    private Verdict duplicate() {
        order.get();
        Order again = drafts.order("order");
        drafts.announce(again);
        Attempt second = Attempt.of(() -> orderDesk.orders().create(again));
        int count = drafts.withSourceId(again.sourceId().orElseThrow()).size();
        return Verdict.of(!second.accepted() && count == 1, second.seen() + "; " + count + " there");
    }

    private Verdict note() throws InterruptedException {
        Optional<Instant> before = drafts.read(order.get()).dateUpdated();
        time.sleep(MORE_THAN_A_SECOND);
        orderDesk.orders().addHistoryNote(id(order.get()), "ordersync probe was here");
        boolean same = drafts.read(order.get()).dateUpdated().equals(before);
        return Verdict.of(!same, "date_updated " + (same ? "stays" : "changes"));
    }

    private Verdict addItem() {
        BigDecimal before = total();
        orderDesk.orders().addItem(id(order.get()), OrderDrafts.item("ORDERSYNC-PROBE-C"));
        BigDecimal after = total();
        return Verdict.of(
                after.compareTo(before.add(BigDecimal.ONE)) == 0,
                "an item of 1.00: total from " + before.toPlainString() + " to " + after.toPlainString());
    }

    private BigDecimal total() {
        return drafts.read(order.get()).orderTotal().orElse(BigDecimal.ZERO);
    }

    private Verdict putReplaces() {
        Order before = drafts.read(order.get());
        if (before.shippingMethod().filter(text -> !text.isBlank()).isEmpty()) {
            return Verdict.notDecided("shipping_method was blank before");
        }
        orderDesk
                .orders()
                .update(before.toBuilder().shippingMethod(Optional.empty()).build());
        boolean blank = drafts.read(before)
                .shippingMethod()
                .filter(text -> !text.isBlank())
                .isEmpty();
        return Verdict.of(blank, "shipping_method left out: " + (blank ? "blank" : "kept"));
    }

    private Verdict putDropsItems() {
        Order before = drafts.read(order.get());
        int count = before.orderItems().size();
        orderDesk
                .orders()
                .update(before.toBuilder()
                        .orderItems(before.orderItems().subList(0, count - 1))
                        .build());
        int after = drafts.read(before).orderItems().size();
        return Verdict.of(after == count - 1, count + " items, one left out of the PUT: " + after);
    }

    private Verdict putCard() {
        Order made = drafts.create(drafts.order("card").toBuilder()
                // The documented test number of a payment service; nobody's card.
                .ccNumber("4242")
                .build());
        if (!hasCard(made)) {
            return Verdict.notDecided("the last four digits were not kept on create");
        }
        orderDesk.orders().update(made.toBuilder().shippingMethod("Probe 2").build());
        boolean kept = hasCard(drafts.read(made));
        return Verdict.of(!kept, "the last four digits are " + (kept ? "kept" : "blank"));
    }

    private static boolean hasCard(Order order) {
        return order.ccNumberMasked().filter(text -> text.endsWith("4242")).isPresent();
    }

    private Verdict moveTwice() {
        Attempt move = Attempt.of(() -> orderDesk.orders().move(List.of(id(order.get())), folder()));
        boolean there = drafts.read(order.get()).folderId().equals(order.get().folderId());
        return Verdict.of(move.accepted() && there, move.seen() + (there ? ", it is there" : ", it is elsewhere"));
    }

    /** The order's own: a move to where it is already sets off no rule of the store. */
    private Folder folder() {
        String folderId = order.get().folderId().orElseThrow();
        return orderDesk.store().folderList().stream()
                .filter(folder -> folder.id().equals(folderId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the order's folder is not in the store"));
    }

    private String makeAndDelete() {
        String id = id(drafts.create(drafts.order("gone")));
        orderDesk.orders().delete(id);
        return id;
    }

    private Verdict missingId() {
        String id = gone.get();
        var answer =
                orderDesk.withRawResponse(client -> client.orders().find(id).isPresent());
        return Verdict.of(
                !answer.value(),
                "HTTP " + (answer.status().isPresent() ? answer.status().getAsInt() : 0)
                        + (answer.value() ? ", an order" : ", no order"));
    }

    private Verdict deleteTwice() {
        String id = gone.get();
        Attempt second = Attempt.doing(() -> orderDesk.orders().delete(id));
        boolean still = orderDesk.orders().find(id).isEmpty();
        return Verdict.of(still, second.seen() + (still ? ", still gone" : ", back again"));
    }

    private Verdict moveUnknown() {
        List<String> ids = List.of(gone.get(), id(order.get()));
        Attempt[] move = new Attempt[1];
        int[] results = new int[1];
        move[0] = Attempt.of(() -> {
            List<MovedOrder> moved = orderDesk.orders().move(ids, folder()).results();
            results[0] = moved.size();
            return moved;
        });
        return Verdict.of(move[0].accepted(), move[0].seen() + "; " + results[0] + " results");
    }
}
