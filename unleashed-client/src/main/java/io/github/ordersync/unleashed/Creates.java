package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;

/**
 * A resource in which new objects can be made.
 *
 * @param <T> the model
 */
public interface Creates<T> {

    /**
     * Makes one. What a second call with the same object does is not documented, or it makes a second one; so the call is
     * not repeated once it may have reached the service.
     *
     * @param object what to make
     * @return it as the service made it; old accounts leave members out of this answer (seen)
     * @throws IllegalArgumentException if it lacks a guid that the service leaves to the caller, or has one that the
     *     service chooses itself
     * @throws RequestRefusedException if the service finds it wrong, such as totals that do not add up
     * @throws OutcomeUnknownException if it may have been made; the message says how to find out
     */
    T create(T object);
}
