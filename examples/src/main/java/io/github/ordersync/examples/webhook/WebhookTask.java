package io.github.ordersync.examples.webhook;

/**
 * What a webhook asks for. Equal tasks are one: doing it once is enough, however many webhooks ask for it.
 *
 * @param kind what is to be done
 * @param id the order's id in Order Desk, or the sales order's guid
 */
public record WebhookTask(Kind kind, String id) {

    /** What is to be done. */
    public enum Kind {
        /** An order was posted: send it. */
        ORDER,
        /** A sales order was changed: if it is one of ours, bring shipments and cancellations back. */
        SALES_ORDER,
        /** A sales order was deleted: bring cancellations back. It need not be readable any more (inferred). */
        SALES_ORDER_DELETED
    }
}
