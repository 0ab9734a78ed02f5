/** Typed client for the Unleashed API. */
module io.github.ordersync.unleashed {
    requires transitive io.github.ordersync.client;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;

    exports io.github.ordersync.unleashed;
    exports io.github.ordersync.unleashed.model;
    exports io.github.ordersync.unleashed.webhook;

    // Filters and the envelope of lists.
    opens io.github.ordersync.unleashed to
            com.fasterxml.jackson.databind;
    opens io.github.ordersync.unleashed.model to
            com.fasterxml.jackson.databind;
}
