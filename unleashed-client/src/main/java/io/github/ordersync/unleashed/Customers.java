package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.Customer;
import java.util.Optional;
import java.util.UUID;

/**
 * Customers. Every method throws an {@link ApiException} of the kind that fits what went wrong.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Customers">the service's documentation</a>
 */
public interface Customers {

    /**
     * Lists customers by code. Filters by code or name are prefixes: look at the rows.
     *
     * @param filter which; obsolete customers are hidden unless they are asked for
     * @return the customers, read page by page
     */
    Paged<Customer> list(CustomerFilter filter);

    /**
     * Looks for a customer.
     *
     * @param guid its id
     * @return the customer, or empty when there is none
     */
    Optional<Customer> find(UUID guid);

    /**
     * Reads a customer.
     *
     * @param guid its id
     * @return the customer
     * @throws NotFoundException if there is none
     */
    Customer get(UUID guid);

    /**
     * Makes the customer, or replaces the one with the same guid (documented). What a save leaves out is blanked, except the delivery instruction.
     *
     * @param customer the whole customer with its guid; the code is set only on creation
     * @return the customer as the service has it now
     * @throws IllegalArgumentException if the customer has no guid
     * @throws RequestRefusedException if the service finds the customer wrong
     */
    Customer save(Customer customer);
}
