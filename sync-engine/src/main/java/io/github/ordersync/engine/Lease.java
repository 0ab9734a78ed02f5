package io.github.ordersync.engine;

/** The sole right to run passes of a store, held from {@link SyncState#acquire} on until it is closed or lost. */
public interface Lease extends AutoCloseable {

    /**
     * Makes sure that it is still held, and extends it when that is due. The engine asks before each call to the services, on
     * the thread of the call, so this must be cheap and safe for several threads.
     *
     * @throws LeaseLostException if it was lost, or if nobody can say that it was not
     */
    void check();

    /** Gives it back; never throws. A lease that cannot be given back runs out. */
    @Override
    void close();

    /**
     * A lease that is never lost, where there is nobody to share with.
     *
     * @return does nothing
     */
    static Lease none() {
        return NoLease.INSTANCE;
    }
}
