package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.engine.BrokenTransport.Break;
import io.github.ordersync.engine.BrokenTransport.Death;
import io.github.ordersync.sandbox.ExistingGuid;
import io.github.ordersync.sandbox.RecordedCall;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever breaks at whichever call: after a few clean passes everything is there once, and as it would be had nothing
 * broken.
 */
class NeverTwiceTest {

    /** A small shop in the middle of its life: something is to be done in every direction. */
    enum Shop {
        TO_UNLEASHED(TrackingSync.TO_UNLEASHED, ExistingGuid.REFUSE),
        FROM_UNLEASHED(TrackingSync.FROM_UNLEASHED, ExistingGuid.REFUSE),
        /** What a second POST of one guid does is not known; the other possibility. */
        FROM_UNLEASHED_WHERE_A_POST_OVERWRITES(TrackingSync.FROM_UNLEASHED, ExistingGuid.UPSERT);

        private final TrackingSync direction;
        private final ExistingGuid existingGuid;

        Shop(TrackingSync direction, ExistingGuid existingGuid) {
            this.direction = direction;
            this.existingGuid = existingGuid;
        }

        IntegrationSettings settings() {
            return World.settings()
                    .syncTrackingNumbers(direction)
                    .syncInventory(true)
                    .orderStatus("Placed")
                    .carriersToShippingCompanies(Map.of("UPS", "UPS"))
                    .build();
        }

        World open(SyncState state) {
            World world = World.inProcess(existingGuid);
            world.orderDesk.addInventoryItem("MUG", "Mug", 5, "");
            world.orderDesk.addInventoryItem("TEA", "Tea", 1000, "");
            world.orderDesk.addInventoryItem("OTHERS", "Not from Unleashed", 3, "");
            world.unleashed.addProduct("LANTERN", "Never moved", "89.00");
            world.orderDesk.addInventoryItem("LANTERN", "Lantern", 4, "");
            String shipped = world.order().add();
            String twoParcels = world.order().add();
            String deleted = world.order().add();
            world.order().add();
            String movedBack = world.order().add();
            world.engine(settings(), state).runOnce();

            world.time.advance(Duration.ofHours(3));
            world.unleashed.ship(world.guidOf(shipped), "A-1", "UPS");
            world.unleashed.ship(world.guidOf(twoParcels), "B-1, B-2", "UPS");
            world.unleashed.deleteSalesOrder(world.guidOf(deleted));
            world.orderDesk.moveOrder(movedBack, "New");
            world.unleashed.setStock("MUG", "MAIN", new BigDecimal("77"));
            String packed = world.order()
                    .taxTotal("5.55")
                    .checkoutData("TaxCode", "GST15")
                    .add();
            world.orderDesk.addShipment(packed, "OUT-1", "UPS");
            world.orderDesk.addShipment(packed, "OUT-2", "UPS");
            String completed = world.order()
                    .shippingTotal("7.50")
                    .metadata("OrderStatus", "Completed")
                    .add();
            world.orderDesk.addShipment(completed, "OUT-3", "UPS");
            world.order().checkoutData("RequiredDate", "31/02/2026").add();
            world.orderDesk.newOrder().item("NOPE", "Unknown there", "1.00", 1).add();
            world.time.advance(Duration.ofMinutes(10));
            world.sandbox.clearCalls();
            return world;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunWritesNothing(Shop shop) {
        SyncState state = SyncState.inMemory();
        try (World world = shop.open(state)) {
            world.engine(shop.settings(), state).runOnce();
            String before = Snapshot.of(world);
            assertThat(world.writes()).isNotEmpty();
            world.sandbox.clearCalls();
            SyncReport second = world.engine(shop.settings(), state).runOnce();
            assertThat(world.writes()).isEmpty();
            assertThat(Snapshot.of(world)).isEqualTo(before);
            assertThat(second.of(Outcome.Kind.REFUSED)).hasSize(2);
            assertThat(second.of(Outcome.Kind.SENT)).isEmpty();
        }
    }

    @Test
    void theWritesOfARunAreTheseAndNoMore() {
        SyncState state = SyncState.inMemory();
        try (World world = Shop.FROM_UNLEASHED.open(state)) {
            world.engine(Shop.FROM_UNLEASHED.settings(), state).runOnce();
            Map<String, Long> writes = world.writes().stream()
                    .collect(Collectors.groupingBy(NeverTwiceTest::kind, TreeMap::new, Collectors.counting()));
            assertThat(writes)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "POST SalesOrders 201", 2L,
                            "POST SalesOrders 400", 1L,
                            // to Prepared, to Closed, to Canceled
                            "POST move-orders 200", 3L,
                            // a shipment, two parcels
                            "POST shipments 200", 3L,
                            // two refusals, one cancellation
                            "POST order-history 200", 3L,
                            "PUT batch-inventory-items 200", 1L));
        }
    }

