package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the goods go: the shipping address; where that is empty, the customer's. Name and address apart. */
final class Addresses {

    private static final int MAX = 500;
    private static final int MAX_POST_CODE = 50;
    private static final Address NOWHERE = Address.builder().build();

    private Addresses() {}

    static void write(MappingRun run, SalesOrder.Builder salesOrder) {
        Address shipping = run.order.shipping().orElse(NOWHERE);
        Address customer = run.order.customer().orElse(NOWHERE);

        boolean shippingNames = !name(shipping).isEmpty();
        String name = name(shippingNames ? shipping : customer);
        run.line("DeliveryName", name, (shippingNames ? "shipping" : "customer") + ", company or name", MAX)
                .ifPresent(salesOrder::deliveryName);

        boolean shippingLocates = locates(shipping);
        Address address = shippingLocates ? shipping : customer;
        Part part = new Part(run, shippingLocates ? "shipping." : "customer.");
        String suburb =
                joined(", ", address.address3().orElse(""), address.address4().orElse(""));
        part.write(
                "DeliveryStreetAddress",
                address.address1().orElse(""),
                "address1",
                MAX,
                salesOrder::deliveryStreetAddress);
        part.write(
                "DeliveryStreetAddress2",
                address.address2().orElse(""),
                "address2",
                MAX,
                salesOrder::deliveryStreetAddress2);
        // Order Desk has two more lines; Unleashed has one more field before the city.
        part.write("DeliverySuburb", suburb, "address3, address4", MAX, salesOrder::deliverySuburb);
        part.write("DeliveryCity", address.city().orElse(""), "city", MAX, salesOrder::deliveryCity);
        part.write("DeliveryRegion", address.state().orElse(""), "state", MAX, salesOrder::deliveryRegion);
        part.write(
                "DeliveryPostCode",
                address.postalCode().orElse(""),
                "postal_code",
                MAX_POST_CODE,
                salesOrder::deliveryPostCode);
        part.write("DeliveryCountry", address.country().orElse(""), "country", MAX, salesOrder::deliveryCountry);
    }

    private record Part(MappingRun run, String from) {

        void write(String target, String text, String source, int max, Consumer<String> to) {
            run.line(target, text, from + source, max).ifPresent(to);
        }
    }

    /** The company, else first and last name; blank if there is neither. */
    static String name(Address address) {
        String company = Text.line(address.company().orElse(""));
        return company.isEmpty()
                ? joined(" ", address.firstName().orElse(""), address.lastName().orElse(""))
                : company;
    }

    /** A state or a country alone is what forms fill in by themselves. */
    private static boolean locates(Address address) {
        return Stream.of(
                        address.address1(),
                        address.address2(),
                        address.address3(),
                        address.address4(),
                        address.city(),
                        address.postalCode())
                .flatMap(Optional::stream)
                .anyMatch(Text::isPresent);
    }

    private static String joined(String separator, String one, String other) {
        return Stream.of(one, other).map(Text::line).filter(Text::isPresent).collect(Collectors.joining(separator));
    }
}
