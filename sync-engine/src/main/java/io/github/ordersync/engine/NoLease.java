package io.github.ordersync.engine;

/** Nobody to share with. */
enum NoLease implements Lease {
    INSTANCE;

    @Override
    public void check() {}

    @Override
    public void close() {}
}
