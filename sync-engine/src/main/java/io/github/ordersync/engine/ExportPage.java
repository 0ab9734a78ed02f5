package io.github.ordersync.engine;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.folders.Cancellation;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.MappingResult.NothingToSend;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.sync.mapping.Problem;
import io.github.ordersync.sync.mapping.RefusalNote;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/**
 * The export of one page of orders: map all, prove which were sent, create the rest, send tracking, then one move for
 * all. A crash after any step leaves something that the next pass recognises and completes.
 */
final class ExportPage {

    private record Sending(Order order, Mapped mapped, Future<OrderSender.Result> result) {}

    private final Run run;
    private final OrderMapping mapping;
    private final SentOrders sent;
    private final boolean evenIfRefusedBefore;
    private final OrderSender sender;
    private final Refusals refusals;
    private final FailedOrders failed;

    private final Map<UUID, Order> byGuid = new HashMap<>();
    private final Map<Order, Mapped> sendable = new LinkedHashMap<>();
    private final Map<Order, String> notes = new LinkedHashMap<>();
    private final List<Order> done = new ArrayList<>();
    private final List<Order> nothingToSend = new ArrayList<>();
    private final List<Order> canceled = new ArrayList<>();

    ExportPage(Run run, OrderMapping mapping, SentOrders sent, boolean evenIfRefusedBefore) {
        this.run = run;
        this.mapping = mapping;
        this.sent = sent;
        this.evenIfRefusedBefore = evenIfRefusedBefore;
        this.sender = new OrderSender(run);
        this.refusals = new Refusals(run);
        this.failed = new FailedOrders(run);
    }

