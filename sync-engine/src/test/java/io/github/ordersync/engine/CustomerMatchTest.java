package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sync.settings.CustomerPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that name no customer, where the settings look one up or make one. */
class CustomerMatchTest {

    private final World world = World.inProcess();

    @AfterEach
    void close() {
        world.close();
    }

    private SyncEngine engine(CustomerPolicy policy) {
        return world.engine(World.settings()
                .customers(policy)
                .customerCode(Optional.empty())
                .build());
    }

    private OrderBuilder orderOf(String email, String firstName, String lastName) {
        return world.order().email(email).shipping(firstName, lastName);
    }

    private String customerOf(String order) {
        return world.salesOrderOf(order).path("Customer").path("CustomerCode").asText();
    }

    private List<JsonNode> customers(String code) {
        return world.unleashed.customers().stream()
                .filter(customer -> customer.path("CustomerCode").asText().equals(code))
                .toList();
    }

    @Test
    void anExistingCustomerIsFoundByEmailThenByName() {
        world.unleashed.addCustomer("HARBOUR", "Harbour Café", "orders@harbour.example", "NZD");
        world.unleashed.addCustomer("HARBOUR2", "Harbour Café Two", "orders@harbour.example.org", "NZD");
        String byEmail = orderOf("Orders@Harbour.example", "Ada", "Byron").add();
        String byName = world.order()
                .email("other@example.com")
                .shipping("Ada", "Byron", "Harbour Café", "", "", "", "", "")
                .add();
        String nobody = orderOf("nobody@example.com", "No", "Body").add();
        SyncReport report = engine(CustomerPolicy.MATCH).exportOrders();

        assertThat(customerOf(byEmail)).isEqualTo("HARBOUR");
        assertThat(customerOf(byName)).isEqualTo("HARBOUR");
        assertThat(World.of(report, nobody, Outcome.Kind.REFUSED).orElseThrow().detail())
                .contains("no customer in Unleashed has the order's e-mail or name");
    }

    /** The order of one Ann Lee was booked to the other, who would get her invoices. */
    @Test
    void personsOfOneNameWithAnEmailEachAreTwo() {
        world.unleashed.addCustomer("ANN", "Ann Lee", "ann@example.com", "NZD");
        world.unleashed.addCustomer("BEA", "Bea Lee", "", "NZD");
        String other = orderOf("ann.lee@example.org", "Ann", "Lee").add();
        String without = orderOf("", "Ann", "Lee").add();
        String unknown = orderOf("bea@example.org", "Bea", "Lee").add();
        engine(CustomerPolicy.CREATE).exportOrders();

        assertThat(customerOf(other)).isEqualTo("ann.lee@example.org");
        assertThat(customerOf(without)).isEqualTo("ANN");
        assertThat(customerOf(unknown)).isEqualTo("BEA");
    }

    @Test
    void ofSeveralCustomersWithOneEmailTheOneOfThatNameIsMeant() {
        world.unleashed.addCustomer("CHAIN-1", "Chain North", "accounts@chain.example", "NZD");
        world.unleashed.addCustomer("CHAIN-2", "Chain South", "accounts@chain.example", "NZD");
        String south = orderOf("accounts@chain.example", "Chain", "South").add();
        String head = orderOf("accounts@chain.example", "Cha", "In").add();
        engine(CustomerPolicy.MATCH).exportOrders();

        assertThat(customerOf(south)).isEqualTo("CHAIN-2");
        assertThat(customerOf(head)).isEqualTo("CHAIN-1");
    }

    @Test
    void oneIsMadeForAllOrdersOfAnEmail() {
        String first = orderOf("Ann@example.com", "Ann", "Lee").add();
        String second = orderOf("ann@example.com", "Ann", "Lee-Smith").add();
        engine(CustomerPolicy.CREATE).exportOrders();
        world.sandbox.calls().with("POST", "/Customers/*").only();

        assertThat(customerOf(first)).isEqualTo("ann@example.com");
        assertThat(customerOf(second)).isEqualTo("ann@example.com");
        assertThat(customers("ann@example.com"))
                .singleElement()
                .satisfies(customer ->
                        assertThat(customer.path("CustomerName").asText()).isEqualTo("Ann Lee"));
    }

    @Test
    void whatStaffChangeOnACustomerThatWasMadeStays() {
        orderOf("ann@example.com", "Ann", "Lee").add();
        engine(CustomerPolicy.CREATE).exportOrders();
        world.unleashed.editCustomer("ann@example.com", CustomerMatchTest::takeOver);
        JsonNode before = customers("ann@example.com").get(0);

        String later = orderOf("ann@example.com", "Ann", "Lee").add();
        engine(CustomerPolicy.CREATE).exportOrders();

        assertThat(customerOf(later)).isEqualTo("ann@example.com");
        assertThat(customers("ann@example.com")).containsExactly(before);
    }

    /** Neither e-mail nor name lead to it any more. */
    private static void takeOver(ObjectNode customer) {
        customer.put("Email", "accounts@acme.example")
                .put("CustomerName", "Acme Ltd")
                .put("Notes", "Pays late");
    }
}
