package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.RequestRefusedException;

/**
 * A resource that takes whole objects under a guid of the caller, new or not.
 *
 * @param <T> the model
 */
public interface Saves<T> {

    /**
     * Makes the object, or replaces the one with the same guid. What is left out is blanked (documented), so start from
     * what was read right before. Repeated after a failure: twice has the effect of once.
     *
     * @param object the whole object with its guid; a code is set only on creation (documented)
     * @return it as the service has it now
     * @throws IllegalArgumentException if it has no guid
     * @throws RequestRefusedException if the service finds it wrong
     */
    T save(T object);
}
