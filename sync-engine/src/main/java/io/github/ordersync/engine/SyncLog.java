package io.github.ordersync.engine;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.sync.mapping.Problem;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes outcomes, passes and calls to slf4j as messages with key/value pairs, which a JSON encoder turns into members.
 * Passes and outcomes at INFO, what is a problem at WARN, passes that end with an exception at ERROR, calls at DEBUG. Give
 * it to the engine ({@link SyncEngine.Builder#listener}) and, where calls are wanted, to the clients' options.
 *
 * <p>By default it writes ids, codes and numbers only: what an order is about, and what a service said, may be personal.
 * {@link #withDetails()} adds the sentences. {@code docs/watching.md} lists all keys.
 */
public final class SyncLog implements SyncListener, CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLog.class);

    private final String store;
    private final boolean details;

    private SyncLog(String store, boolean details) {
        this.store = store;
        this.details = details;
    }

    /**
     * For one store.
     *
     * @param store what the store is called in the logs: your own name for it, not a credential
     * @return a listener that writes ids, codes and numbers
     */
    public static SyncLog of(String store) {
        return new SyncLog(store, false);
    }

    /**
     * The same with the sentences of the report and with exceptions. They name values of orders, and what a service said
     * of them; credentials are masked.
     *
     * @return another listener
     */
    public SyncLog withDetails() {
        return new SyncLog(store, true);
    }

    @Override
    public void onOutcome(Outcome outcome) {
        LoggingEventBuilder line = at(outcome.kind().isProblem() ? Level.WARN : Level.INFO)
                .addKeyValue("flow", outcome.flow())
                .addKeyValue("kind", name(outcome.kind()))
                .addKeyValue("id", outcome.id())
                .addKeyValue("name", outcome.name());
        if (outcome.mapping().orElse(null) instanceof Refused refused) {
            line = line.addKeyValue(
                    "problems",
                    refused.problems().stream()
                            .map(Problem::code)
                            .map(Enum::name)
                            .distinct()
                            .collect(Collectors.joining(",")));
        }
        if (details) {
            line = line.addKeyValue("detail", outcome.detail());
        }
        line.log("outcome");
    }

    @Override
    public void onPass(SyncReport report) {
        LoggingEventBuilder line = at(report.hasProblems() ? Level.WARN : Level.INFO)
                .addKeyValue(
                        "flows",
                        report.flows().stream()
                                .map(flow -> flow.flow().toString())
                                .collect(Collectors.joining(",")))
                .addKeyValue("millis", report.duration().toMillis())
                .addKeyValue("calls", report.totalCalls());
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            if (report.count(kind) > 0) {
                line = line.addKeyValue(name(kind), report.count(kind));
            }
        }
        if (report.ordersLeft().isPresent()) {
            OrdersLeft left = report.ordersLeft().get();
            line = line.addKeyValue("orders_waiting", left.waiting()).addKeyValue("orders_refused", left.refused());
        }
        line.log("pass");
    }

    @Override
    public void onPassFailed(RuntimeException failure) {
        boolean elsewhere = failure instanceof LeaseTakenException;
        LoggingEventBuilder line = at(elsewhere ? Level.INFO : Level.ERROR)
                .addKeyValue("failure", failure.getClass().getSimpleName());
        (details && !elsewhere ? line.setCause(failure) : line).log("pass not run to its end");
    }

    @Override
    public void onAttempt(Attempt attempt) {
        LoggingEventBuilder line = at(Level.DEBUG)
                .addKeyValue("service", attempt.service())
                .addKeyValue("endpoint", attempt.endpoint())
                .addKeyValue("attempt", attempt.number())
                .addKeyValue("millis", attempt.duration().toMillis());
        if (attempt.status().isPresent()) {
            line = line.addKeyValue("status", attempt.status().getAsInt());
        }
        line.log("call");
    }

    @Override
    public void onWait(Wait wait) {
        at(Level.DEBUG)
                .addKeyValue("service", wait.service())
                .addKeyValue("endpoint", wait.endpoint())
                .addKeyValue("millis", wait.duration().toMillis())
                .log("waited for the rate limit");
    }

    @Override
    public void onFailure(ApiException failure) {
        LoggingEventBuilder line = at(Level.DEBUG)
                .addKeyValue("service", failure.service())
                .addKeyValue("endpoint", failure.endpoint())
                .addKeyValue("attempt", failure.attempts())
                .addKeyValue("failure", failure.getClass().getSimpleName());
        (details ? line.addKeyValue("detail", failure.getMessage()) : line).log("call failed");
    }

    private LoggingEventBuilder at(Level level) {
        return LOG.atLevel(level).addKeyValue("store", store);
    }

    private static String name(Outcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
