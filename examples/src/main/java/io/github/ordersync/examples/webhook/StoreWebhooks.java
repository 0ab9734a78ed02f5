package io.github.ordersync.examples.webhook;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.webhook.OrderDeskWebhook;
import io.github.ordersync.unleashed.webhook.EventType;
import io.github.ordersync.unleashed.webhook.UnleashedWebhook;
import io.github.ordersync.unleashed.webhook.WebhookEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhooks of one store: whose they are is proven, what they ask for is queued, and the status to answer with is given. */
public final class StoreWebhooks {

    /** What both services take for success (documented for Order Desk: 200 or 201). */
    static final int OK = 200;
    /** Both try again later (documented). */
    static final int NO_ROOM = 503;
    /** For a service whose webhooks are not set up here. */
    static final int NOT_HERE = 404;

    private static final Logger LOG = LoggerFactory.getLogger(StoreWebhooks.class);

    private final String store;
    private final OrderDeskWebhook orderDesk;
    private final @Nullable UnleashedWebhook unleashed;
    private final WebhookTasks tasks;
    private final TimeSource time;
    private final SeenDeliveries seen = new SeenDeliveries();

    private StoreWebhooks(
            String store,
            OrderDeskWebhook orderDesk,
            @Nullable UnleashedWebhook unleashed,
            WebhookTasks tasks,
            TimeSource time) {
        this.store = store;
        this.orderDesk = orderDesk;
        this.unleashed = unleashed;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * For one store.
     *
     * @param store its name, which is in the addresses
     * @param orderDesk verifies what Order Desk posts
     * @param signatureKeys of the subscriptions at Unleashed; empty where there is none
     * @param tasks where to queue
     * @param time whose now the age of an event is counted to
     * @return the webhooks of the store
     */
    public static StoreWebhooks of(
            String store, OrderDeskWebhook orderDesk, List<Secret> signatureKeys, WebhookTasks tasks, TimeSource time) {
        return new StoreWebhooks(
                store, orderDesk, signatureKeys.isEmpty() ? null : UnleashedWebhook.of(signatureKeys), tasks, time);
    }

    String store() {
        return store;
    }

    /** A rule's post of an order. */
    int orderDesk(WebhookHeaders headers, byte[] body) {
        WebhookResult<Order> result = orderDesk.order(headers, body);
        if (result instanceof WebhookResult.Refused<Order> refused) {
            return refused("Order Desk", refused);
        }
        return result.verified()
                .flatMap(Order::id)
                // There is no time in the signature: the same text again is a repeat, or somebody who overheard it.
                .map(id -> queue(
                        "orderdesk " + String.join("", headers.values("X-Order-Desk-Hash")),
                        new WebhookTask(WebhookTask.Kind.ORDER, id)))
                .orElse(OK);
    }

    /** An event of a subscription. */
    int unleashed(WebhookHeaders headers, byte[] body) {
        if (unleashed == null) {
            return NOT_HERE;
        }
        WebhookResult<WebhookEvent> result = unleashed.verify(headers, body, time.now());
        if (result instanceof WebhookResult.Refused<WebhookEvent> refused) {
            return refused("Unleashed", refused);
        }
        return result.verified().map(this::event).orElse(OK);
    }

    private int event(WebhookEvent event) {
        UUID guid = event.salesOrderGuid().orElse(null);
        if (guid == null) {
            return OK; // Products and customers are read when they are needed.
        }
        WebhookTask task = new WebhookTask(
                event.eventType().equals(EventType.SALES_ORDER_DELETED)
                        ? WebhookTask.Kind.SALES_ORDER_DELETED
                        : WebhookTask.Kind.SALES_ORDER,
                guid.toString());
        return queue("unleashed " + event.eventNotificationId().orElse(task.toString()), task);
    }

    private int queue(String delivery, WebhookTask task) {
        if (seen.contains(delivery)) {
            return OK;
        }
        if (!tasks.offer(store, task)) {
            LOG.warn("There is no room for a webhook of {}; it is answered with {}", store, NO_ROOM);
            return NO_ROOM;
        }
        seen.add(delivery);
        return OK;
    }

    /** Why goes to the log; whoever sent it learns no more than the status. */
    private int refused(String service, WebhookResult.Refused<?> refused) {
        LOG.warn("A webhook of {} for {} was refused: {}: {}", service, store, refused.reason(), refused.explanation());
        return refused.reason().httpStatus();
    }
}
