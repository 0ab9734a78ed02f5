package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.WebhookSubscription;

/**
 * Subscriptions to events; an account has at most five, to HTTPS addresses only (documented). The answer to a create holds the
 * key that signs the events, once: keep it. A create whose answer is lost has lost the key too: delete the subscription and
 * make another. Here guid means the subscription's id.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Webhooks">the service's documentation</a>
 */
public interface WebhookSubscriptions
        extends Reads<WebhookSubscription, PageFilter>,
                Creates<WebhookSubscription>,
                Updates<WebhookSubscription>,
                Deletes {}
