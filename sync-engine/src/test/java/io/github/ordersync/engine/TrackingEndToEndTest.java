package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.MoveWhen;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sync Tracking Numbers in all its ways. */
class TrackingEndToEndTest {

    private final World world = World.inProcess();

    @AfterEach
    void close() {
        world.close();
    }

    private static IntegrationSettings.Builder direction(TrackingSync direction) {
        return World.settings()
                .syncTrackingNumbers(direction)
                .carriersToShippingCompanies(Map.of("UPS", "UPS", "nzpost", "NZ Post"))
                .shippingCompaniesToCarriers(Map.of("NZ Post", "NZPOST"));
    }

    @Nested
    class ToUnleashed {
        private final IntegrationSettings settings =
                direction(TrackingSync.TO_UNLEASHED).build();

        private JsonNode onlyShipment(String order) {
            List<JsonNode> shipments = world.unleashed.shipmentsOf(world.guidOf(order));
            assertThat(shipments).hasSize(1);
            return shipments.get(0);
        }

        @Test
        void putsNumberAndCompanyOnTheShipmentThatACompletedOrderHas() {
            String order = world.order().add();
            world.orderDesk.addShipment(order, "1Z999", "ups");
            SyncReport report = world.engine(settings).runOnce();
            assertThat(onlyShipment(order).path("TrackingNumber").asText()).isEqualTo("1Z999");
            assertThat(onlyShipment(order).path("ShippingCompany").path("Name").asText())
                    .isEqualTo("UPS");
            assertThat(World.of(report, order, Outcome.Kind.TRACKING_SENT)).isPresent();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        }

        @Test
        void makesAShipmentOfEverythingForAPlacedOrder() {
            String order = world.order()
                    .item("TEA", "Tea", "12.00", 3)
                    .shippingTotal("5")
                    .metadata("OrderStatus", "Placed")
                    .add();
            world.orderDesk.addShipment(order, "NZ123", "NZPOST");
            world.engine(settings).runOnce();
            JsonNode shipment = onlyShipment(order);
            assertThat(shipment.path("TrackingNumber").asText()).isEqualTo("NZ123");
            assertThat(shipment.path("ShippingCompany").path("Name").asText()).isEqualTo("NZ Post");
            assertThat(shipment.path("SalesShipmentLines").findValuesAsText("ProductCode"))
                    .containsExactly("MUG", "TEA");
            assertThat(world.salesOrderOf(order).path("OrderStatus").asText()).isEqualTo("Completed");
        }

        @Test
        void joinsSeveralParcels() {
            String order = world.order().add();
            world.orderDesk.addShipment(order, "A1", "UPS");
            world.orderDesk.addShipment(order, "", "UPS");
            world.orderDesk.addShipment(order, "A2", "UPS");
            world.engine(settings).runOnce();
            assertThat(onlyShipment(order).path("TrackingNumber").asText()).isEqualTo("A1,A2");
        }

        @Test
        void withoutAShipmentSendsTheOrderAlone() {
            String order = world.order().metadata("OrderStatus", "Placed").add();
            world.engine(settings).runOnce();
            assertThat(world.unleashed.shipmentsOf(world.guidOf(order))).isEmpty();
        }

        @Test
        void aRefusedShippingCompanyDoesNotKeepTheOrderBack() {
            String order = world.order().add();
            world.orderDesk.addShipment(order, "A1", "UPS");
            IntegrationSettings unknown = direction(TrackingSync.TO_UNLEASHED)
                    .carriersToShippingCompanies(Map.of("UPS", "No Such Company"))
                    .build();
            SyncReport report = world.engine(unknown).runOnce();
            assertThat(World.of(report, order, Outcome.Kind.WARNING)
                            .orElseThrow()
                            .detail())
                    .contains("refused the tracking number")
                    .contains("No Such Company");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        }

        @Test
        void leavesANumberThatAPersonPutThere() {
            IntegrationSettings staying =
                    settings.toBuilder().afterImportMoveTo(Optional.empty()).build();
            String order = world.order().add();
            world.orderDesk.addShipment(order, "A1", "UPS");
            world.engine(staying).runOnce();
            world.unleashed.changeTracking(world.guidOf(order), "BY-HAND");
            world.engine(staying).runOnce();
            assertThat(onlyShipment(order).path("TrackingNumber").asText()).isEqualTo("BY-HAND");
        }

        @Test
        void pullsNothing() {
            String order = world.order().metadata("OrderStatus", "Placed").add();
            world.engine(settings).runOnce();
            world.unleashed.ship(world.guidOf(order), "IN-1", "UPS");
            world.engine(settings).runOnce();
            assertThat(world.trackingNumbers(order)).isEmpty();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        }
    }

    @Nested
    class FromUnleashed {
        private final IntegrationSettings settings = from().build();

        private IntegrationSettings.Builder from() {
            return direction(TrackingSync.FROM_UNLEASHED).orderStatus("Placed");
        }

