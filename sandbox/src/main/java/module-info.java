/** Stand-ins for Unleashed and Order Desk, in memory, over loopback HTTP and in-process. */
module io.github.ordersync.sandbox {
    // Named by the class files of the client's packages; nothing of it is used.
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive io.github.ordersync.client;
    requires transitive com.fasterxml.jackson.databind;
    requires java.net.http;
    requires jdk.httpserver;

    exports io.github.ordersync.sandbox;
}
