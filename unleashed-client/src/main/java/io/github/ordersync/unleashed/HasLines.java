package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.util.UUID;

/**
 * A resource whose lines can be written one by one. What the service answers is not documented: read the object to see
 * what it made of it.
 *
 * @param <L> the model of a line
 */
public interface HasLines<L> {

    /**
     * Adds a line. Not repeated once it may have reached the service, since that would add a second one.
     *
     * @param guid the id of the object with the lines
     * @param line the line
     * @throws NotFoundException if there is no such object
     * @throws RequestRefusedException if the service finds the line wrong
     * @throws OutcomeUnknownException if it may have been added; the object's lines say so
     */
    void addLine(UUID guid, L line);

    /**
     * Replaces a line. What is left out is blanked.
     *
     * @param guid the id of the object with the lines
     * @param line the whole line with its guid
     * @throws IllegalArgumentException if the line has no guid
     * @throws NotFoundException if there is no such object or line
     * @throws RequestRefusedException if the service finds the line wrong
     */
    void updateLine(UUID guid, L line);

    /**
     * Deletes a line.
     *
     * @param guid the id of the object with the lines
     * @param lineGuid the line's id
     * @throws NotFoundException if there is no such object or line; a repeat that finds nothing left is no error
     * @throws RequestRefusedException if the service refuses
     */
    void deleteLine(UUID guid, UUID lineGuid);
}
