/** What the SDK does, as Micrometer meters. */
module io.github.ordersync.micrometer {
    requires transitive io.github.ordersync.engine;
    requires transitive micrometer.core;
    requires static org.immutables.value.annotations;

    exports io.github.ordersync.micrometer;
}
