package io.github.ordersync.engine;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners of an engine: what one of them throws disturbs neither the pass nor the others. */
final class SyncListeners implements SyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(SyncListeners.class);

    private final List<SyncListener> listeners;

    SyncListeners(List<SyncListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void onOutcome(Outcome outcome) {
        tell(listener -> listener.onOutcome(outcome));
    }

    @Override
    public void onPass(SyncReport report) {
        tell(listener -> listener.onPass(report));
    }

    @Override
    public void onPassFailed(RuntimeException failure) {
        tell(listener -> listener.onPassFailed(failure));
    }

    /** Without the message: what a listener quotes is not known here. */
    private void tell(Consumer<SyncListener> message) {
        for (SyncListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed: {}", e.getClass().getName());
            }
        }
    }
}
