package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.WebhookSubscription;

final class HttpWebhookSubscriptions extends Resource<WebhookSubscription, PageFilter> implements WebhookSubscriptions {

    HttpWebhookSubscriptions(Pipeline pipeline) {
        super(
                pipeline,
                // The path is read off a client that works (inferred); reading, replacing and deleting one by its id
                // are inferred from the other resources.
                new Kind<>(
                        "webhookSubscriptions",
                        "/webhooks/subscriptions",
                        WebhookSubscription.class,
                        WebhookSubscription::subscriptionId,
                        "List the subscriptions and look for its notificationUrl. Its key is lost with the answer: delete"
                                + " it and make another."));
    }
}
