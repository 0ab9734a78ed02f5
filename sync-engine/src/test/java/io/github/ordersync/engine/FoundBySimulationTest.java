package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.sandbox.ExistingShipment;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link SimulationTest} has found, each as a small story. */
class FoundBySimulationTest {

    private static final IntegrationSettings SETTINGS = World.settings()
            .orderStatus("Placed")
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .build();
    private static final IntegrationSettings STAYING =
            SETTINGS.toBuilder().afterShipmentMoveTo(Optional.empty()).build();
    private static final IntegrationSettings ADDING =
            STAYING.toBuilder().untrackedShipments(UntrackedShipments.ADD).build();

    private World world = World.inProcess();
    private int moves;

    @AfterEach
    void close() {
        world.close();
    }

    private void equalShipmentsAreAdded() {
        world.close();
        world = World.inProcess(builder -> builder.existingShipment(ExistingShipment.ADD));
    }

    /** An engine right before one of whose calls something happens, once. */
    private SyncEngine engine(
            IntegrationSettings settings, SyncState state, Predicate<TransportRequest> call, Runnable meanwhile) {
        AtomicBoolean done = new AtomicBoolean();
        Transport real = world.sandbox.transport();
        Transport between = (request, timeout) -> {
            if (call.test(request) && !done.getAndSet(true)) {
                meanwhile.run();
            }
            return real.send(request, timeout);
        };
        return world.engine(settings, state, between, RetryPolicy.none(), world.sandbox.unleashedApiKey());
    }

    private static Predicate<TransportRequest> to(String path) {
        return request -> request.uri().getPath().endsWith(path);
    }

    private String sent() {
        String order = world.order().add();
        world.engine(SETTINGS).runOnce();
        world.time.advance(Duration.ofHours(2));
        return order;
    }

    @Test
    void anOrderThatSomebodyMovesAtTheSameMomentIsPutBack() {
        String order = world.order().add();
        String other = world.order().add();
        SyncReport report = engine(
                        SETTINGS,
                        SyncState.inMemory(),
                        to("/move-orders"),
                        () -> world.orderDesk.moveOrder(order, "Canceled"))
                .runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
        assertThat(world.orderDesk.folderOf(other)).isEqualTo("Prepared");
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("it is back in Canceled");
    }

    @Test
    void anOrderThatSomebodyMovesAgainWhileItIsPutBackIsPutThere() {
        String order = world.order().add();
        Transport real = world.sandbox.transport();
        List<String> folders = new ArrayList<>(List.of("Canceled", "Closed"));
        Transport between = (request, timeout) -> {
            if (to("/move-orders").test(request) && !folders.isEmpty()) {
                world.orderDesk.moveOrder(order, folders.remove(0));
            }
            return real.send(request, timeout);
        };
        world.engine(SETTINGS, SyncState.inMemory(), between, RetryPolicy.none(), world.sandbox.unleashedApiKey())
                .runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
    }

    @Test
    void anOrderThatIsAwayForAMomentIsNotCanceledWithoutANote() {
        String order = sent();
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        AtomicBoolean away = new AtomicBoolean();
        Transport real = world.sandbox.transport();
        Transport between = (request, timeout) -> {
            boolean looks = String.valueOf(request.uri().getQuery()).contains("get_order_history=1");
            if (looks && !away.getAndSet(true)) {
                world.orderDesk.moveOrder(order, "New");
                try {
                    return real.send(request, timeout);
                } finally {
                    world.orderDesk.moveOrder(order, "Prepared");
                }
            }
            return real.send(request, timeout);
        };
        world.engine(SETTINGS, SyncState.inMemory(), between, RetryPolicy.none(), world.sandbox.unleashedApiKey())
                .runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        world.engine(SETTINGS).runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
        assertThat(world.notes(order)).containsExactly(CanceledOrders.NOTE);
    }

    @Test
    void anOrderThatHasLeftItsFolderGetsNoSecondNote() {
        String order = world.order().checkoutData("RequiredDate", "31/02/2026").add();
        world.engine(SETTINGS).runOnce();
        engine(
                        SETTINGS,
                        SyncState.inMemory(),
                        request -> String.valueOf(request.uri().getQuery()).contains("get_order_history=1"),
                        () -> world.orderDesk.moveOrder(order, "Closed"))
                .runOnce();
        assertThat(world.notes(order)).hasSize(1);
    }

    @Test
    void aCopyWithTheGuidOfTheOriginalDoesNotGetItsShipments() {
        String guid = "0ddba11a-0000-4000-8000-000000000001";
        IntegrationSettings noImportFolder =
                SETTINGS.toBuilder().afterImportMoveTo(Optional.empty()).build();
        String original = world.order().checkoutData("guid", guid).add();
        world.engine(noImportFolder).runOnce();
        world.orderDesk.moveOrder(original, "Closed");
        String copy = world.order().checkoutData("guid", guid).add();
        world.unleashed.ship(guid, "A-1", "UPS");
        world.unleashed.deleteSalesOrder(guid);
        world.engine(noImportFolder).runOnce();
        assertThat(world.trackingNumbers(copy)).isEmpty();
        assertThat(world.orderDesk.folderOf(copy)).isEqualTo("New");
    }

