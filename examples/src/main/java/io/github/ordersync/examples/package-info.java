/**
 * Programs that show how the SDK is used. {@link io.github.ordersync.examples.ListNewOrders} and {@link
 * io.github.ordersync.examples.ListCompletedSalesOrders} call one client from one file. All else is the command-line program
 * {@link io.github.ordersync.examples.Ordersync}: a class for each command ({@code SyncCommand}, {@code WorkerCommand}, ...),
 * their options ({@code ...Options}), the stores file, and what prints. What a program of your own may want to take over is
 * in {@code worker} and {@code webhook}.
 */
@NullMarked
package io.github.ordersync.examples;

import org.jspecify.annotations.NullMarked;
