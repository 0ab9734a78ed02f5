/** Typed client for the Order Desk API. */
module io.github.ordersync.orderdesk {
    requires transitive io.github.ordersync.client;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;

    exports io.github.ordersync.orderdesk;
    exports io.github.ordersync.orderdesk.model;
    exports io.github.ordersync.orderdesk.webhook;

    opens io.github.ordersync.orderdesk.model to
            com.fasterxml.jackson.databind;
}
