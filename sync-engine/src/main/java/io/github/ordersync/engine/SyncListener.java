package io.github.ordersync.engine;

/**
 * Hears of what the passes of an engine do; for metrics, logs and alarms. Told on the thread that runs the pass, so it must
 * be quick. Exceptions of a listener are logged and dropped. Previews are not told: nothing happens in them.
 */
public interface SyncListener {

    /**
     * Something became of an order, shipment or inventory item.
     *
     * @param outcome what
     */
    default void onOutcome(Outcome outcome) {}

    /**
     * A pass has ended, well or with problems.
     *
     * @param report what it did
     */
    default void onPass(SyncReport report) {}

    /**
     * A pass has ended with an exception, which the caller of the engine gets. {@link LeaseTakenException} says that
     * another process runs it, which is no fault.
     *
     * @param failure what its caller gets
     */
    default void onPassFailed(RuntimeException failure) {}
}