    private static String kind(RecordedCall call) {
        String path = call.path().replaceAll("/SalesOrders/.*", "/SalesOrders");
        return call.method() + " " + path.substring(path.lastIndexOf('/') + 1) + " " + call.status();
    }

    /** The service has done it and we do not know: where a second POST makes a difference, and a state that was kept. */
    private static final Set<Break> DONE_UNKNOWN =
            EnumSet.of(Break.LOST_AFTER_THE_SERVICE_DID_IT, Break.TRUNCATED, Break.THE_PROCESS_DIES_AFTER_IT);

    static Stream<Arguments> breaks() {
        return Stream.of(Shop.values())
                .flatMap(shop -> Stream.of(Break.values())
                        .filter(how ->
                                shop != Shop.FROM_UNLEASHED_WHERE_A_POST_OVERWRITES || DONE_UNKNOWN.contains(how))
                        .map(how -> Arguments.of(shop, how)));
    }

    @ParameterizedTest(name = "{0}: each call {1}")
    @MethodSource("breaks")
    void whateverBreaks(Shop shop, Break how) {
        String expected;
        try (World world = shop.open(SyncState.inMemory())) {
            expected = settled(world, shop, SyncState.inMemory());
        }
        int call = 0;
        while (breakAt(shop, how, call, true, expected)) {
            if (DONE_UNKNOWN.contains(how)) {
                breakAt(shop, how, call, false, expected);
            }
            call++;
        }
        assertThat(call).as("calls of a run").isGreaterThan(15);
    }

    /** Says whether there was such a call. */
    private static boolean breakAt(Shop shop, Break how, int call, boolean stateIsLost, String expected) {
        SyncState state = SyncState.inMemory();
        try (World world = shop.open(state)) {
            BrokenTransport broken = new BrokenTransport(world.sandbox.transport(), call, how);
            SyncEngine first =
                    world.engine(shop.settings(), state, broken, RetryPolicy.none(), world.sandbox.unleashedApiKey());
            try {
                first.runOnce();
            } catch (ApiException | Death e) {
                assertThat(broken.isBroken()).isTrue();
            }
            if (!broken.isBroken()) {
                return false;
            }
            world.time.advance(Duration.ofMinutes(1));
            assertThat(settled(world, shop, stateIsLost ? SyncState.inMemory() : state))
                    .as("call %s %s, state %s", call, how, stateIsLost ? "lost" : "kept")
                    .isEqualTo(expected);
            return true;
        }
    }

    /** Clean passes until nothing changes: two are enough, and the third shows it. */
    private static String settled(World world, Shop shop, SyncState state) {
        SyncEngine engine = world.engine(shop.settings(), state);
        String before = Snapshot.of(world);
        for (int pass = 1; pass <= 3; pass++) {
            List<Outcome> stopped = engine.runOnce().of(Outcome.Kind.STOPPED);
            assertThat(stopped).isEmpty();
            String after = Snapshot.of(world);
            if (after.equals(before)) {
                return after;
            }
            before = after;
            world.time.advance(Duration.ofMinutes(1));
        }
        throw new AssertionError("Something still changes in the third clean pass:\n" + before);
    }
}
