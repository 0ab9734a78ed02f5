/** How any call to Order Desk or Unleashed is made. Users meet its types through the two clients. */
module io.github.ordersync.client {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive java.net.http;
    requires org.slf4j;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;

    exports io.github.ordersync.client;
    exports io.github.ordersync.client.error;
    exports io.github.ordersync.client.json;
    exports io.github.ordersync.client.webhook;
    exports io.github.ordersync.client.internal to
            io.github.ordersync.unleashed,
            io.github.ordersync.orderdesk,
            io.github.ordersync.sync,
            io.github.ordersync.engine;

    opens io.github.ordersync.client.json to
            com.fasterxml.jackson.databind;
}
