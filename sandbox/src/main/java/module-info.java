/** Stand-ins for Unleashed and Order Desk, in memory, over loopback HTTP and in-process. */
module io.github.ordersync.sandbox {
    // Named by the class files of the client's packages; nothing of it is used.
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive io.github.ordersync.client;
    requires transitive com.fasterxml.jackson.databind;
    requires java.net.http;
    requires jdk.httpserver;

    // Only those need it who use the extension; their tests have it anyway. Not transitive: then everybody would have
    // to have it.
    requires static org.junit.jupiter.api;

    exports io.github.ordersync.sandbox;
    exports io.github.ordersync.sandbox.junit;
}
