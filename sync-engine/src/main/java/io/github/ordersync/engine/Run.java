package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One pass while it runs: what its flows share, and the list of what happened. */
final class Run {

    /** So many failures of single calls in a row mean that a service is down, not that a piece of data is bad. */
    private static final int FAILURES_THAT_STOP = 5;

    final UnleashedClient unleashed;
    final OrderDeskClient orderDesk;
    final IntegrationSettings settings;
    final SyncState state;
    final AccountFacts facts;
    final Executor workers;
    final Instant startedAt;
    final boolean preview;
    private final Consumer<Outcome> listener;
    private final LongConsumer waiting;
    private final SyncListener listeners;
    private final TimeSource time;
    private final CallCounter calls;
    private final ReportCollector report;
    private final BooleanSupplier endEarly;
    private boolean ending;
    private int failuresInARow;
    private Flow lastFlow = Flow.ORDERS;
    private @Nullable SyncStateException notRemembered;

    /**
     * Under which conditions a pass runs.
     *
     * @param lease the right to
     * @param preview whether nothing is written
     * @param endEarly true as soon as it is to end
     */
    record Terms(Lease lease, boolean preview, BooleanSupplier endEarly) {}

    Run(Passes passes, Terms terms, Instant startedAt, Executor workers) {
        LeasedCalls leased = new LeasedCalls(terms.lease);
        this.unleashed = leased.of(passes.unleashed);
        this.orderDesk = leased.of(passes.orderDesk);
        this.settings = passes.settings;
        this.state = passes.state;
        this.facts = passes.facts;
        this.listener = passes.listener;
        this.waiting = passes.waiting;
        this.listeners = passes.listeners;
        this.time = passes.time;
        this.calls = passes.calls;
        this.report = new ReportCollector(passes.keptOutcomes);
        this.workers = workers;
        this.startedAt = startedAt;
        this.preview = terms.preview;
        this.endEarly = terms.endEarly;
    }

    /** A service fails again and again: the flow is given up until the next run. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(ApiException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The run is to end, and what is being done can be left where it is. */
    private static final class EndedEarly extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the run is to end after the step in hand. Asked only where something is left to do. */
    boolean isEnding() {
        ending = ending || endEarly.getAsBoolean();
        return ending;
    }

    /** Ends the flow here when the run is to end: for steps that read, of which nothing is left half done. */
    void endHereIfAsked() {
        if (isEnding()) {
            throw new EndedEarly();
        }
    }

    SyncReport report(Map<String, Long> callsOfThePass, Duration duration) {
        return report.report(preview, startedAt, duration, callsOfThePass);
    }

    /** So many orders are still to be looked at by this run. */
    void waiting(long orders) {
        waiting.accept(orders);
    }

    /** What a listing of the export folders left there. In a preview nothing has left them. */
    void ordersLeft(OrdersLeftCollector left) {
        if (!preview) {
            report.add(left);
        }
    }

    void report(Flow flow, Outcome.Kind kind, Order order, String detail) {
        report(flow, kind, order, detail, Optional.empty());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void report(Flow flow, Outcome.Kind kind, Order order, String detail, Optional<MappingResult> mapping) {
        report(flow, kind, order.id().orElse(""), name(order), detail, mapping);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void report(Flow flow, Outcome.Kind kind, String id, String name, String detail, Optional<MappingResult> mapping) {
        Outcome outcome = new Outcome(flow, kind, id, name, detail, mapping, time.now());
        report.add(outcome);
        listener.accept(outcome);
        if (!preview) {
            listeners.onOutcome(outcome);
        }
    }

    static String name(Order order) {
        return order.sourceId().filter(text -> !text.isBlank()).or(order::id).orElse("?");
    }

    /** A call has failed: that is reported for its orders and does not stop the others, unless everything fails. */
    void failed(Flow flow, List<Order> orders, ApiException e) {
        reportFailed(flow, orders, e);
        boolean saysWhy = e instanceof RequestRefusedException refused
                && !refused.problems().isEmpty();
        if (saysWhy || e instanceof NotFoundException) {
            // The service is there, and has looked at this piece of data.
            succeeded();
        } else if (++failuresInARow >= FAILURES_THAT_STOP) {
            throw new Stopped(e);
        }
    }

    /** The same where the flow is being given up already. */
    void reportFailed(Flow flow, List<Order> orders, ApiException e) {
        if (e instanceof CredentialsRefusedException || e instanceof CallInterruptedException) {
            throw e;
        }
        for (Order order : orders) {
            report(flow, Outcome.Kind.FAILED, order, e.getMessage() + " It is tried again on the next run.");
        }
    }

    /** One flow: what makes it impossible to go on is reported; the other flows are tried all the same. */
    void flow(Flow flow, Runnable steps) {
        failuresInARow = 0;
        lastFlow = flow;
        long start = time.nanoTime();
        Map<String, Long> callsBefore = calls.counts();
        try {
            endHereIfAsked();
            steps.run();
            if (ending) {
                endedEarly(flow);
            }
        } catch (EndedEarly e) {
            endedEarly(flow);
        } catch (Stopped | ApiException e) {
            if (e instanceof CredentialsRefusedException || e instanceof CallInterruptedException) {
                throw e;
            }
            stopped(flow, e.getMessage() + " The rest is done on the next run.");
        } catch (SyncSetupException e) {
            stopped(flow, e.getMessage() + " Nothing of this part was done.");
        } catch (LeaseLostException e) {
            stopped(flow, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            report.add(
                    new SyncReport.FlowRun(flow, calls.since(callsBefore), Duration.ofNanos(time.nanoTime() - start)));
        }
        remember();
    }

    private void endedEarly(Flow flow) {
        report(
                flow,
                Outcome.Kind.ENDED_EARLY,
                "",
                flow.toString(),
                "The run was asked to end. The rest is done on the next run.",
                Optional.empty());
    }

    /** A flow goes no further. */
    void stopped(Flow flow, String why) {
        report(flow, Outcome.Kind.STOPPED, "", flow.toString(), why, Optional.empty());
    }

    /** Makes last what the flow remembers. Failing to is no reason to stop: it only costs calls. */
    void remember() {
        if (preview) {
            return;
        }
        try {
            state.flush();
            notRemembered = null;
        } catch (SyncStateException e) {
            notRemembered = e;
        }
    }

    /** What could not be remembered by the end of the run is said once. */
    void reportWhatIsForgotten() {
        if (notRemembered != null) {
            report(
                    lastFlow,
                    Outcome.Kind.FAILED,
                    "",
                    "state",
                    notRemembered.getMessage()
                            + " What this run has done stays done; the next one needs more calls to find that out.",
                    Optional.empty());
        }
    }

    void succeeded() {
        failuresInARow = 0;
    }
}
