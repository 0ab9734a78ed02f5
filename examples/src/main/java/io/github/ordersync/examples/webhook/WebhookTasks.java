package io.github.ordersync.examples.webhook;

/** Takes tasks to be done later: a queue in this process, or a table that outlives it. */
@FunctionalInterface
public interface WebhookTasks {

    /**
     * Takes a task; quick, since the service waits for its answer.
     *
     * @param store the name of the store
     * @param task what is to be done
     * @return false when there is no room: the service is told to try again
     */
    boolean offer(String store, WebhookTask task);
}
