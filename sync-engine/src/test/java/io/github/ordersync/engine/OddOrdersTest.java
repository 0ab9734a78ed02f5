package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.sandbox.ExistingGuid;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that should not be as they are: they never keep the others from being sent. */
class OddOrdersTest {

    private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final World world = World.inProcess(ExistingGuid.UPSERT);
    private final IntegrationSettings settings = World.settings()
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .orderStatus("Placed")
            .build();

    @AfterEach
    void close() {
        world.close();
    }

    /** An engine that sees other answers of the order lists than Order Desk gave. */
    private SyncEngine seeing(UnaryOperator<String> change) {
        Transport transport = (request, timeout) -> {
            TransportResponse answer = world.sandbox.transport().send(request, timeout);
            if (!request.endpoint().equals("orders.list")) {
                return answer;
            }
            String text = change.apply(new String(answer.body(), StandardCharsets.UTF_8));
            return new TransportResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8));
        };
        return world.engine(
                settings, SyncState.inMemory(), transport, RetryPolicy.standard(), world.sandbox.unleashedApiKey());
    }

    @Test
    void aCodeWithACommaWhereLocationsAreAskedFor() {
        world.unleashed.addProduct("TEA,LARGE", "Large tea", "20.00");
        world.orderDesk.addInventoryItem("TEA,LARGE", "Large tea", 5, "SHED");
        world.orderDesk.addInventoryItem("MUG", "Mug", 5, "SHED");
        String odd = world.order().item("TEA,LARGE", "Large tea", "20.00", 1).add();
        String spaced =
                world.orderDesk.newOrder().item(" MUG ", "Mug", "18.50", 1).add();
        SyncReport report = world.engine(settings.toBuilder()
                        .productSettings(ProductSettings.parse("", "", "", "shed", ""))
                        .build())
                .exportOrders();

        assertThat(report.hasProblems()).isFalse();
        assertThat(world.salesOrderOf(odd).path("SalesOrderLines")).hasSize(2);
        assertThat(world.salesOrderOf(spaced).path("SalesOrderLines")).hasSize(1);
    }

    /** It was sent already and is not sent again; who moved it back believes that the new address went along. */
    @Test
    void anOrderThatIsPutBackWithAnotherAddressSaysSo() {
        String moved = world.order()
                .shipping("Jane", "Doe", "", "1 Old Road", "Nelson", "", "7010", "NZ")
                .add();
        String same = world.order()
                .shipping("Jane", "Doe", "", "1 Old Road", "Nelson", "", "7010", "NZ")
                .add();
        SyncEngine engine = world.engine(settings);
        engine.exportOrders();
        world.orderDesk.editOrder(
                moved, order -> order.withObjectProperty("shipping").put("address1", "2 New Street"));
        world.orderDesk.editOrder(
                same, order -> order.withObjectProperty("shipping").put("address1", " 1 old road "));
        world.orderDesk.moveOrder(moved, "New");
        world.orderDesk.moveOrder(same, "New");
        SyncReport report = engine.exportOrders();

        assertThat(report.of(Outcome.Kind.ALREADY_SENT)).hasSize(2);
        assertThat(report.of(Outcome.Kind.WARNING)).singleElement().satisfies(warning -> {
            assertThat(warning.id()).isEqualTo(moved);
            assertThat(warning.detail()).contains("another delivery address").doesNotContain("Street");
        });
    }

    @Test
    void aTaxCodeThatAnObsoleteTaxHasTooHasTheRateOfTheOneInUse() {
        world.unleashed.addTax("VAT-OLD", "0.125");
        world.unleashed.addTax("VAT", "0.15");
        world.unleashed.edit(
                "Taxes", "VAT-OLD", tax -> tax.put("TaxCode", "VAT").put("Obsolete", true));
        String order = world.order().checkoutData("TaxCode", "VAT").add();
        world.engine(settings).exportOrders();

        // 15 % of 37.00
        assertThat(world.salesOrderOf(order).path("TaxTotal").decimalValue()).isEqualByComparingTo("5.55");
    }

    /** The sandbox's shop is in Auckland, where it is the third already. */
    @Test
    void theDateOfAnOrderIsTheShopsDayAndNotUtcs() {
        world.time.advance(Duration.ofHours(3));
        String order = world.order().add();
        world.engine(settings).exportOrders();

        assertThat(world.time.now()).isBefore(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(world.salesOrderOf(order).path("OrderDate").asText())
                .isEqualTo("/Date(" + Instant.parse("2026-03-03T00:00:00Z").toEpochMilli() + ")/");
    }

    /** The codes of taxes may repeat (documented): the GST of Australia and of New Zealand. */
    @Test
    void aTaxCodeWithTwoRatesNeedsTheRateBesideIt() {
        world.unleashed.addTax("VAT-B", "0.1");
        world.unleashed.addTax("VAT", "0.15");
        world.unleashed.edit("Taxes", "VAT-B", tax -> tax.put("TaxCode", "VAT"));
        String open = world.order().checkoutData("TaxCode", "VAT").add();
        String said = world.order()
                .checkoutData("TaxCode", "vat")
                .checkoutData("TaxRate", "0.15")
                .add();
        SyncReport report = world.engine(settings).exportOrders();

        assertThat(World.of(report, open, Outcome.Kind.REFUSED).orElseThrow().detail())
                .contains(
                        "TaxCode \"VAT\" (checkout_data.TaxCode) is a tax code with several rates in Unleashed",
                        "a TaxRate beside it");
        assertThat(world.salesOrdersOf(open)).isEmpty();
        assertThat(World.of(report, said, Outcome.Kind.SENT)).isPresent();
    }

    /** A shipment would complete it, although somebody wants to look at it first. */
    @Test
    void aParkedOrderThatHasTracking() {
        SyncEngine engine = world.engine(settings.toBuilder()
                .syncTrackingNumbers(TrackingSync.TO_UNLEASHED)
                .build());
        for (String status : List.of("Parked", "Check artwork")) {
            String order = world.order().checkoutData("OrderStatus", status).add();
            world.orderDesk.addShipment(order, "1Z-PARKED", "");
            String warning = "Its tracking number 1Z-PARKED was not sent: the sales order is parked.";
            for (SyncReport report : List.of(engine.preview(), engine.exportOrders())) {
                assertThat(World.of(report, order, Outcome.Kind.WARNING)
                                .orElseThrow()
                                .detail())
                        .isEqualTo(warning);
                assertThat(report.of(Outcome.Kind.TRACKING_SENT)).isEmpty();
            }
            assertThat(world.salesOrderOf(order).path("OrderStatus").asText()).isEqualTo("Parked");
            assertThat(world.unleashed.shipmentsOf(world.guidOf(order))).isEmpty();
        }
    }

    @Test
    void trackingThatCannotBeSentIsNotReportedAsSent() {
        String charge = world.orderDesk
                .newOrder()
                .item("", "Deposit", "10.00", 1)
                .itemMetadata("LineType", "Charge")
                .add();
        String tooLong = world.order().add();
        world.orderDesk.addShipment(charge, "1Z-CHARGE", "");
        world.orderDesk.addShipment(tooLong, "1".repeat(101), "");
        SyncReport report = world.engine(settings.toBuilder()
                        .syncTrackingNumbers(TrackingSync.TO_UNLEASHED)
                        .build())
                .exportOrders();

        assertThat(report.of(Outcome.Kind.TRACKING_SENT)).isEmpty();
        assertThat(World.of(report, charge, Outcome.Kind.WARNING).orElseThrow().detail())
                .isEqualTo("Its tracking number 1Z-CHARGE was not sent: nothing of the sales order is shipped.");
        assertThat(World.of(report, tooLong, Outcome.Kind.WARNING).orElseThrow().detail())
                .startsWith("Unleashed takes at most 100 characters of tracking numbers");
    }

    @Test
    void anOrderThatIsAskedForAndIsNotThere() {
        SyncReport report = world.engine(settings, SyncState.inMemory()).submit("404");
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STOPPED);
            assertThat(outcome.detail()).isEqualTo("Order Desk has no order with the id '404'. Nothing was done.");
        });
    }

    @Test
    void anOrderWithoutAnId() {
        String odd = world.order().sourceId("ODD-1").add();
        String good = world.order().add();
        for (String none : List.of("\"id\":\"\"", "\"id\":null", "\"other\":\"1\"")) {
            SyncReport report =
                    seeing(text -> text.replace("\"id\":\"" + odd + "\"", none)).runOnce();
            assertThat(report.of(Outcome.Kind.REFUSED)).hasSize(1);
            assertThat(report.of(Outcome.Kind.REFUSED).get(0).name()).isEqualTo("ODD-1");
        }
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Prepared");
        assertThat(world.notes(odd)).isEmpty();
    }

    @Test
    void aWaitingOrderWithoutAnId() {
        String odd = world.order().folder("Prepared").add();
        String good = world.order().add();
        SyncEngine engine = seeing(text -> text.replace("\"id\":\"" + odd + "\"", "\"id\":\"\""));
        engine.runOnce();
        world.unleashed.ship(world.guidOf(good), "T1", "UPS");
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Closed");
    }

    @Test
    void anOrderWithoutADateOrASourceId() {
        String order = world.order().add();
        SyncEngine engine = seeing(text -> text.replaceAll("\"date_added\":\"[^\"]*\"", "\"date_added\":\"\"")
                .replaceAll("\"source_id\":\"[^\"]*\"", "\"source_id\":\"\""));
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        world.orderDesk.moveOrder(order, "New");
        assertThat(engine.runOnce().of(Outcome.Kind.SENT)).isEmpty();
        assertThat(world.salesOrdersOf(order)).hasSize(1);
        world.unleashed.ship(world.guidOf(order), "T1", "UPS");
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
    }

    @Test
    void anOrderThatIsListedTwice() {
        String order = world.order().add();
        String refused =
                world.order().checkoutData("RequiredDate", "31/02/2026").add();
        SyncReport report = seeing(text -> {
                    String twice = text.replaceFirst("\"orders\":\\[(.+)\\]\\}\\s*$", "\"orders\":[$1,$1]}");
                    assertThat(twice).isNotEqualTo(text);
                    return twice;
                })
                .exportOrders();
        assertThat(report.of(Outcome.Kind.SENT)).hasSize(1);
        assertThat(report.of(Outcome.Kind.REFUSED)).hasSize(1);
        assertThat(world.salesOrdersOf(order)).hasSize(1);
        assertThat(world.notes(refused)).hasSize(1);
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
    }

    @Test
    void aCopyWithTheGuidOfAnOrderOnTheSamePage() {
        String original = world.order().checkoutData("guid", GUID).add();
        String copy = world.order().checkoutData("guid", GUID).add();
        SyncReport report = world.engine(settings).runOnce();
        assertThat(world.guidOf(original)).isEqualTo(GUID);
        assertThat(world.orderDesk.folderOf(original)).isEqualTo("Prepared");
        assertThat(World.of(report, copy, Outcome.Kind.REFUSED).orElseThrow().detail())
                .contains(GUID)
                .contains("a guid of its own");
        assertThat(world.orderDesk.folderOf(copy)).isEqualTo("New");
        assertThat(world.notes(copy)).hasSize(1);
    }

    @Test
    void aCopyWithTheGuidOfAnOrderThatWasSentLongAgo() {
        String original = world.order().checkoutData("guid", GUID).add();
        world.engine(settings).runOnce();
        world.time.advance(Duration.ofDays(40));
        String copy = world.order().checkoutData("guid", GUID).add();
        SyncReport report = world.engine(settings).runOnce();
        assertThat(World.of(report, copy, Outcome.Kind.REFUSED).orElseThrow().detail())
                .contains(world.sourceId(original));
        assertThat(world.salesOrderOf(original).path("SourceId").asText()).isEqualTo(world.sourceId(original));
        world.orderDesk.editOrder(copy, order -> order.putArray("checkout_data"));
        world.engine(settings).runOnce();
        assertThat(world.orderDesk.folderOf(copy)).isEqualTo("Prepared");
    }

    @Test
    void ordersThatStayInTheirFolderAreSentOnceAndAnsweredToAllTheSame() {
        IntegrationSettings staying =
                settings.toBuilder().afterImportMoveTo(Optional.empty()).build();
        String shipped = world.order().add();
        String deleted = world.order().add();
        String waiting = world.order().add();
        world.engine(staying).runOnce();
        world.unleashed.ship(world.guidOf(shipped), "T1", "UPS");
        world.unleashed.deleteSalesOrder(world.guidOf(deleted));
        SyncReport report = world.engine(staying).runOnce();
        assertThat(report.of(Outcome.Kind.SENT)).isEmpty();
        assertThat(report.of(Outcome.Kind.CANCELED)).hasSize(1);
        assertThat(world.orderDesk.folderOf(shipped)).isEqualTo("Closed");
        assertThat(world.orderDesk.folderOf(deleted)).isEqualTo("Canceled");
        assertThat(world.orderDesk.folderOf(waiting)).isEqualTo("New");
        for (String order : List.of(shipped, deleted, waiting)) {
            assertThat(world.salesOrdersOf(order)).hasSize(1);
        }
    }

    @Test
    void severalPagesOfWhichManyAreRefused() {
        for (int i = 0; i < 1100; i++) {
            if (i % 3 == 0) {
                world.order().checkoutData("RequiredDate", "31/02/2026").add();
            } else {
                world.order().add();
            }
        }
        SyncReport report = world.engine(settings).exportOrders();
        assertThat(report.of(Outcome.Kind.REFUSED)).hasSize(367);
        assertThat(report.of(Outcome.Kind.SENT)).hasSize(733);
        assertThat(world.unleashed.salesOrders()).hasSize(733);
        assertThat(world.orderDesk.orders().stream()
                        .filter(order -> world.orderDesk
                                .folderOf(order.path("id").asText())
                                .equals("Prepared")))
                .hasSize(733);
    }

    @Test
    void aStateThatCannotBeReadCountsAsLost() {
        SyncState state = SyncState.inMemory();
        String order = world.order().add();
        String refused =
                world.orderDesk.newOrder().item("NOPE", "Unknown", "1.00", 1).add();
        for (String key : List.of(
                "shipments.cursor",
                "cancellations.cursor",
                "stock.pulledAt",
                "refused." + refused,
                "refused." + order)) {
            state.put(key, "of another version");
        }
        SyncEngine engine = world.engine(settings, state);
        engine.runDue();
        world.unleashed.ship(world.guidOf(order), "T1", "UPS");
        SyncReport report = engine.runDue();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        assertThat(World.of(report, refused, Outcome.Kind.REFUSED)).isPresent();
        assertThat(world.notes(refused)).hasSize(1);
    }
}