    /** Exports a page, of so many orders that wait in all, and says how many of its orders have left their folder. */
    int export(List<Order> orders, long waiting) {
        Map<Order, MappingResult> results = new LinkedHashMap<>();
        Run.Stopped stopped = null;
        try {
            mapping.map(failed.last(orders), results);
        } catch (Run.Stopped e) {
            // What has been mapped is sent all the same.
            stopped = e;
        }
        // Of an order and its copy the first one counts, whichever has failed.
        orders.forEach(order -> Optional.ofNullable(results.get(order)).ifPresent(result -> sort(order, result)));
        try {
            send(waiting);
        } catch (Run.Stopped | ApiException e) {
            // What has been sent is moved and what was refused is noted all the same.
            try {
                settle();
            } catch (Run.Stopped | ApiException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        int left = settle();
        if (stopped != null) {
            throw stopped;
        }
        return left;
    }

    /** The orders that are still to be sent, whether that was tried or not. */
    void tellWhatIsLeft(List<Order> orders, OrdersLeftCollector left) {
        Set<Order> settled = new HashSet<>(done);
        settled.addAll(canceled);
        settled.addAll(nothingToSend);
        left.page(orders.stream().filter(order -> !settled.contains(order)).toList(), notes.keySet());
    }

    private void sort(Order order, MappingResult result) {
        if (result instanceof Mapped mapped) {
            UUID guid = mapped.salesOrder().guid().orElseThrow();
            Order first = byGuid.putIfAbsent(guid, order);
            Optional<String> earlier = refusals.note(order, mapped).filter(note -> !evenIfRefusedBefore);
            if (first != null) {
                refuse(
                        order,
                        result,
                        "The guid '" + guid + "' is also that of order " + Run.name(first)
                                + ": a copy of an order needs a guid of its own, or none.");
            } else if (earlier.isPresent()) {
                notes.put(order, earlier.get());
                report(order, Outcome.Kind.REFUSED, "Unleashed, earlier: " + reason(earlier.get()), result);
            } else {
                sendable.put(order, mapped);
            }
        } else if (result instanceof Refused refused) {
            notes.put(order, refused.historyNote());
            report(
                    order,
                    Outcome.Kind.REFUSED,
                    refused.problems().stream().map(Problem::text).collect(Collectors.joining(" ")),
                    result);
        } else if (result instanceof NothingToSend) {
            nothingToSend.add(order);
            report(order, Outcome.Kind.NOTHING_TO_SEND, "The settings skip every item of it.", result);
        }
    }

    private void refuse(Order order, MappingResult result, String problem) {
        notes.put(order, RefusalNote.of(List.of(problem)));
        report(order, Outcome.Kind.REFUSED, problem, result);
    }

    /** The problems of a note, without its first line. */
    private static String reason(String note) {
        return note.lines()
                .skip(1)
                .map(line -> line.startsWith("- ") ? line.substring(2) : line)
                .collect(Collectors.joining(" "));
    }

    private void send(long waiting) {
        Map<UUID, SalesOrder> there = sent.find(sendable, waiting);
        Deque<Sending> underWay = new ArrayDeque<>();
        try {
            for (Order order : failed.last(sendable.keySet())) {
                if (run.isEnding()) {
                    break;
                }
                Mapped mapped = Objects.requireNonNull(sendable.get(order));
                Optional<SalesOrder> existing = mapped.salesOrder().guid().map(there::get);
                if (!isCanceled(order, mapped, existing)) {
                    FutureTask<OrderSender.Result> result =
                            new FutureTask<>(() -> sender.send(order, mapped, existing));
                    run.workers.execute(result);
                    underWay.add(new Sending(order, mapped, result));
                }
                if (underWay.size() > OrderSender.AHEAD) {
                    take(underWay.remove(), false);
                }
            }
            while (!underWay.isEmpty()) {
                take(underWay.remove(), false);
            }
        } catch (Run.Stopped | ApiException e) {
            // Calls that are under way may still create sales orders, whose orders are to be moved.
            underWay.forEach(sending -> take(sending, true));
            throw e;
        }
    }

    private boolean isCanceled(Order order, Mapped mapped, Optional<SalesOrder> existing) {
        Cancellation cancellation = existing.filter(salesOrder -> OrderSender.isOf(salesOrder, mapped))
                .map(salesOrder -> Cancellation.of(order, salesOrder))
                .orElse(Cancellation.NONE);
        switch (cancellation) {
            case CANCEL -> canceled.add(order);
            case TOO_LATE -> {
                // It was sent: never again, and no longer a matter of this folder.
                report(
                        order,
                        Outcome.Kind.ALREADY_SENT,
                        "Its sales order was deleted in Unleashed after the order was shipped; it is not sent again.",
                        mapped);
                new CanceledOrders(run).tooLate(order);
                done.add(order);
            }
            case NONE -> {}
        }
        return cancellation != Cancellation.NONE;
    }

    private void take(Sending sending, boolean stopping) {
        Order order = sending.order;
        OrderSender.Result result;
        try {
            result = result(sending.result);
        } catch (ApiException e) {
            if (stopping) {
                return;
            }
            throw e;
        }
        result.outcomes().forEach((kind, text) -> report(order, kind, text, sending.mapped));
        result.refusal().ifPresent(note -> {
            notes.put(order, note);
            if (!run.preview) {
                refusals.remember(order, sending.mapped, note);
            }
        });
        if (result.done()) {
            done.add(order);
            if (!run.preview) {
                refusals.forget(order);
            }
        }
        ApiException failure = result.failure();
        if (failure instanceof RequestRefusedException refused) {
            Optional<String> note = refusals.withoutReason(order, sending.mapped, refused.detail());
            if (note.isPresent()) {
                notes.put(order, note.get());
                report(order, Outcome.Kind.REFUSED, "Unleashed: " + reason(note.get()), sending.mapped);
                failure = null;
            }
        }
        if (failure == null) {
            failed.remove(order);
            run.succeeded();
            return;
        }
        failed.add(order);
        if (stopping) {
            run.reportFailed(Flow.ORDERS, List.of(order), failure);
        } else {
            run.failed(Flow.ORDERS, List.of(order), failure);
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
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Moves what was sent or canceled and notes what was refused; says how many orders have left their folder. */
    private int settle() {
        int left = 0;
        Optional<Folder> imported = run.facts.afterImport();
        if (imported.isPresent()) {
            FolderMoves.Result moved = new FolderMoves(run).move(Flow.ORDERS, done, imported.get());
            left += (int) done.stream().filter(moved::hasLeft).count();
        }
        Set<String> settled = new CanceledOrders(run).cancel(canceled);
        left += run.facts.ifCanceled().isPresent() ? settled.size() : 0;
        if (!notes.isEmpty() && !run.isEnding()) {
            new HistoryNotes(run).add(Flow.ORDERS, notes);
        }
        return run.preview ? 0 : left;
    }

    private void report(Order order, Outcome.Kind kind, String text, MappingResult mapped) {
        run.report(Flow.ORDERS, kind, order, text, Optional.of(mapped));
    }
}
