package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.OrderNote;
import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the sales order, row by row. */
class SalesOrderFieldsTest {

    @Test
    void guidAndSourceIdAreMadeOfStoreAndOrder() {
        SalesOrder salesOrder = order().salesOrder();

        assertThat(salesOrder.guid()).hasValue(SalesOrderIdentity.guid("11", "26211"));
        assertThat(salesOrder.sourceId()).hasValue("orderdesk:11:26211");
        assertThat(order().mapper().guidOf(order().build(), "11")).isEqualTo(SalesOrderIdentity.guid("11", "26211"));
    }

    @Test
    void anOrderWithoutAnIdIsRefused() {
        assertThat(order().with(o -> o.id(Optional.empty())).problem().code()).isEqualTo(FindingCode.NO_ORDER_ID);
    }

    @Test
    void customerRefIsTheSourceId() {
        assertThat(order().salesOrder().customerRef()).hasValue("1001");
        assertThat(order().with(o -> o.sourceId("#1001 / A")).salesOrder().customerRef())
                .hasValue("#1001 / A");
        assertThat(order().with(o -> o.sourceId(" ")).salesOrder().customerRef())
                .isEmpty();
    }

    @Test
    void orderNumberIsLeftToUnleashedUnlessThereIsAPrefix() {
        Orders prefixed = order().settings(s -> s.orderNumberPrefix("WEB-"));

        assertThat(order().salesOrder().orderNumber()).isEmpty();
        assertThat(prefixed.salesOrder().orderNumber()).hasValue("WEB-1001");
        assertThat(prefixed.with(o -> o.sourceId("12345678901234")).problem().code())
                .isEqualTo(FindingCode.CODE_TOO_LONG);
        assertThat(prefixed.with(o -> o.sourceId("")).warnings()).containsExactly(FindingCode.NO_SOURCE_ID);
    }

    @Test
    void codesMayHaveExactlyTheLengthThatUnleashedTakes() {
        Orders prefixed = order().settings(s -> s.orderNumberPrefix("WEB-")).with(o -> o.sourceId("1".repeat(13)));

        assertThat(prefixed.salesOrder().orderNumber()).hasValue("WEB-" + "1".repeat(13));
        assertThat(order().with(o -> o.sourceId("x".repeat(500))).warnings()).isEmpty();
        assertThat(order().with(o -> o.sourceId("x".repeat(501))).warnings()).containsExactly(FindingCode.TEXT_CUT);
    }

    @Test
    void orderDateIsDateAdded() {
        assertThat(order().salesOrder().orderDate()).hasValue(Instant.parse("2026-03-04T05:06:07Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07Z, Pacific/Auckland, 2026-03-04",
        "2026-03-04T11:00:00Z, Pacific/Auckland, 2026-03-05",
        "2026-03-04T10:59:59Z, Pacific/Auckland, 2026-03-04",
        "2026-03-04T07:59:59Z, America/Los_Angeles, 2026-03-03",
        "2026-12-31T23:30:00Z, UTC, 2026-12-31",
    })
    void orderDateIsTheDayInTheStoresTimeZone(Instant added, String zone, String day) {
        Orders orders = order().with(o -> o.dateAdded(added)).context(c -> c.timeZone(ZoneId.of(zone)));

        assertThat(orders.salesOrder().orderDate()).hasValue(Instant.parse(day + "T00:00:00Z"));
        assertThat(orders.sourceOf("OrderDate")).isEqualTo("date_added, in the store's time zone");
    }

    @Test
    void anOrderDateThatNoCalendarHasStaysAsItIs() {
        for (Instant added : List.of(Instant.MAX, Instant.MIN)) {
            Orders orders =
                    order().with(o -> o.dateAdded(added)).context(c -> c.timeZone(ZoneId.of("Pacific/Auckland")));
            assertThat(orders.salesOrder().orderDate()).hasValue(added);
        }
    }

    @Test
    void aFieldOnTheOrderWinsOverTheSetting() {
        Orders orders =
                order().settings(s -> s.currency("NZD").warehouseCode("FIRST").taxCode("NONE"));

        assertThat(orders.salesOrder().currency().flatMap(c -> c.currencyCode()))
                .hasValue("NZD");
        assertThat(orders.salesOrder().warehouse().flatMap(w -> w.warehouseCode()))
                .hasValue("FIRST");
        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxCode())).hasValue("NONE");
        assertThat(orders.sourceOf("Warehouse")).isEqualTo("setting warehouseCode");

