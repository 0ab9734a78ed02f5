package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.CustomerQuery;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.OrderMapper;
import io.github.ordersync.unleashed.CustomerFilter;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        Predicate<Customer> hasName = customer ->
                customer.customerName().filter(name::equalsIgnoreCase).isPresent();
        // Branches of a company may share an e-mail.
        Optional<CustomerReference> byEmail = email.isBlank()
                ? Optional.empty()
                : first(
                        CustomerFilter.builder().contactEmail(email).build(),
                        customer ->
                                customer.email().filter(email::equalsIgnoreCase).isPresent(),
                        hasName);
        return byEmail.isPresent() || name.isBlank()
                ? byEmail
                : first(
                        CustomerFilter.builder().customerName(name).build(),
                        hasName.and(customer -> query.company() || isOrMayBe(email, customer)),
                        hasName);
    }

    /** Of two persons with one name and an e-mail each, neither may get the other's orders, prices or letters. */
    private static boolean isOrMayBe(String email, Customer customer) {
        return email.isBlank()
                || customer.email()
                        .filter(other -> !other.isBlank() && !other.equalsIgnoreCase(email))
                        .isEmpty();
    }

    private Optional<CustomerReference> first(
            CustomerFilter filter, Predicate<Customer> same, Predicate<Customer> rather) {
        List<Customer> found =
                run.unleashed.customers().list(filter).stream().filter(same).toList();
        Optional<CustomerReference> first = Stream.concat(found.stream().filter(rather), found.stream())
                .findFirst()
                .map(customer -> CustomerReference.builder()
                        .guid(customer.guid())
                        .customerCode(customer.customerCode())
                        .build());
        run.succeeded();
        return first;
    }
}
