package io.github.ordersync.sync.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShipmentPlanTest {

    private static final IntegrationSettings FROM_UNLEASHED = IntegrationSettings.builder()
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .orderStatus("Placed")
            .putShippingCompaniesToCarriers("United Parcel", "UPS")
            .build();

    private static Order order(Shipment... shipments) {
        return Order.builder().id("7").orderShipments(List.of(shipments)).build();
    }

    private static Shipment there(String number) {
        return Shipment.builder().id("1").orderId("7").trackingNumber(number).build();
    }

    private static SalesShipment dispatched(String tracking) {
        return SalesShipment.builder()
                .guid(UUID.nameUUIDFromBytes(new byte[] {1}))
                .shipmentStatus(ShipmentStatus.DISPATCHED)
                .trackingNumber(tracking)
                .dispatchDate(Instant.parse("2026-03-31T00:00:00Z"))
                .deliveryMethod("Ground")
                .shippingCompany(ShippingCompany.builder().name("united parcel").build())
                .build();
    }

    private static ShipmentPlan plan(Order order, SalesShipment... shipments) {
        return ShipmentPlan.of(order, List.of(shipments), FROM_UNLEASHED, Map.of());
    }

    @Test
    void bringsNumberCarrierMethodAndDay() {
        ShipmentPlan plan = plan(order(), dispatched("1Z5"));

        assertThat(plan.shipped()).isTrue();
        assertThat(plan.add()).singleElement().satisfies(shipment -> {
            assertThat(shipment.trackingNumber()).contains("1Z5");
            assertThat(shipment.carrierCode()).contains("UPS");
            assertThat(shipment.shipmentMethod()).contains("Ground");
            assertThat(shipment.dateShipped()).contains(LocalDate.of(2026, 3, 31));
        });
    }

    @Test
    void aListOfNumbersBecomesSeveralShipments() {
        assertThat(plan(order(), dispatched("A1, b2;A1 ;; C3")).add())
                .extracting(shipment -> shipment.trackingNumber().orElseThrow())
                .containsExactly("A1", "b2", "C3");
    }

    @Test
    void whatTheOrderHasIsNotAddedAgainButStillShipped() {
        ShipmentPlan plan = plan(order(there("1z 5")), dispatched("1Z5"));

        assertThat(plan.add()).isEmpty();
        assertThat(plan.shipped()).isTrue();
    }

    @Test
    void onlyDispatchedShipmentsCount() {
        SalesShipment parked = dispatched("1Z5").toBuilder()
                .shipmentStatus(ShipmentStatus.of("Parked"))
                .build();

        assertThat(plan(order(), parked)).isEqualTo(ShipmentPlan.NOTHING);
    }

    @Test
    void aChangedNumberIsUpdatedOnTheSameShipment() {
        SalesShipment corrected = dispatched("NEW");

        ShipmentPlan plan = ShipmentPlan.of(
                order(there("OLD")), List.of(corrected), FROM_UNLEASHED, Map.of(ShipmentPlan.key(corrected), "OLD"));

        assertThat(plan.add()).isEmpty();
        assertThat(plan.update()).singleElement().satisfies(shipment -> {
            assertThat(shipment.id()).contains("1");
            assertThat(shipment.trackingNumber()).contains("NEW");
        });
    }

    @Test
    void withoutTrackingItWaits() {
        ShipmentPlan plan = plan(order(), dispatched(" "));

        assertThat(plan).isEqualTo(new ShipmentPlan(List.of(), List.of(), List.of(), List.of(), false, 1, false));
    }

    @Test
    void withoutTrackingItIsAddedOnceWhereTheSettingSaysSo() {
        IntegrationSettings add = IntegrationSettings.builder()
                .from(FROM_UNLEASHED)
                .untrackedShipments(UntrackedShipments.ADD)
                .build();

        ShipmentPlan first = ShipmentPlan.of(order(), List.of(dispatched("")), add, Map.of());
        assertThat(first.add())
                .singleElement()
                .satisfies(shipment -> assertThat(shipment.trackingNumber()).contains("n/a"));

        ShipmentPlan second = ShipmentPlan.of(order(first.add().get(0)), List.of(dispatched("")), add, Map.of());
        assertThat(second.add()).isEmpty();
        assertThat(second.shipped()).isTrue();
    }

    private static Shipment ours(String id, String number) {
        return there(number).toBuilder()
                .id(id)
                .source(ShipmentPlan.SOURCE)
                .dateShipped(LocalDate.of(2026, 3, 31))
                .build();
    }

    private static SalesShipment dispatched(int guid, String tracking) {
        return dispatched(tracking).toBuilder().guid(new UUID(7, guid)).build();
    }

    @Test
    void someShipmentsDoNotTellAChangedNumberFromANewOne() {
        ShipmentPlan plan = plan(order(ours("1", "OLD")), dispatched("NEW"));

        assertThat(plan.unsure()).isTrue();
        // A shipment that a person has added is no old one of ours.
        assertThat(plan(order(there("OLD")), dispatched("NEW")).unsure()).isFalse();
    }

    @Test
    void ofAllShipmentsAChangedNumberNeedsNoMemory() {
        Order order = order(ours("1", "FIRST"), ours("2", "OLD"));

        ShipmentPlan plan = ShipmentPlan.ofAll(
                order, List.of(dispatched(1, "FIRST"), dispatched(2, "NEW")), FROM_UNLEASHED, Map.of());

        assertThat(plan.unsure()).isFalse();
        assertThat(plan.add()).isEmpty();
        assertThat(plan.update()).singleElement().satisfies(shipment -> {
            assertThat(shipment.id()).contains("2");
            assertThat(shipment.trackingNumber()).contains("NEW");
        });
    }

    @Test
    void ofTwoEqualShipmentsTheNewerOfOursGoesAndNeverAPersons() {
        assertThat(ShipmentPlan.twice(order(ours("10", "A1"), ours("9", "a 1"), there("B2"))))
                .singleElement()
                .satisfies(shipment -> assertThat(shipment.id()).contains("10"));
        assertThat(ShipmentPlan.twice(
                        order(ours("1", "A1"), there("A1").toBuilder().id("2").build())))
                .singleElement()
                .satisfies(shipment -> assertThat(shipment.id()).contains("1"));
        assertThat(ShipmentPlan.twice(order(there("A1"), there("A1")))).isEmpty();
        assertThat(ShipmentPlan.twice(order(ours("1", "n/a"), ours("2", "n/a"))))
                .isEmpty();
    }

    @Test
    void shipmentsWithoutNumbersAreCountedByDay() {
        IntegrationSettings adding = IntegrationSettings.builder()
                .from(FROM_UNLEASHED)
                .untrackedShipments(UntrackedShipments.ADD)
                .build();
        List<SalesShipment> two = List.of(dispatched(1, ""), dispatched(2, ""));
        Shipment first = ours("1", "n/a").toBuilder()
                .carrierCode("UPS")
                .shipmentMethod("Ground")
                .build();
        Shipment second = first.toBuilder().id("2").build();
        Shipment third = first.toBuilder().id("3").build();

        assertThat(ShipmentPlan.ofAll(order(), two, adding, Map.of()).add()).hasSize(2);
        assertThat(ShipmentPlan.of(order(first), two, adding, Map.of()).unsure())
                .isTrue();
        assertThat(ShipmentPlan.ofAll(order(first), two, adding, Map.of()).add())
                .hasSize(1);
        assertThat(ShipmentPlan.ofAll(order(first, second), two, adding, Map.of())
                        .add())
                .isEmpty();
        assertThat(ShipmentPlan.ofAll(order(first, second, third), two, adding, Map.of())
                        .remove())
                .containsExactly(third);
    }

    @Test
    void nothingComesBackUnlessTheDirectionIsFromUnleashed() {
        for (TrackingSync direction : List.of(TrackingSync.TO_UNLEASHED, TrackingSync.DISABLED)) {
            IntegrationSettings settings =
                    IntegrationSettings.builder().syncTrackingNumbers(direction).build();
            assertThat(ShipmentPlan.of(order(), List.of(dispatched("1Z5"), dispatched("")), settings, Map.of()))
                    .isEqualTo(ShipmentPlan.NOTHING);
        }
    }

    @Test
    void aShipmentIsRememberedByItsGuidElseByItsNumber() {
        SalesShipment numbered = SalesShipment.builder().shipmentNumber("SS-1").build();

        assertThat(ShipmentPlan.key(numbered.toBuilder().guid(new UUID(1, 2)).build()))
                .isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(ShipmentPlan.key(numbered)).isEqualTo("SS-1");
    }

    @Test
    void aPlaceholderIsNoNumber() {
        assertThat(ShipmentPlan.hasNumber(there(" 1Z5 "))).isTrue();
        assertThat(List.of(
                        there(""), there(" "), there("N/A"), Shipment.builder().build()))
                .noneMatch(ShipmentPlan::hasNumber);
    }

    /** Law: doing what a plan says leaves nothing to plan, whatever the order had and whatever was dispatched. */
    @Test
    void aPlanCarriedOutLeavesNothingToDo() {
        long seed = Long.getLong("laws.seed", 20_261_123L);
        Random random = new Random(seed);
        for (int i = Integer.getInteger("laws.orders", 20_000); i > 0; i--) {
            List<Shipment> has = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                has.add(there(number(random)));
            }
            List<SalesShipment> rows = new ArrayList<>();
            Map<String, String> brought = new HashMap<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                SalesShipment row = dispatched(number(random) + "," + number(random)).toBuilder()
                        .guid(new UUID(random.nextLong(), random.nextLong()))
                        .build();
                rows.add(row);
                if (random.nextBoolean()) {
                    brought.put(ShipmentPlan.key(row), number(random));
                }
            }
            ShipmentPlan plan = ShipmentPlan.of(order(has.toArray(Shipment[]::new)), rows, FROM_UNLEASHED, brought);

            List<Shipment> after = new ArrayList<>(has);
            after.addAll(plan.add());
            for (Shipment update : plan.update()) {
                assertThat(update.id()).as("seed %s case %s", seed, i).contains("1");
                after.add(update);
            }
            rows.forEach(row ->
                    brought.put(ShipmentPlan.key(row), row.trackingNumber().orElse("")));
            ShipmentPlan again = ShipmentPlan.of(order(after.toArray(Shipment[]::new)), rows, FROM_UNLEASHED, brought);
            assertThat(again.add()).as("seed %s case %s: %s", seed, i, rows).isEmpty();
            assertThat(again.update()).as("seed %s case %s: %s", seed, i, rows).isEmpty();
        }
    }

    private static String number(Random random) {
        String[] numbers = {"A1", "a1", " A 1", "B2", "C3", "n/a", "", "D4", "E5 "};
        return numbers[random.nextInt(numbers.length)];
    }
}