        private String waiting(SyncEngine engine) {
            String order = world.order().item("TEA", "Tea", "12.00", 3).add();
            engine.runOnce();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
            return order;
        }

        @Test
        void sendsNoShipmentInfo() {
            String order = world.order().metadata("OrderStatus", "Completed").add();
            world.orderDesk.addShipment(order, "OUT", "UPS");
            world.engine(settings).exportOrders();
            JsonNode shipment = world.unleashed.shipmentsOf(world.guidOf(order)).get(0);
            assertThat(shipment.path("TrackingNumber").isNull()).isTrue();
            assertThat(shipment.path("ShippingCompany").isNull()).isTrue();
        }

        @Test
        void bringsNumberCarrierAndDateBackAndMovesTheOrder() {
            SyncState state = SyncState.inMemory();
            SyncEngine engine = world.engine(settings, state);
            String order = waiting(engine);
            String guid = world.unleashed.ship(world.guidOf(order), "NZ777", "NZ Post");
            engine.runOnce();
            assertThat(state.get("shipment." + guid))
                    .as("nobody waits any more")
                    .isEmpty();
            assertThat(world.orderDesk.shipments(order)).hasSize(1);
            JsonNode shipment = world.orderDesk.shipments(order).get(0);
            assertThat(shipment.path("tracking_number").asText()).isEqualTo("NZ777");
            assertThat(shipment.path("carrier_code").asText()).isEqualTo("NZPOST");
            assertThat(shipment.path("date_shipped").asText()).isEqualTo("2026-03-02");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        @Test
        void severalParcelsInOneFieldBecomeSeveralShipments() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            world.unleashed.ship(world.guidOf(order), "P1; P2,P3", "UPS");
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactlyInAnyOrder("P1", "P2", "P3");
        }

        @Test
        void theFirstPartialShipmentMovesTheOrder() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            world.unleashed.shipPart(world.guidOf(order), "PART-1", "UPS", Map.of(1, BigDecimal.ONE));
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("PART-1");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        @Test
        void orOnlyTheLastOneDoes() {
            SyncEngine engine =
                    world.engine(from().moveWhen(MoveWhen.FULLY_SHIPPED).build());
            String order = waiting(engine);
            world.unleashed.shipPart(world.guidOf(order), "PART-1", "UPS", Map.of(1, BigDecimal.ONE));
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("PART-1");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
            world.time.advance(Duration.ofDays(2));
            world.unleashed.ship(world.guidOf(order), "PART-2", "UPS");
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("PART-1", "PART-2");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        @Test
        void aChangedNumberIsCorrectedWhileTheOrderWaits() {
            SyncEngine engine =
                    world.engine(from().moveWhen(MoveWhen.FULLY_SHIPPED).build());
            String order = waiting(engine);
            String shipment = world.unleashed.shipPart(world.guidOf(order), "TYPO", "UPS", Map.of(1, BigDecimal.ONE));
            engine.runOnce();
            world.unleashed.changeTracking(shipment, "RIGHT");
            SyncReport report = engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("RIGHT");
            assertThat(World.of(report, order, Outcome.Kind.SHIPMENT_UPDATED)).isPresent();
        }

        @Test
        void anOrderThatWasShippedByHandGetsWhatIsMissingAndMoves() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            world.orderDesk.addShipment(order, "nz 777", "Other");
            world.unleashed.ship(world.guidOf(order), "NZ777,NZ778", "UPS");
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("nz 777", "NZ778");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        @Test
        void withoutATrackingNumberTheOrderWaitsForOne() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            String shipment = world.unleashed.ship(world.guidOf(order), "", "UPS");
            SyncReport report = engine.runOnce();
            assertThat(world.trackingNumbers(order)).isEmpty();
            assertThat(World.of(report, order, Outcome.Kind.WARNING)
                            .orElseThrow()
                            .detail())
                    .contains("without a tracking number");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
            world.time.advance(Duration.ofDays(5));
            world.unleashed.changeTracking(shipment, "LATE");
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("LATE");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        @Test
        void orIsShippedWithoutOneWhereTheSettingSaysSo() {
            SyncEngine engine = world.engine(
                    from().untrackedShipments(UntrackedShipments.ADD).build());
            String order = waiting(engine);
            world.unleashed.ship(world.guidOf(order), "", "UPS");
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("n/a");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        /** Seen before, but not brought: neither while it is packed only, nor while the setting lets it wait. */
        @Test
        void itIsAddedHoweverOftenItWasSeenBefore() {
            SyncState state = SyncState.inMemory();
            SyncEngine adding = world.engine(
                    from().untrackedShipments(UntrackedShipments.ADD).build(), state);
            SyncEngine letting = world.engine(from().build(), state);
            String packed = waiting(adding);
            String dispatched = waiting(adding);
            String shipment = world.unleashed
                    .newShipment(world.guidOf(packed))
                    .line(1, "2")
                    .packedOnly()
                    .add();
            adding.runOnce();
            world.unleashed.ship(world.guidOf(dispatched), "", "UPS");
            letting.runOnce();
            assertThat(world.trackingNumbers(dispatched)).isEmpty();
            world.unleashed.dispatch(shipment);
            adding.runOnce();
            for (String order : List.of(packed, dispatched)) {
                assertThat(world.trackingNumbers(order)).containsExactly("n/a");
                assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
            }
        }

        @Test
        void oldShipmentsWithoutOrderGuidAreFoundByTheOrderNumber() {
            SyncState state = SyncState.inMemory();
            Transport old = withoutOrderGuid(world.sandbox.transport());
            SyncEngine engine = world.engine(
                    from().moveWhen(MoveWhen.FULLY_SHIPPED).build(),
                    state,
                    old,
                    RetryPolicy.standard(),
                    world.sandbox.unleashedApiKey());
            String order = waiting(engine);
            world.unleashed.shipPart(world.guidOf(order), "OLD-1", "UPS", Map.of(1, BigDecimal.ONE));
            engine.runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("OLD-1");
            long calls = engine.runOnce().totalCalls();
            assertThat(calls).as("the number is not looked up again").isLessThanOrEqualTo(7);
            world.unleashed.ship(world.guidOf(order), "OLD-2", "UPS");
            engine.runOnce();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Closed");
        }

        private static Transport withoutOrderGuid(Transport real) {
            return (request, timeout) -> {
                TransportResponse answer = real.send(request, timeout);
                String text = new String(answer.body(), StandardCharsets.UTF_8).replace("\"OrderGuid\"", "\"Unused\"");
                return new TransportResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8));
            };
        }

