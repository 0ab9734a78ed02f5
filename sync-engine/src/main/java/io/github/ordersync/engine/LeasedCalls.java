package io.github.ordersync.engine;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Transport;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.unleashed.UnleashedClient;

/** Views of both clients that ask the lease right before each request, so that no flow can forget to. */
final class LeasedCalls {

    private final Lease lease;

    LeasedCalls(Lease lease) {
        this.lease = lease;
    }

    UnleashedClient of(UnleashedClient client) {
        return lease == Lease.none() ? client : client.withOptions(asking(client.options()));
    }

    OrderDeskClient of(OrderDeskClient client) {
        return lease == Lease.none() ? client : client.withOptions(asking(client.options()));
    }

    private ClientOptions asking(ClientOptions options) {
        Transport transport = options.transport();
        return options.toBuilder()
                .transport((request, timeout) -> {
                    lease.check();
                    return transport.send(request, timeout);
                })
                .build();
    }
}
