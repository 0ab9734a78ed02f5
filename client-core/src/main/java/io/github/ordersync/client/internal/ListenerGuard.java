package io.github.ordersync.client.internal;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.error.ApiException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, whose exceptions must not disturb a call. */
public final class ListenerGuard implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.ordersync.client.calls");

    private final List<CallListener> listeners;

    private ListenerGuard(List<CallListener> listeners) {
        this.listeners = listeners;
    }

    /**
     * Around some listeners.
     *
     * @param listeners of the caller's
     * @return a listener that tells each and never throws
     */
    public static CallListener all(List<CallListener> listeners) {
        return new ListenerGuard(List.copyOf(listeners));
    }

    @Override
    public void onAttempt(Attempt attempt) {
        tell(attempt.endpoint(), listener -> listener.onAttempt(attempt));
    }

    @Override
    public void onQuota(QuotaUse use) {
        tell("the quota", listener -> listener.onQuota(use));
    }

    @Override
    public void onWait(Wait wait) {
        tell(wait.endpoint(), listener -> listener.onWait(wait));
    }

    @Override
    public void onCounted(MonthlyCalls calls) {
        tell("the quota", listener -> listener.onCounted(calls));
    }

    @Override
    public void onFailure(ApiException failure) {
        tell(failure.endpoint(), listener -> listener.onFailure(failure));
    }

    /** Without the message: what a listener quotes is not known here. */
    private void tell(String what, Consumer<CallListener> message) {
        for (CallListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A call listener failed on {}: {}", what, e.getClass().getName());
            }
        }
    }
}
