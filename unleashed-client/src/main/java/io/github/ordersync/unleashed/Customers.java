package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerContact;
import java.util.UUID;

/**
 * Customers, by code, with their contacts. Filters by code or name are prefixes: look at the rows. Obsolete customers are
 * hidden unless they are asked for. A save blanks what is left out, except the delivery instruction (documented).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Customers">the service's documentation</a>
 */
public interface Customers extends Reads<Customer, CustomerFilter>, Creates<Customer>, Saves<Customer> {

    /**
     * Lists a customer's contacts.
     *
     * @param customerGuid the customer's id
     * @param filter how
     * @return the contacts, read page by page
     * @throws ApiException of the kind that fits what went wrong, when a page is read
     */
    Paged<CustomerContact> contacts(UUID customerGuid, PageFilter filter);

    /**
     * Makes a contact. Not repeated once it may have reached the service.
     *
     * @param customerGuid the customer's id
     * @param contact the contact without a guid: the service chooses it (documented)
     * @return the contact as the service made it
     * @throws IllegalArgumentException if the contact has a guid
     * @throws RequestRefusedException if the service finds the contact wrong, such as one that exists
     * @throws OutcomeUnknownException if the contact may have been made; list the customer's contacts
     */
    CustomerContact createContact(UUID customerGuid, CustomerContact contact);

    /**
     * Replaces a contact. What is left out is blanked. Repeated after a failure: twice has the effect of once.
     *
     * @param customerGuid the customer's id
     * @param contact the whole contact with its guid
     * @throws IllegalArgumentException if the contact has no guid
     * @throws NotFoundException if there is no such customer or contact
     * @throws RequestRefusedException if the service finds the contact wrong
     */
    void updateContact(UUID customerGuid, CustomerContact contact);

    /**
     * Deletes a contact.
     *
     * @param customerGuid the customer's id
     * @param contactGuid the contact's id
     * @throws NotFoundException if there is no such customer or contact; a repeat that finds nothing left is no error
     * @throws RequestRefusedException if the service refuses
     */
    void deleteContact(UUID customerGuid, UUID contactGuid);
}
