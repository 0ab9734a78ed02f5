package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose order it is: the guid or code on the order, else an existing customer, else the setting, else a new one. */
final class Customers {

    private static final String TARGET = "Customer";
    private static final int MAX = 500;

    private final MappingRun run;

    private Customers(MappingRun run) {
        this.run = run;
    }

    /** What to look up before the order is mapped; empty if nothing, because the order or the settings know. */
    static Optional<CustomerQuery> needed(MappingRun run) {
        boolean named = run.field(CustomField.CUSTOMER_GUID) != null || run.field(CustomField.CUSTOMER_CODE) != null;
        if (named || run.settings.customers() == CustomerPolicy.REQUIRE) {
            return Optional.empty();
        }
        return query(run.order);
    }

    private static Optional<CustomerQuery> query(Order order) {
        String email = Text.cut(Text.line(order.email().orElse("")), MAX);
        Optional<Address> named = Stream.of(order.customer(), order.shipping())
                .flatMap(Optional::stream)
                .filter(address -> Text.isPresent(Addresses.name(address)))
                .findFirst();
        String name = Text.cut(named.map(Addresses::name).orElse(""), MAX);
        boolean company = named.map(Addresses::company).filter(Text::isPresent).isPresent();
        return email.isEmpty() && name.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerQuery(email, name, company));
    }

    /** Writes the customer; returns the one that must be created first, if any. */
    static Optional<NewCustomer> write(MappingRun run, SalesOrder.Builder salesOrder) {
        return new Customers(run).write(salesOrder);
    }

    private Optional<NewCustomer> write(SalesOrder.Builder salesOrder) {
        Sourced guid = run.field(CustomField.CUSTOMER_GUID);
        Sourced code = run.field(CustomField.CUSTOMER_CODE);
        if (guid != null) {
            byGuid(salesOrder, guid);
            return Optional.empty();
        }
        if (code != null) {
            byCode(salesOrder, code);
            return Optional.empty();
        }
        boolean mayMatch = run.settings.customers() != CustomerPolicy.REQUIRE;
        Optional<CustomerReference> matched = run.context.matchedCustomer().filter(customer -> mayMatch);
        if (matched.isPresent()) {
            CustomerReference customer = matched.get();
            salesOrder.customer(customer);
            run.trace.row(
                    TARGET,
                    customer.customerCode()
                            .or(() -> customer.guid().map(UUID::toString))
                            .orElse(""),
                    "existing customer of the order's e-mail or name");
            return Optional.empty();
        }
        Optional<CustomerQuery> query = query(run.order);
        if (run.settings.customers() == CustomerPolicy.CREATE && query.isPresent()) {
            return Optional.of(create(salesOrder, query.get()));
        }
        if (run.settings.customerCode().isPresent()) {
            byCode(salesOrder, new Sourced(run.settings.customerCode().get(), "setting customerCode"));
        } else {
            run.findings.problem(FindingCode.NO_CUSTOMER, TARGET, "order", "", wanted());
        }
        return Optional.empty();
    }

    private String wanted() {
        String fields = "customer_code or customer_guid in checkout data, or the setting customerCode";
        return switch (run.settings.customers()) {
            case REQUIRE -> fields;
            case MATCH -> "no customer in Unleashed has the order's e-mail or name; " + fields;
            case CREATE -> "the order has neither e-mail nor name to create a customer with; " + fields;
        };
    }

    private void byGuid(SalesOrder.Builder salesOrder, Sourced sourced) {
        Optional<UUID> guid = Guids.parse(sourced.value());
        if (guid.isEmpty()) {
            String field = CustomField.CUSTOMER_GUID.fieldName();
            run.findings.problem(FindingCode.BAD_GUID, field, sourced.source(), sourced.value(), Guids.WANTED);
            return;
        }
        salesOrder.customer(CustomerReference.builder().guid(guid.get()).build());
        run.trace.row(TARGET, guid.get(), sourced.source());
    }

    private void byCode(SalesOrder.Builder salesOrder, Sourced sourced) {
        String code = run.code(CustomField.CUSTOMER_CODE.fieldName(), sourced, MAX);
        if (code != null) {
            salesOrder.customer(CustomerReference.builder().customerCode(code).build());
            run.trace.row(TARGET, code, sourced.source());
        }
    }

    /** The code is the e-mail in lower case, else the name: it must be unique, and cannot be changed later (documented). */
    private NewCustomer create(SalesOrder.Builder salesOrder, CustomerQuery query) {
        String code = query.email().isEmpty() ? query.name() : query.email().toLowerCase(Locale.ROOT);
        UUID guid = SalesOrderIdentity.customerGuid(run.context.storeId(), code);
        Customer.Builder customer = Customer.builder()
                .guid(guid)
                .customerCode(code)
                .customerName(query.name().isEmpty() ? query.email() : query.name());
        if (!query.email().isEmpty()) {
            customer.email(query.email());
        }
        Address from = run.order
                .customer()
                .or(run.order::shipping)
                .orElseGet(() -> Address.builder().build());
        part(from.firstName().orElse("")).ifPresent(customer::contactFirstName);
        part(from.lastName().orElse("")).ifPresent(customer::contactLastName);
        part(from.phone().orElse("")).ifPresent(customer::phoneNumber);
        String currency = run.currency();
        if (currency != null) {
            customer.currency(Currency.builder().currencyCode(currency).build());
        }
        salesOrder.customer(
                CustomerReference.builder().guid(guid).customerCode(code).build());
        run.trace.row(TARGET, code, "computed: new customer of the order's e-mail or name");
        return new NewCustomer(guid, code, customer.build());
    }

    private static Optional<String> part(String text) {
        return Optional.of(Text.cut(Text.line(text), MAX)).filter(Text::isPresent);
    }
}
