package io.github.ordersync.examples.webhook;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.SyncStateException;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the webhooks of one store ask for. Everything may be done twice, late or never: polling finds the rest. */
public final class WebhookWork {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWork.class);

    /** An event can come before what it tells of can be read (seen); after these it is left to polling. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(32), Duration.ofMinutes(2));

    private static final Set<Flow> NEWS = EnumSet.of(Flow.SHIPMENTS, Flow.CANCELLATIONS);

    private final SyncEngine engine;
    private final UnleashedClient unleashed;
    private final String sourcePrefix;

    /**
     * For one store.
     *
     * @param engine the store's engine
     * @param unleashed its client, to look whose a sales order is
     * @param storeId the store's id in Order Desk
     */
    public WebhookWork(SyncEngine engine, UnleashedClient unleashed, String storeId) {
        this.engine = engine;
        this.unleashed = unleashed;
        this.sourcePrefix = "orderdesk:" + storeId + ":";
    }

    /**
     * Tries a task.
     *
     * @param task what is to be done
     * @param attempt 1 for the first try
     * @return how long to wait before the next try; empty when it is done or given up
     */
    public Optional<Duration> run(WebhookTask task, int attempt) {
        if (isDone(task)) {
            return Optional.empty();
        }
        if (attempt > WAITS.size()) {
            LOG.warn("{} is left to polling after {} tries", task, attempt);
            return Optional.empty();
        }
        return Optional.of(WAITS.get(attempt - 1));
    }

    private boolean isDone(WebhookTask task) {
        try {
            return switch (task.kind()) {
                case ORDER -> isDone(engine.submit(task.id()));
                case SALES_ORDER -> !isOurs(task.id()) || isDone(engine.run(NEWS));
                case SALES_ORDER_DELETED -> isDone(engine.run(EnumSet.of(Flow.CANCELLATIONS)));
            };
        } catch (CredentialsRefusedException e) {
            // No further try helps; the passes say so loudly.
            LOG.warn("{} is left to polling: {}", task, e.getClass().getSimpleName());
            return true;
        } catch (ApiException | SyncStateException e) {
            LOG.info("{} is tried again: {}", task, e.getClass().getSimpleName());
            return false;
        }
    }

    /** Refused is done: it waits for a person. */
    private static boolean isDone(SyncReport report) {
        return report.count(Outcome.Kind.STOPPED) == 0 && report.count(Outcome.Kind.FAILED) == 0;
    }

    private boolean isOurs(String guid) {
        return unleashed
                .salesOrders()
                .get(UUID.fromString(guid))
                .sourceId()
                .filter(source -> source.startsWith(sourcePrefix))
                .isPresent();
    }
}
