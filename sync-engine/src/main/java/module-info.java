/** Runs the rules of the integration against Order Desk and Unleashed. */
module io.github.ordersync.engine {
    requires transitive io.github.ordersync.sync;
    requires transitive io.github.ordersync.unleashed;
    requires transitive io.github.ordersync.orderdesk;
    requires transitive java.sql;
    requires static org.immutables.value.annotations;
    requires org.slf4j;
    requires com.fasterxml.jackson.databind;

    exports io.github.ordersync.engine;
    exports io.github.ordersync.engine.fleet;
    exports io.github.ordersync.engine.report;
}