    @Test
    void ofTwoCopiesThatWaitTheOneThatWasSentGetsTheShipments() {
        String guid = "0ddba11a-0000-4000-8000-000000000002";
        IntegrationSettings noImportFolder =
                STAYING.toBuilder().afterImportMoveTo(Optional.empty()).build();
        String older = world.order().checkoutData("guid", guid).folder("Closed").add();
        String sent = world.order().checkoutData("guid", guid).add();
        world.engine(noImportFolder).runOnce();
        world.orderDesk.moveOrder(older, "New");
        world.unleashed.ship(guid, "A-1", "UPS");
        world.engine(noImportFolder).runOnce();
        assertThat(world.trackingNumbers(sent)).containsExactly("A-1");
        assertThat(world.trackingNumbers(older)).isEmpty();
    }

    @Test
    void withTheStateLostAChangedNumberIsCorrectedAndNotAdded() {
        String order = sent();
        world.unleashed.ship(world.guidOf(order), "A-1", "UPS");
        world.engine(STAYING).runOnce();
        world.unleashed.changeTracking(world.guidOf(order), "A-2");
        SyncReport report = world.engine(STAYING).runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("A-2");
        assertThat(report.of(Outcome.Kind.SHIPMENT_UPDATED)).hasSize(1);
    }

    @Test
    void theNumberOfAnEarlierParcelIsNotTakenForAnOldNumberOfALaterOne() {
        String order = sent();
        SyncState state = SyncState.inMemory();
        world.unleashed.shipPart(world.guidOf(order), "A-1", "UPS", Map.of(1, BigDecimal.ONE));
        world.engine(STAYING, state).runOnce();
        // By now the first parcel is older than what a scan reads again.
        world.time.advance(Duration.ofDays(3));
        world.unleashed.ship(world.guidOf(order), "A-2", "UPS");
        world.engine(STAYING, state).runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("A-1", "A-2");
    }

    @Test
    void numbersThatUnleashedNoLongerHasStayAndAreReported() {
        String order = sent();
        world.unleashed.ship(world.guidOf(order), "A-1, A-2", "UPS");
        world.engine(STAYING).runOnce();
        world.unleashed.changeTracking(world.guidOf(order), "B-1");
        SyncReport report = world.engine(STAYING).runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("B-1", "A-2");
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("Unleashed no longer has A-2");
    }

    @Test
    void aCorrectionKeepsWhatPeopleWroteOnTheShipmentMeanwhile() {
        String order = sent();
        world.unleashed.ship(world.guidOf(order), "A-1", "UPS");
        world.engine(STAYING).runOnce();
        world.unleashed.changeTracking(world.guidOf(order), "A-2");
        engine(
                        STAYING,
                        SyncState.inMemory(),
                        request -> request.endpoint().equals("shipments.get")
                                || request.endpoint().equals("shipments.find"),
                        () -> world.orderDesk.editOrder(
                                order,
                                json -> ((ObjectNode)
                                                json.path("order_shipments").get(0))
                                        .put("weight", "3.5")
                                        .put("x_planted", "kept")))
                .runOnce();
        JsonNode shipment = world.orderDesk.shipments(order).get(0);
        assertThat(shipment.path("tracking_number").asText()).isEqualTo("A-2");
        assertThat(shipment.path("weight").asText()).isEqualTo("3.5");
        assertThat(shipment.path("x_planted").asText()).isEqualTo("kept");
    }

    @Test
    void aShipmentThatWasAddedWithoutANumberGetsItsNumberAndNoTwin() {
        for (boolean lost : new boolean[] {false, true}) {
            String order = sent();
            SyncState state = SyncState.inMemory();
            world.unleashed.ship(world.guidOf(order), "", "UPS");
            world.engine(ADDING, state).runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("n/a");
            world.unleashed.changeTracking(world.guidOf(order), "A-1");
            world.engine(ADDING, lost ? SyncState.inMemory() : state).runOnce();
            assertThat(world.trackingNumbers(order)).as("state lost: %s", lost).containsExactly("A-1");
        }
    }

    @Test
    void severalShipmentsOfOneDayWithoutNumbersAreAllAddedOnce() {
        equalShipmentsAreAdded();
        String order = sent();
        world.unleashed.shipPart(world.guidOf(order), "", "UPS", Map.of(1, BigDecimal.ONE));
        world.engine(ADDING).runOnce();
        world.unleashed.ship(world.guidOf(order), "", "UPS");
        for (int pass = 0; pass < 3; pass++) {
            world.engine(ADDING).runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("n/a", "n/a");
        }
    }

