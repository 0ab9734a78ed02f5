package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.function.Consumer;

/** Where the goods go: the shipping address; where that is empty, the customer's. Name and address apart. */
final class Addresses {

    private static final int MAX = 500;
    private static final int MAX_POST_CODE = 50;
    private static final Address NOWHERE = Address.builder().build();

    private Addresses() {}

    static void write(MappingRun run, SalesOrder.Builder salesOrder) {
        Address shipping = run.order.shipping().orElse(NOWHERE);
        Address customer = run.order.customer().orElse(NOWHERE);

        String name = recipient(shipping);
        if (name.isEmpty()) {
            run.line("DeliveryName", recipient(customer), "customer, company and name", MAX, salesOrder::deliveryName);
        } else {
            run.line("DeliveryName", name, "shipping, company and name", MAX, salesOrder::deliveryName);
        }
        if (locates(shipping)) {
            write(run, shipping, "shipping.", salesOrder);
        } else {
            write(run, customer, "customer.", salesOrder);
        }
    }

    private static void write(MappingRun run, Address address, String from, SalesOrder.Builder to) {
        Part part = new Part(run, from);
        String suburb =
                joined(", ", address.address3().orElse(""), address.address4().orElse(""));
        part.write("DeliveryStreetAddress", address.address1().orElse(""), "address1", MAX, to::deliveryStreetAddress);
        part.write(
                "DeliveryStreetAddress2", address.address2().orElse(""), "address2", MAX, to::deliveryStreetAddress2);
        // Order Desk has two more lines; Unleashed has one more field before the city.
        part.write("DeliverySuburb", suburb, "address3, address4", MAX, to::deliverySuburb);
        part.write("DeliveryCity", address.city().orElse(""), "city", MAX, to::deliveryCity);
        part.write("DeliveryRegion", address.state().orElse(""), "state", MAX, to::deliveryRegion);
        part.write(
                "DeliveryPostCode",
                address.postalCode().orElse(""),
                "postal_code",
                MAX_POST_CODE,
                to::deliveryPostCode);
        part.write("DeliveryCountry", address.country().orElse(""), "country", MAX, to::deliveryCountry);
    }

    private record Part(MappingRun run, String from) {

        void write(String target, String text, String source, int max, Consumer<String> to) {
            if (!text.isEmpty()) {
                run.line(target, text, new Phrase(from, source), max, to);
            }
        }
    }

    /** The company, else first and last name; blank if there is neither. */
    static String name(Address address) {
        String company = company(address);
        return company.isEmpty() ? person(address) : company;
    }

    /** Company and person: a parcel that names only a large company does not find the person in it. */
    private static String recipient(Address address) {
        String company = company(address);
        String person = person(address);
        return company.equalsIgnoreCase(person) ? company : joined(", ", company, person);
    }

    static String company(Address address) {
        return Text.line(address.company().orElse(""));
    }

    private static String person(Address address) {
        return joined(" ", address.firstName().orElse(""), address.lastName().orElse(""));
    }

    /** A state or a country alone is what forms fill in by themselves. */
    private static boolean locates(Address address) {
        return Text.isPresent(address.address1().orElse(""))
                || Text.isPresent(address.address2().orElse(""))
                || Text.isPresent(address.address3().orElse(""))
                || Text.isPresent(address.address4().orElse(""))
                || Text.isPresent(address.city().orElse(""))
                || Text.isPresent(address.postalCode().orElse(""));
    }

    private static String joined(String separator, String one, String other) {
        String first = Text.line(one);
        String second = Text.line(other);
        return first.isEmpty() || second.isEmpty() ? first + second : first + separator + second;
    }
}
