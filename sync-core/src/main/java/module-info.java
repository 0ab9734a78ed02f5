/** The rules between Order Desk and Unleashed: pure functions over the models of the two clients. */
module io.github.ordersync.sync {
    requires transitive io.github.ordersync.client;
    requires transitive io.github.ordersync.orderdesk;
    requires transitive io.github.ordersync.unleashed;
    requires static org.immutables.value.annotations;

    exports io.github.ordersync.sync.settings;
    exports io.github.ordersync.sync.mapping;
    exports io.github.ordersync.sync.tracking;
    exports io.github.ordersync.sync.folders;
    exports io.github.ordersync.sync.stock;
}
