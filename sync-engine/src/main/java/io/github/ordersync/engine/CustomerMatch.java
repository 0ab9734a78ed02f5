package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.CustomerQuery;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.OrderMapper;
import io.github.ordersync.unleashed.CustomerFilter;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the customer of an order by e-mail, then by name, where the settings ask for that. Each is looked up once. */
final class CustomerMatch {

    private final Run run;
    private final OrderMapper mapper;
    private final Map<CustomerQuery, Optional<CustomerReference>> known = new HashMap<>();

    CustomerMatch(Run run, OrderMapper mapper) {
        this.run = run;
        this.mapper = mapper;
    }

    MappingContext in(Order order, MappingContext page) {
        return mapper.customerNeeded(order)
                .flatMap(query -> known.computeIfAbsent(query, this::find))
                .map(customer -> page.toBuilder().matchedCustomer(customer).build())
                .orElse(page);
    }

    /** The filters match beginnings (documented), so the rows are compared again. */
    private Optional<CustomerReference> find(CustomerQuery query) {
        String email = query.email();
        String name = query.name();
        Optional<CustomerReference> byEmail = email.isBlank()
                ? Optional.empty()
                : first(
                        CustomerFilter.builder().contactEmail(email).build(),
                        customer ->
                                customer.email().filter(email::equalsIgnoreCase).isPresent());
        return byEmail.isPresent() || name.isBlank()
                ? byEmail
                : first(
                        CustomerFilter.builder().customerName(name).build(),
                        customer -> customer.customerName()
                                .filter(name::equalsIgnoreCase)
                                .isPresent());
    }

    private Optional<CustomerReference> first(CustomerFilter filter, Predicate<Customer> same) {
        Optional<CustomerReference> first = run.unleashed.customers().list(filter).stream()
                .filter(same)
                .findFirst()
                .map(customer -> CustomerReference.builder()
                        .guid(customer.guid())
                        .customerCode(customer.customerCode())
                        .build());
        run.succeeded();
        return first;
    }
}