    @Test
    void whereOrderDeskTakesOnlyOneShipmentWithoutANumberThatIsSaidAndTheOrderGoesOn() {
        String order = sent();
        SyncState state = SyncState.inMemory();
        world.unleashed.shipPart(world.guidOf(order), "", "UPS", Map.of(1, BigDecimal.ONE));
        world.unleashed.ship(world.guidOf(order), "", "NZ Post");
        SyncReport report = world.engine(ADDING, state).runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("n/a");
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("without a tracking number");
        assertThat(report.of(Outcome.Kind.FAILED)).isEmpty();
        world.sandbox.clearCalls();
        world.engine(ADDING, state).runOnce();
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aGarbledRefusalOfAShipmentWithoutANumberIsNotTakenForOrderDesksWord() {
        String order = sent();
        SyncState state = SyncState.inMemory();
        world.unleashed.ship(world.guidOf(order), "", "UPS");
        world.sandbox.faults().failNext(call -> call.path().endsWith("/shipments"), Fault.status(599));
        world.engine(ADDING, state).runOnce();
        assertThat(world.trackingNumbers(order)).isEmpty();
        world.engine(ADDING, state).runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("n/a");
    }

    @Test
    void ofAShipmentThatTwoEnginesAddAtOnceOneStays() {
        equalShipmentsAreAdded();
        for (IntegrationSettings settings : List.of(SETTINGS, STAYING)) {
            String order = sent();
            world.unleashed.ship(world.guidOf(order), "A-1, A-2", "UPS");
            engine(
                            settings,
                            SyncState.inMemory(),
                            to("/shipments"),
                            () -> world.engine(settings).runOnce())
                    .runOnce();
            assertThat(world.trackingNumbers(order)).containsExactlyInAnyOrder("A-1", "A-2");
        }
    }

    @Test
    void aShipmentThatIsDeliveredTwiceOnTheWayIsTakenBackBeforeTheOrderIsMoved() {
        equalShipmentsAreAdded();
        String order = sent();
        world.unleashed.ship(world.guidOf(order), "A-1", "UPS");
        Transport real = world.sandbox.transport();
        Transport doubling = (request, timeout) -> {
            if (to("/shipments").test(request)) {
                real.send(request, timeout);
            }
            return real.send(request, timeout);
        };
        SyncReport report = world.engine(
                        SETTINGS, SyncState.inMemory(), doubling, RetryPolicy.none(), world.sandbox.unleashedApiKey())
                .runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("A-1");
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("twice");
    }

    @Test
    void aShipmentThatAPersonAddedIsNeverTakenBack() {
        equalShipmentsAreAdded();
        String order = sent();
        world.unleashed.ship(world.guidOf(order), "A-1", "UPS");
        engine(STAYING, SyncState.inMemory(), to("/shipments"), () -> {
                    world.orderDesk.addShipment(order, "A-1", "UPS");
                    world.orderDesk.addShipment(order, "A-1", "UPS");
                })
                .runOnce();
        assertThat(world.orderDesk.shipments(order))
                .extracting(shipment -> shipment.path("source").asText())
                .containsExactly("Manual", "Manual");
    }

    @Test
    void anOrderThatIsEditedWhileItIsSentIsReported() {
        String edited = world.order().add();
        world.order().add();
        SyncReport report = engine(
                        SETTINGS,
                        SyncState.inMemory(),
                        request -> request.endpoint().equals("salesOrders.create"),
                        () -> {
                            world.orderDesk.editOrder(
                                    edited,
                                    json -> ((ObjectNode)
                                                    json.path("order_items").get(0))
                                            .put("quantity", 5));
                        })
                .runOnce();
        assertThat(World.of(report, edited, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("while it was being sent");
        assertThat(report.of(Outcome.Kind.WARNING)).hasSize(1);
    }

    @Test
    void anOrderThatWasEditedBeforeItCouldBeMovedIsReported() {
        String order = sent();
        world.orderDesk.moveOrder(order, "New");
        assertThat(world.engine(SETTINGS).runOnce().of(Outcome.Kind.WARNING)).isEmpty();
        world.orderDesk.moveOrder(order, "New");
        world.orderDesk.editOrder(
                order, json -> ((ObjectNode) json.path("order_items").get(0)).put("quantity", 5));
        SyncReport report = world.engine(SETTINGS).runOnce();
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("the sales order's total is 37.00, the order as it is now makes 92.50");
    }

    @Test
    void anOrderThatCouldNotBePutBackIsReportedAsFailed() {
        String order = world.order().add();
        SyncReport report = engine(SETTINGS, SyncState.inMemory(), to("/move-orders"), () -> {
                    world.orderDesk.moveOrder(order, "Canceled");
                    world.sandbox
                            .faults()
                            .failNext(call -> call.path().endsWith("/move-orders") && isTheSecond(), Fault.status(500));
                })
                .runOnce();
        assertThat(World.of(report, order, Outcome.Kind.FAILED).orElseThrow().detail())
                .contains("to Canceled")
                .contains("could not be put back");
    }

    private boolean isTheSecond() {
        return ++moves == 2;
    }

    @Test
    void aShippedOrderWhoseSalesOrderWasDeletedIsReportedEachTimeItIsMoved() {
        SyncState state = SyncState.inMemory();
        String order = sent();
        world.orderDesk.addShipment(order, "GONE", "UPS");
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        world.engine(SETTINGS, state).runOnce();
        world.orderDesk.moveOrder(order, "New");
        SyncReport report = world.engine(SETTINGS, state).runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        assertThat(World.of(report, order, Outcome.Kind.ALREADY_SENT)).isPresent();
    }
}
