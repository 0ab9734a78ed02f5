package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerContact;
import java.util.UUID;

final class HttpCustomers extends Resource<Customer, CustomerFilter> implements Customers {

    private static final String PATH = "/Customers";
    private static final String CONTACTS = PATH + "/{}/Contacts";
    // That a contact's guid stands below its customer's is inferred from the other resources.
    private static final String CONTACT = CONTACTS + "/{}";
    private static final String LOOK = "List the customer's contacts.";

    private static final Endpoint CREATE_CONTACT = Endpoint.once("customers.createContact", "POST", CONTACTS, LOOK);
    private static final Endpoint UPDATE_CONTACT = Endpoint.repeatable("customers.updateContact", "PUT", CONTACT, LOOK);
    private static final Endpoint DELETE_CONTACT =
            Endpoint.repeatable("customers.deleteContact", "DELETE", CONTACT, LOOK);

    private final Rows<CustomerContact> contacts;

    HttpCustomers(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "customers",
                        PATH,
                        Customer.class,
                        Customer::guid,
                        "List the customers whose code starts with its code: customerCode=..."));
        this.contacts = new Rows<>(pipeline, "customers.contacts", CONTACTS, CustomerContact.class);
    }

    @Override
    public Paged<CustomerContact> contacts(UUID customerGuid, PageFilter filter) {
        return contacts.paged(Json.query(filter), customerGuid);
    }

    @Override
    public CustomerContact createContact(UUID customerGuid, CustomerContact contact) {
        refused(CREATE_CONTACT, contact.guid());
        return pipeline.call(CREATE_CONTACT, Query.none(), Json.body(contact), customerGuid)
                .as(CustomerContact.class);
    }

    @Override
    public void updateContact(UUID customerGuid, CustomerContact contact) {
        UUID guid = required(UPDATE_CONTACT, contact.guid());
        pipeline.call(UPDATE_CONTACT, Query.none(), Json.body(contact), customerGuid, guid);
    }

    @Override
    public void deleteContact(UUID customerGuid, UUID contactGuid) {
        remove(DELETE_CONTACT, customerGuid, contactGuid);
    }
}
