/** The program of the class path, as a module. */
module com.example.shop {
    requires io.github.ordersync.engine;
    requires io.github.ordersync.sandbox;
}