        orders.checkout("currency", "AUD").checkout("warehouse_code", "OTHER").checkout("TaxRate", "0.1");
        assertThat(orders.salesOrder().currency().flatMap(c -> c.currencyCode()))
                .hasValue("AUD");
        assertThat(orders.salesOrder().warehouse().flatMap(w -> w.warehouseCode()))
                .hasValue("OTHER");
        assertThat(orders.salesOrder().tax().flatMap(t -> t.taxCode())).isEmpty();
        assertThat(orders.salesOrder().taxRate().orElseThrow()).isEqualByComparingTo("0.1");
    }

    @Test
    void aCustomStatusHasAtMost15Characters() {
        SalesOrder salesOrder = order().checkout("OrderStatus", "x".repeat(15)).salesOrder();

        assertThat(salesOrder.orderStatus()).hasValue(OrderStatus.PARKED);
        assertThat(salesOrder.customOrderStatus()).hasValue("x".repeat(15));
        assertThat(order().checkout("OrderStatus", "x".repeat(16)).problem().code())
                .isEqualTo(FindingCode.BAD_STATUS);
    }

    @Test
    void withoutAnyTaxTheRateIsZero() {
        SalesOrder salesOrder = order().salesOrder();

        assertThat(salesOrder.tax().flatMap(t -> t.taxRate()).orElseThrow()).isEqualByComparingTo("0");
        assertThat(salesOrder.taxRate().orElseThrow()).isEqualByComparingTo("0");
        assertThat(order().sourceOf("TaxRate")).isEqualTo("default");
    }

    @Test
    void warehouseIsTheFieldThenTheSettingThenTheDefault() {
        assertThat(order().salesOrder().warehouse().flatMap(w -> w.warehouseCode()))
                .hasValue("MAIN");
        assertThat(order().context(c -> c.defaultWarehouseCode(Optional.empty()))
                        .problem()
                        .code())
                .isEqualTo(FindingCode.NO_WAREHOUSE);
        Problem unknown = order().checkout("warehouse_code", "ATTIC")
                .context(c -> c.addKnownWarehouses("MAIN", "SECOND"))
                .problem();
        assertThat(unknown.code()).isEqualTo(FindingCode.UNKNOWN_WAREHOUSE);
        assertThat(unknown.wanted()).isEqualTo("one of MAIN, SECOND");
    }

    @Test
    void itemsAreSentFromTheWarehouseOfTheirLocation() {
        Orders orders = empty().item("A", "1", "1.00")
                .item("B", "1", "1.00")
                .item("FREE", "1", "0.00")
                .settings(s -> s.putLocationsToWarehouses(" Shed ", "SOUTH")
                        .putLocationsToWarehouses("Loft", "NORTH")
                        .productSettings(ProductSettings.parse("", "FREE", "", "", "")))
                .context(c -> c.itemLocations(Map.of("a", "shed", "B", "nowhere", "FREE", "Loft")));

        assertThat(orders.salesOrder().warehouse().flatMap(w -> w.warehouseCode()))
                .hasValue("SOUTH");
        assertThat(orders.sourceOf("Warehouse"))
                .isEqualTo("setting locationsToWarehouses, item 1 (A), location \"shed\"");

        Problem several = orders.context(c -> c.itemLocations(Map.of("A", "Shed", "B", "Loft")))
                .problem();
        assertThat(several.code()).isEqualTo(FindingCode.SEVERAL_WAREHOUSES);
        assertThat(several.value()).isEqualTo("NORTH, SOUTH");
        assertThat(orders.checkout("warehouse_code", "MAIN")
                        .salesOrder()
                        .warehouse()
                        .flatMap(w -> w.warehouseCode()))
                .as("who names the warehouse knows better")
                .hasValue("MAIN");
    }

    @Test
    void deliveryIsTheShippingAddress() {
        SalesOrder salesOrder = order().shipTo(a -> a.firstName("Jane")
                        .lastName("Doe")
                        .address1("1 Test Street")
                        .address2("Floor 2")
                        .address3("Block C")
                        .address4("Gate 4")
                        .city("Testville")
                        .state("TS")
                        .postalCode("1234")
                        .country("NZ"))
                .billTo(a -> a.company("Billing Ltd").address1("9 Other Road"))
                .salesOrder();

        assertThat(salesOrder.deliveryName()).hasValue("Jane Doe");
        assertThat(salesOrder.deliveryStreetAddress()).hasValue("1 Test Street");
        assertThat(salesOrder.deliveryStreetAddress2()).hasValue("Floor 2");
        assertThat(salesOrder.deliverySuburb()).hasValue("Block C, Gate 4");
        assertThat(salesOrder.deliveryCity()).hasValue("Testville");
        assertThat(salesOrder.deliveryRegion()).hasValue("TS");
        assertThat(salesOrder.deliveryPostCode()).hasValue("1234");
        assertThat(salesOrder.deliveryCountry()).hasValue("NZ");
    }

    @Test
    void deliveryNameIsTheCompanyAndThePersonInIt() {
        Orders both =
                order().shipTo(a -> a.company("Shipping Ltd").firstName("Jane").lastName("Doe"));
        Orders same =
                order().shipTo(a -> a.company("JANE DOE").firstName("Jane").lastName("Doe"));

        assertThat(both.salesOrder().deliveryName()).hasValue("Shipping Ltd, Jane Doe");
        assertThat(same.salesOrder().deliveryName()).hasValue("JANE DOE");
        assertThat(order().shipTo(a -> a.company("Shipping Ltd")).salesOrder().deliveryName())
                .hasValue("Shipping Ltd");
    }

    @Test
    void theCustomersAddressStandsInForAnEmptyOne() {
        SalesOrder salesOrder = order().shipTo(
                        a -> a.firstName(" ").state("TS").country("NZ").address1(""))
                .billTo(a -> a.firstName("Bill")
                        .lastName("Payer")
                        .address1("9 Other Road")
                        .city("Othertown")
                        .country("AU"))
                .salesOrder();

        assertThat(salesOrder.deliveryName()).hasValue("Bill Payer");
        assertThat(salesOrder.deliveryStreetAddress()).hasValue("9 Other Road");
        assertThat(salesOrder.deliveryCity()).hasValue("Othertown");
        assertThat(salesOrder.deliveryRegion()).isEmpty();
        assertThat(salesOrder.deliveryCountry()).hasValue("AU");
        assertThat(order().salesOrder().deliveryName()).isEmpty();
    }

    @Test
    void whatIsTooLongInAnAddressIsCutWithAWarning() {
        Orders orders = order().shipTo(a -> a.address1("1 Test Street").postalCode("9".repeat(51)));

        assertThat(orders.salesOrder().deliveryPostCode()).hasValue("9".repeat(50));
        assertThat(orders.warning(FindingCode.TEXT_CUT).field()).isEqualTo("DeliveryPostCode");
    }

    @Test
    void deliveryMethodIsMappedOrLeftOut() {
        Orders orders = order().with(o -> o.shippingMethod("FedEx Home"))
                .settings(s -> s.putDeliveryMethods("fedex home", "Courier"));

        assertThat(orders.salesOrder().deliveryMethod()).hasValue("Courier");
        orders.with(o -> o.shippingMethod("Pigeon"));
        assertThat(orders.salesOrder().deliveryMethod()).isEmpty();
        assertThat(orders.map().explanation().skipped())
                .containsExactly(
                        new Explanation.Skipped("shipping_method", "\"Pigeon\" is not in the setting deliveryMethods"));
    }

    @Test
    void commentsAreTheMessagesThenTheNotes() {
        Orders orders = order().settings(
                        s -> s.productSettings(ProductSettings.parse("", "", "Gift Message", "", "pick list")))
                .checkout("gift_message", "Happy Birthday\r\nJane")
                .metadataField("Pick List", "Use the red box")
                .note("Customer called")
                .with(o -> o.addOrderNotes(OrderNote.builder().build()))
                .note(" ");

        assertThat(orders.salesOrder().comments())
                .hasValue("Gift message: Happy Birthday\nJane\nPicklist message: Use the red box\nCustomer called");
        assertThat(orders.sourceOf("Comments"))
                .isEqualTo("checkout_data.gift_message, order_metadata.Pick List, order_notes");
        assertThat(order().salesOrder().comments()).isEmpty();
        assertThat(order().note("x".repeat(3_000)).salesOrder().comments()).hasValue("x".repeat(2_048));
    }

    /** Order Desk's own integration makes guids of its own, so nothing else would tell that the order was sent. */
    @Test
    void whatOrderDesksOwnIntegrationHasSentIsNotSentAgain() {
        Orders orders = order().with(o -> o.fulfillmentName("Unleashed"));

        assertThat(orders.problem().text())
                .isEqualTo(
                        "fulfillment_name \"Unleashed\" says that Order Desk's own integration has sent the order."
                                + " Wanted: the id of its sales order in the field guid, or a new id there to send it all the same.");
        assertThat(order().with(o -> o.fulfillmentName("Drop Shipper")).problemsOrNone())
                .isEmpty();
        assertThat(orders.checkout("guid", "0f8fad5b-d9cb-469f-a165-70867728950e")
                        .problemsOrNone())
                .isEmpty();
    }

    @Test
    void requiredCustomerMustBeNamed() {
        Orders orders = order().settings(s -> IntegrationSettings.builder());

        assertThat(orders.problem().code()).isEqualTo(FindingCode.NO_CUSTOMER);
        assertThat(orders.mapper().customerNeeded(orders.build())).isEmpty();
        assertThat(order().salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("WEB");
        assertThat(order().sourceOf("Customer")).isEqualTo("setting customerCode");
    }

    @Test
    void anExistingCustomerIsMatched() {
        UUID guid = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
        Orders orders = order().settings(s -> s.customers(CustomerPolicy.MATCH))
                .billTo(a -> a.firstName("Jane").lastName("Doe"));

        assertThat(orders.mapper().customerNeeded(orders.build()))
                .hasValue(new CustomerQuery("jane@example.com", "Jane Doe", false));
        assertThat(orders.mapper()
                        .customerNeeded(
                                order().billTo(a -> a.company(" Doe Ltd ").lastName("Doe"))
                                        .with(o -> o.email(""))
                                        .build()))
                .isEqualTo(orders.mapper()
                        .customerNeeded(order().shipTo(a -> a.company("Doe Ltd"))
                                .with(o -> o.email(""))
                                .build()))
                .hasValue(new CustomerQuery("", "Doe Ltd", true));
        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .as("none found")
                .hasValue("WEB");
        orders.context(c -> c.matchedCustomer(
                CustomerReference.builder().guid(guid).customerCode("JANE").build()));
        assertThat(orders.salesOrder().customer().flatMap(CustomerReference::guid))
                .hasValue(guid);
        orders.checkout("customer_code", "NAMED");
        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("NAMED");
        assertThat(orders.mapper().customerNeeded(orders.build())).isEmpty();
    }

    @Test
    void aMatchIsNotUsedWhereTheSettingsRequireAName() {
        Orders orders = order().context(c -> c.matchedCustomer(
                CustomerReference.builder().customerCode("JANE").build()));

        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("WEB");
    }

    @Test
    void aCustomerIsCreatedWhenNoneMatches() {
        Orders orders = order().settings(s -> s.customers(CustomerPolicy.CREATE))
                .with(o -> o.email("Jane@Example.com"))
                .billTo(a -> a.firstName("Jane").lastName("Doe").phone("555 0100"))
                .checkout("currency", "NZD");

        NewCustomer created = orders.mapped().customerToCreate().orElseThrow();
        assertThat(created.customerCode()).isEqualTo("jane@example.com");
        assertThat(created.guid()).isEqualTo(SalesOrderIdentity.customerGuid("11", "jane@example.com"));
        assertThat(created.customer().guid()).hasValue(created.guid());
        assertThat(created.customer().customerCode()).hasValue("jane@example.com");
        assertThat(created.customer().customerName()).hasValue("Jane Doe");
        assertThat(created.customer().email()).hasValue("Jane@Example.com");
        assertThat(created.customer().contactFirstName()).hasValue("Jane");
        assertThat(created.customer().contactLastName()).hasValue("Doe");
        assertThat(created.customer().phoneNumber()).hasValue("555 0100");
        assertThat(created.customer().currency().flatMap(c -> c.currencyCode())).hasValue("NZD");
        assertThat(orders.salesOrder().customer()).hasValueSatisfying(customer -> {
            assertThat(customer.guid()).hasValue(created.guid());
            assertThat(customer.customerCode()).hasValue("jane@example.com");
        });
    }

    @Test
    void aGuestWithoutEmailAndNameHasTheSettingsCustomer() {
        Orders orders =
                order().settings(s -> s.customers(CustomerPolicy.CREATE)).with(o -> o.email(""));

        assertThat(orders.mapped().customerToCreate()).isEmpty();
        assertThat(orders.mapper().customerNeeded(orders.build())).isEmpty();
        assertThat(orders.salesOrder().customer().flatMap(c -> c.customerCode()))
                .hasValue("WEB");
        orders.settings(s -> s.customerCode(Optional.empty()));
        assertThat(orders.problem().text()).contains("neither e-mail nor name");
    }
}
