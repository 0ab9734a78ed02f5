package io.github.ordersync.examples.spring;

import io.github.ordersync.client.Secret;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The two accounts of one store and its settings.
 *
 * @param name your own name for it, in logs, metrics and bean names
 * @param unleashedApiId the API id of the Unleashed account
 * @param unleashedApiKey its API key
 * @param orderDeskStoreId the id of the Order Desk store
 * @param orderDeskApiKey its API key
 * @param unleashedUrl another address of Unleashed, for a proxy or the sandbox
 * @param orderDeskUrl another address of Order Desk
 * @param settings of the integration
 */
record StoreAccount(
        String name,
        Secret unleashedApiId,
        Secret unleashedApiKey,
        String orderDeskStoreId,
        Secret orderDeskApiKey,
        @Nullable URI unleashedUrl,
        @Nullable URI orderDeskUrl,
        IntegrationSettings settings) {}
