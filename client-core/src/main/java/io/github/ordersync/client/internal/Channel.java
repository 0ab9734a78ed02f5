package io.github.ordersync.client.internal;

import io.github.ordersync.client.TransportResponse;
import java.io.IOException;

/** One layer of the pipeline: does its part and hands the exchange to the layer below. */
@FunctionalInterface
interface Channel {

    TransportResponse send(Exchange exchange) throws IOException, InterruptedException;
}
