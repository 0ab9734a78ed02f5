package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.util.UUID;

/** A resource whose objects are completed. */
@FunctionalInterface
public interface Completes {

    /**
     * Completes one: its effect on stock and accounts takes place, and it can no longer be edited. Not repeated once it
     * may have reached the service.
     *
     * @param guid its id
     * @throws NotFoundException if there is none
     * @throws RequestRefusedException if its status does not allow it
     * @throws OutcomeUnknownException if it may have been completed; its status says so
     */
    void complete(UUID guid);
}