        @Test
        void aShipmentThatIsNotDispatchedIsNoShipmentYet() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            Transport packed = (request, timeout) -> {
                TransportResponse answer = world.sandbox.transport().send(request, timeout);
                String text = new String(answer.body(), StandardCharsets.UTF_8).replace("Dispatched", "Packed");
                return new TransportResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8));
            };
            world.unleashed.ship(world.guidOf(order), "SOON", "UPS");
            world.engine(
                            settings,
                            SyncState.inMemory(),
                            packed,
                            RetryPolicy.standard(),
                            world.sandbox.unleashedApiKey())
                    .runOnce();
            assertThat(world.trackingNumbers(order)).isEmpty();
        }

        @Test
        void anOrderThatAPersonMovedMeanwhileStaysThere() {
            SyncEngine engine = world.engine(settings);
            String order = waiting(engine);
            String guid = world.guidOf(order);
            world.unleashed.ship(guid, "T1", "UPS");
            Transport person = (request, timeout) -> {
                if (request.endpoint().equals("shipments.create")) {
                    world.orderDesk.moveOrder(order, "New");
                }
                return world.sandbox.transport().send(request, timeout);
            };
            SyncReport report = world.engine(
                            settings,
                            SyncState.inMemory(),
                            person,
                            RetryPolicy.standard(),
                            world.sandbox.unleashedApiKey())
                    .pullShipments();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("New");
            assertThat(World.of(report, order, Outcome.Kind.WARNING)
                            .orElseThrow()
                            .detail())
                    .contains("Somebody has moved it meanwhile");
        }
    }

    @Test
    void disabledDoesNeither() {
        SyncEngine engine = world.engine(
                direction(TrackingSync.DISABLED).orderStatus("Placed").build());
        String order = world.order().add();
        world.orderDesk.addShipment(order, "OUT", "UPS");
        engine.runOnce();
        assertThat(world.unleashed.shipmentsOf(world.guidOf(order))).isEmpty();
        world.unleashed.ship(world.guidOf(order), "IN", "UPS");
        engine.runOnce();
        assertThat(world.trackingNumbers(order)).containsExactly("OUT");
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
    }

    @Test
    void aShipmentKeepsWhatOnlyUnleashedKnowsWhenItsNumberIsWritten() {
        IntegrationSettings settings = direction(TrackingSync.TO_UNLEASHED).build();
        Transport addingMembers = (request, timeout) -> {
            TransportResponse answer = world.sandbox.transport().send(request, timeout);
            String text = new String(answer.body(), StandardCharsets.UTF_8)
                    .replace("\"ShipmentNumber\"", "\"TomorrowsMember\":{\"a\":[1.50,null]},\"ShipmentNumber\"");
            return new TransportResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8));
        };
        StringBuilder written = new StringBuilder();
        Transport listening = (request, timeout) -> {
            if (request.endpoint().equals("salesShipments.update")) {
                written.append(new String(request.body(), StandardCharsets.UTF_8));
            }
            return addingMembers.send(request, timeout);
        };
        String order = world.order().add();
        world.orderDesk.addShipment(order, "A1", "UPS");
        world.engine(settings, SyncState.inMemory(), listening, RetryPolicy.standard(), world.sandbox.unleashedApiKey())
                .runOnce();
        ObjectNode sent = Json.object(written.toString());
        assertThat(sent.path("TomorrowsMember").toString()).isEqualTo("{\"a\":[1.50,null]}");
        assertThat(sent.path("SalesShipmentLines")).hasSize(1);
    }
}
