/**
 * {@code ordersync worker}: the flows of many stores as tasks of db-scheduler, shared by any number of processes over one
 * database. {@link io.github.ordersync.examples.worker.Worker} is where to start reading: one row of the database for each
 * store. {@link io.github.ordersync.examples.worker.WebhookRows} are the same for what webhooks ask for.
 */
@NullMarked
package io.github.ordersync.examples.worker;

import org.jspecify.annotations.NullMarked;
