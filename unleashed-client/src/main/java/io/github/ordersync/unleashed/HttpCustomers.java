package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Customer;
import java.util.Optional;
import java.util.UUID;

final class HttpCustomers implements Customers {

    private static final String PATH = "/Customers";
    private static final Endpoint SAVE =
            Endpoint.repeatable("customers.save", "POST", PATH + "/{}", "Read the customer by its guid.");

    private final Resource<Customer> customers;

    HttpCustomers(Pipeline pipeline) {
        this.customers = new Resource<>(pipeline, "customers", PATH, Customer.class);
    }

    @Override
    public Paged<Customer> list(CustomerFilter filter) {
        return customers.list(filter);
    }

    @Override
    public Optional<Customer> find(UUID guid) {
        return customers.find(guid);
    }

    @Override
    public Customer get(UUID guid) {
        return customers.get(guid);
    }

    @Override
    public Customer save(Customer customer) {
        return customers.write(SAVE, customer, Resource.required(SAVE, customer.guid()));
    }
}
