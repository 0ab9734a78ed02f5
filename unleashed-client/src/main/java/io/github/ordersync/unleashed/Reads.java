package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/**
 * A resource that can be listed and read one by one.
 *
 * @param <T> the model
 * @param <F> the filter
 */
public interface Reads<T, F> extends Lists<T, F> {

    /**
     * Looks for one by its id.
     *
     * @param guid its id
     * @return it, or empty when there is none
     * @throws ApiException of the kind that fits what went wrong
     */
    Optional<T> find(UUID guid);

    /**
     * Reads one by its id. Right after a webhook this may fail for a moment although it exists (seen).
     *
     * @param guid its id
     * @return it, with its lines where it has some
     * @throws NotFoundException if there is none
     * @throws ApiException of the kind that fits what else went wrong
     */
    T get(UUID guid);
}
