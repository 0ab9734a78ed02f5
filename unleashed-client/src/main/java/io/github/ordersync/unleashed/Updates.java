package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A resource whose objects can be replaced. The service takes whole objects only (documented). Repeated after a failure:
 * twice has the effect of once.
 *
 * @param <T> the model
 */
public interface Updates<T> {

    /**
     * Replaces one. What is left out is blanked (documented, U-PUT-BLANKS), so start from what was read right before.
     *
     * @param object the whole object with its guid
     * @return it as the service has it now
     * @throws IllegalArgumentException if it has no guid
     * @throws RequestRefusedException if the service refuses, such as for what is completed
     */
    T update(T object);

    /**
     * Reads one, changes it and writes it back whole, members that the model does not know included.
     *
     * @param guid its id
     * @param change makes the new object out of the one that was read; keeps the guid
     * @return it as the service has it now
     * @throws IllegalArgumentException if the change made another guid
     * @throws NotFoundException if there is none
     * @throws RequestRefusedException if the service refuses, such as for what is completed
     */
    T update(UUID guid, UnaryOperator<T> change);
}
