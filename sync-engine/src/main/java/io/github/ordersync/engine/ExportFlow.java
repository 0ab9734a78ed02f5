package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.folders.Cancellation;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.MappingResult.NothingToSend;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.sync.mapping.Problem;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Orders to Unleashed, page by page: map all, prove which were sent, create the rest, send tracking, then one move for
 * the page. A crash after any step leaves something that the next pass recognises and completes.
 */
final class ExportFlow {

    private static final int PAGE_SIZE = 500;
    /** Before any order of today: an order without a date makes the proving list long, never wrong. */
    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    private final Run run;
    private final OrderMapping mapping;
    private final OrderSender sender;
    private final FolderMoves moves;
    private final HistoryNotes notes;

    ExportFlow(Run run) {
        this.run = run;
        this.mapping = new OrderMapping(run);
        this.sender = new OrderSender(run);
        this.moves = new FolderMoves(run);
        this.notes = new HistoryNotes(run);
    }

    void run() {
        List<Folder> folders = run.facts.exportFolders();
        int offset = 0;
        Set<String> previous = Set.of();
        while (true) {
            Page<Order> page = page(folders, offset);
            Set<String> ids = new HashSet<>();
            page.items().forEach(order -> ids.add(order.id().orElse("")));
            // A page that has not changed although its orders were moved would come again for ever.
            boolean moving = !ids.equals(previous);
            int gone = moving ? export(page.items(), folders, offset) : 0;
            if (page.next().isEmpty()) {
                return;
            }
            offset += page.items().size() - gone;
            previous = ids;
        }
    }

    void submit(String orderId) {
        Order order = run.orderDesk.orders().get(orderId);
        List<Folder> folders = run.facts.exportFolders();
        if (folders.stream()
                .noneMatch(
                        folder -> order.folderId().filter(folder.id()::equals).isPresent())) {
            run.report(
                    Flow.ORDERS,
                    Outcome.Kind.WARNING,
                    order,
                    "It is in none of the export folders, so it was sent before or is not meant to be sent.");
            return;
        }
        export(List.of(order), folders, 0);
    }

    private Page<Order> page(List<Folder> folders, int offset) {
        return run.orderDesk
                .orders()
                .list(OrderFilter.builder()
                        .folderIds(folders.stream().map(Folder::id).toList())
                        .pageSize(PAGE_SIZE)
                        .build())
                .from(Integer.toString(offset))
                .pages()
                .iterator()
                .next();
    }

    /** Exports one page and says how many of its orders have left the folders. */
    private int export(List<Order> orders, List<Folder> from, int offset) {
        Map<Order, Mapped> sendable = new LinkedHashMap<>();
        Map<Order, String> refusals = new LinkedHashMap<>();
        mapping.map(orders).forEach((order, result) -> {
            if (result instanceof Mapped mapped) {
                sendable.put(order, mapped);
            } else if (result instanceof Refused refused) {
                refusals.put(order, refused.historyNote());
                run.report(Flow.ORDERS, Outcome.Kind.REFUSED, order, text(refused), Optional.of(result));
            } else if (result instanceof NothingToSend) {
                run.report(
                        Flow.ORDERS,
                        Outcome.Kind.NOTHING_TO_SEND,
                        order,
                        "The settings skip every item of it.",
                        Optional.of(result));
            }
        });
        List<Order> done = new ArrayList<>();
        List<Order> canceled = new ArrayList<>();
        try {
            send(sendable, done, canceled, refusals);
        } finally {
            // What has been sent is moved and what was refused is noted even if the service has failed since.
            notes.add(Flow.ORDERS, refusals);
            run.facts.afterImport().ifPresent(folder -> moves.move(Flow.ORDERS, done, from, offset, folder));
            new CanceledOrders(run).cancel(canceled, from, offset);
        }
        return run.preview ? 0 : leaving(done, run.facts.afterImport()) + leaving(canceled, run.facts.ifCanceled());
    }

    private static String text(Refused refused) {
        return refused.problems().stream().map(Problem::text).collect(Collectors.joining(" "));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static int leaving(List<Order> orders, Optional<Folder> destination) {
        return destination.isPresent() ? orders.size() : 0;
    }

    private void send(
            Map<Order, Mapped> sendable, List<Order> done, List<Order> canceled, Map<Order, String> refusals) {
        Map<UUID, SalesOrder> there = new SentOrders(run.unleashed).find(guids(sendable), oldest(sendable));
        Deque<Map.Entry<Order, Future<OrderSender.Result>>> underWay = new ArrayDeque<>();
        for (Map.Entry<Order, Mapped> entry : sendable.entrySet()) {
            Order order = entry.getKey();
            Mapped mapped = entry.getValue();
            Optional<SalesOrder> existing = mapped.salesOrder().guid().map(there::get);
            if (existing.isPresent() && Cancellation.of(order, existing.get()) != Cancellation.NONE) {
                canceled.add(order);
                continue;
            }
            underWay.add(Map.entry(order, run.workers.submit(() -> sender.send(order, mapped, existing))));
            if (underWay.size() > OrderSender.AHEAD) {
                takeNext(underWay, sendable, done, refusals);
            }
        }
        while (!underWay.isEmpty()) {
            takeNext(underWay, sendable, done, refusals);
        }
    }

    private void takeNext(
            Deque<Map.Entry<Order, Future<OrderSender.Result>>> underWay,
            Map<Order, Mapped> sendable,
            List<Order> done,
            Map<Order, String> refusals) {
        Map.Entry<Order, Future<OrderSender.Result>> sent = underWay.remove();
        Order order = sent.getKey();
        Optional<MappingResult> mapped = Optional.ofNullable(sendable.get(order));
        OrderSender.Result result = result(sent.getValue());
        result.outcomes().forEach((kind, text) -> run.report(Flow.ORDERS, kind, order, text, mapped));
        result.refusal().ifPresent(note -> refusals.put(order, note));
        if (result.failure() != null) {
            run.failed(Flow.ORDERS, order, result.failure());
        } else {
            run.succeeded();
        }
        if (result.done()) {
            done.add(order);
        }
    }

    private static OrderSender.Result result(Future<OrderSender.Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while orders were being sent");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Set<UUID> guids(Map<Order, Mapped> sendable) {
        Set<UUID> guids = new HashSet<>();
        sendable.values().forEach(mapped -> mapped.salesOrder().guid().ifPresent(guids::add));
        return guids;
    }

    private static Instant oldest(Map<Order, Mapped> sendable) {
        return sendable.keySet().stream()
                .map(order -> order.dateAdded().orElse(LONG_AGO))
                .min(Instant::compareTo)
                .orElse(LONG_AGO);
    }
}
