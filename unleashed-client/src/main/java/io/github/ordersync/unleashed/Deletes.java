package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.util.UUID;

/** A resource whose objects can be deleted. */
@FunctionalInterface
public interface Deletes {

    /**
     * Deletes one. Orders stay with the status {@code Deleted}, hidden from lists that do not ask for it (documented).
     *
     * @param guid its id
     * @throws NotFoundException if there is none; a repeat that finds nothing left is no error
     * @throws RequestRefusedException if its status does not allow it
     */
    void delete(UUID guid);
}
