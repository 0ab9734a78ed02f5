package io.github.ordersync.examples.probe;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.unleashed.UnleashedClient;

/**
 * The test accounts.
 *
 * @param unleashed the account
 * @param signedAsSent the same account, with the signature over the encoded query
 * @param orderDesk the store
 * @param time waits where the services count in seconds
 */
public record Accounts(
        UnleashedClient unleashed, UnleashedClient signedAsSent, OrderDeskClient orderDesk, TimeSource time) {}
