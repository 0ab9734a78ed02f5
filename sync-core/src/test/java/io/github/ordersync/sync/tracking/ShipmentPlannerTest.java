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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is new, what has changed and what is there twice, where several shipments look alike. */
class ShipmentPlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 31);

    private static final IntegrationSettings WAIT = IntegrationSettings.builder()
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .orderStatus("Placed")
            .putShippingCompaniesToCarriers("United Parcel", "UPS")
            .build();
    private static final IntegrationSettings ADD = IntegrationSettings.builder()
            .from(WAIT)
            .untrackedShipments(UntrackedShipments.ADD)
            .build();

    private static Order order(Shipment... shipments) {
        return Order.builder().id("7").orderShipments(List.of(shipments)).build();
    }

    private static Shipment ours(String id, String number, LocalDate day, String carrier) {
        return Shipment.builder()
                .id(id)
                .trackingNumber(number)
                .trackingUrl("https://track.example/" + number)
                .dateShipped(day)
                .carrierCode(carrier)
                .source("Unleashed")
                .build();
    }

    private static Shipment ours(String id, String number) {
        return ours(id, number, TUESDAY, "UPS");
    }

    private static Shipment byHand(String id, String number) {
        return ours(id, number).toBuilder().source("manual").build();
    }

    private static SalesShipment row(String key, String tracking, LocalDate day) {
        return SalesShipment.builder()
                .shipmentNumber(key)
                .shipmentStatus(ShipmentStatus.DISPATCHED)
                .trackingNumber(tracking)
                .dispatchDate(Optional.ofNullable(day).map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .shippingCompany(ShippingCompany.builder().name("United Parcel").build())
                .build();
    }

    private static SalesShipment row(String key, String tracking) {
        return row(key, tracking, TUESDAY);
    }

    private static ShipmentPlan some(IntegrationSettings settings, Order order, SalesShipment... rows) {
        return ShipmentPlan.of(order, List.of(rows), settings, Map.of());
    }

    private static ShipmentPlan all(IntegrationSettings settings, Order order, SalesShipment... rows) {
        return ShipmentPlan.ofAll(order, List.of(rows), settings, Map.of());
    }

    /** Id and number of each. */
    private static List<String> told(List<Shipment> shipments) {
        return shipments.stream()
                .map(shipment -> shipment.id().orElse("new") + ":"
                        + shipment.trackingNumber().orElse(""))
                .toList();
    }

    /** Add, update, remove, left over, and whether the plan is unsure. */
    private static String told(ShipmentPlan plan) {
        return "+" + told(plan.add()) + " ~" + told(plan.update()) + " -" + told(plan.remove()) + " left"
                + plan.leftOver() + (plan.unsure() ? " unsure" : "");
    }

    @Nested
    class ANumberThatUnleashedHasNoMore {

        @Test
        void wasChangedThereAndIsCorrectedOnItsShipment() {
            ShipmentPlan plan = all(WAIT, order(ours("1", "OLD")), row("S1", "NEW"));

            assertThat(told(plan)).isEqualTo("+[] ~[1:NEW] -[] left[]");
            assertThat(plan.update().get(0).trackingUrl()).contains("");
            assertThat(plan.shipped()).isTrue();
        }

        @Test
        void needsAllShipmentsToBeKnown() {
            assertThat(some(WAIT, order(ours("1", "OLD")), row("S1", "NEW")).unsure())
                    .isTrue();
            assertThat(told(some(WAIT, order(ours("1", "OLD"), ours("2", "SAME")), row("S1", "SAME"))))
                    .as("nothing is missing, so the other one does not matter")
                    .isEqualTo("+[] ~[] -[] left[]");
            assertThat(told(some(WAIT, order(ours("1", "SAME")), row("S1", "SAME"), row("S2", "NEW"))))
                    .as("none is outdated, so what is missing is new")
                    .isEqualTo("+[new:NEW] ~[] -[] left[]");
        }

        @Test
        void isLeftAloneWhereNothingReplacesIt() {
            Order order = order(ours("1", "OLD"), ours("2", "SAME"));

            assertThat(told(all(WAIT, order, row("S1", "SAME")))).isEqualTo("+[] ~[] -[] left[OLD]");
        }

        @Test
        void staysWhenAPersonAddedItOrWhenItsShipmentHasOthersToo() {
            assertThat(told(all(WAIT, order(byHand("1", "OLD")), row("S1", "NEW"))))
                    .isEqualTo("+[new:NEW] ~[] -[] left[]");
            assertThat(told(all(WAIT, order(ours("1", "OLD, OLDER")), row("S1", "NEW"))))
                    .isEqualTo("+[new:NEW] ~[] -[] left[]");
        }

        @Test
        void isLookedForByDayAndCarrierThenByDayThenAnywhere() {
            Shipment neither = ours("1", "N", MONDAY, "DHL");
            Shipment carrier = ours("2", "C", MONDAY, "UPS");
            Shipment day = ours("3", "D", TUESDAY, "DHL");
            Shipment both = ours("4", "B", TUESDAY, "ups");
            SalesShipment row = row("S1", "NEW");

            assertThat(told(all(WAIT, order(neither, carrier, day, both), row)))
                    .isEqualTo("+[] ~[4:NEW] -[] left[N, C, D]");
            assertThat(told(all(WAIT, order(neither, carrier, day), row))).isEqualTo("+[] ~[3:NEW] -[] left[N, C]");
            assertThat(told(all(WAIT, order(carrier, neither), row)))
                    .as("the older one")
                    .isEqualTo("+[] ~[1:NEW] -[] left[C]");
        }

        @Test
        void goesToTheRowOfItsOwnDay() {
            Order order = order(ours("1", "A"), ours("2", "B", MONDAY, "UPS"));

            assertThat(told(all(WAIT, order, row("S1", "A2", MONDAY), row("S2", "B2"), row("S3", "C2"))))
                    .isEqualTo("+[new:C2] ~[2:A2, 1:B2] -[] left[]");
        }

        @Test
        void wasTakenAwayWhereAShipmentOfItsDayHasNone() {
            Order order = order(ours("1", "OLD"));

            assertThat(told(all(ADD, order, row("S1", "")))).isEqualTo("+[] ~[] -[] left[]");
            assertThat(told(all(ADD, order, row("S1", "", MONDAY)))).isEqualTo("+[new:n/a] ~[] -[] left[OLD]");
            assertThat(some(ADD, order, row("S1", "")).unsure()).isTrue();
        }
    }

    @Nested
    class WhatWasBroughtEarlier {

        private ShipmentPlan plan(Map<String, String> brought, Order order, SalesShipment... rows) {
            return ShipmentPlan.of(order, List.of(rows), WAIT, brought);
        }

        @Test
        void isCorrectedNumberByNumberAlsoWhereAPersonHadAddedIt() {
            Order order = order(byHand("1", "A"), byHand("2", "B"));

            assertThat(told(plan(Map.of("S1", "a;b"), order, row("S1", "C,D,E"))))
                    .isEqualTo("+[new:E] ~[1:C, 2:D] -[] left[]");
        }

        @Test
        void isNotCorrectedTwice() {
            assertThat(told(ShipmentPlan.ofAll(
                            order(ours("1", "OLD")), List.of(row("S1", "NEW,X")), WAIT, Map.of("S1", "OLD"))))
                    .isEqualTo("+[new:X] ~[1:NEW] -[] left[]");
            assertThat(told(plan(
                            Map.of("S1", "OLD", "S2", "OLD"),
                            order(ours("1", "OLD")),
                            row("S1", "N1"),
                            row("S2", "N2"))))
                    .isEqualTo("+[new:N2] ~[1:N1] -[] left[]");
        }

        @Test
        void staysWhereAnotherShipmentHasTheNumberNow() {
            assertThat(told(plan(Map.of("S1", "A"), order(ours("1", "A")), row("S1", "B"), row("S2", " a"))))
                    .isEqualTo("+[new:B] ~[] -[] left[]");
        }

        @Test
        void staysWhereItIsOneOfSeveralNumbersOfAShipment() {
            assertThat(told(plan(Map.of("S1", "A"), order(byHand("1", "A,B")), row("S1", "C"))))
                    .isEqualTo("+[new:C] ~[] -[] left[]");
        }

        @Test
        void isAddedAgainWhereThePersonTookItAwayAndTheNumberIsNew() {
            assertThat(told(plan(Map.of("S1", "A"), order(), row("S1", "B")))).isEqualTo("+[new:B] ~[] -[] left[]");
        }

        @Test
        void isNotAddedAgainWithoutANumber() {
            assertThat(told(ShipmentPlan.of(order(), List.of(row("S1", "")), ADD, Map.of("S1", ""))))
                    .isEqualTo("+[] ~[] -[] left[]");
        }
    }

    @Test
    void aNumberOnTwoShipmentsOfUnleashedIsOneParcel() {
        assertThat(told(some(WAIT, order(), row("S1", "A1"), row("S2", "a 1,B2"))))
                .isEqualTo("+[new:A1, new:B2] ~[] -[] left[]");
    }

    @Test
    void aCompanyWithoutACarrierKeepsItsName() {
        SalesShipment row = row("S1", "A1").toBuilder()
                .shippingCompany(ShippingCompany.builder().name(" Pigeon ").build())
                .build();

        assertThat(some(WAIT, order(), row).add().get(0).carrierCode()).contains("Pigeon");
    }

    @Nested
    class AShipmentThatIsThereTwice {

        @Test
        void losesTheNewerOfOurs() {
            assertThat(told(ShipmentPlan.twice(order(ours("10", "a1"), ours("9", "A1")))))
                    .containsExactly("10:a1");
            assertThat(told(ShipmentPlan.twice(order(ours("19", "a1"), ours("18", "A1")))))
                    .containsExactly("19:a1");
            assertThat(told(all(WAIT, order(ours("10", "a1"), ours("9", "A1")), row("S1", "A1"))))
                    .isEqualTo("+[] ~[] -[10:a1] left[]");
        }

        @Test
        void losesTheOneThatHasNoIdYet() {
            Shipment fresh = ours("1", "A1").toBuilder().id(Optional.empty()).build();

            assertThat(told(ShipmentPlan.twice(order(fresh, ours("9", "A1"))))).containsExactly("new:A1");
        }

        @Test
        void neverLosesOneOfAPerson() {
            assertThat(told(ShipmentPlan.twice(order(byHand("9", "A1"), ours("8", "A1")))))
                    .containsExactly("8:A1");
            assertThat(told(ShipmentPlan.twice(order(byHand("7", "A1"), ours("8", "A1")))))
                    .containsExactly("8:A1");
            assertThat(ShipmentPlan.twice(order(byHand("8", "A1"), byHand("9", "A1"))))
                    .isEmpty();
        }

        @Test
        void neverLosesOneWithOtherNumbersToo() {
            assertThat(told(ShipmentPlan.twice(order(ours("8", "A1"), ours("9", "A1,B2")))))
                    .containsExactly("8:A1");
            assertThat(told(ShipmentPlan.twice(order(ours("8", "A1,B2"), ours("9", "A1")))))
                    .containsExactly("9:A1");
            assertThat(ShipmentPlan.twice(order(ours("8", "A1,B2"), ours("9", "B2,A1"))))
                    .isEmpty();
        }

        @Test
        void leavesTheOtherOneToBeCounted() {
            Order order = order(ours("8", "A1"), byHand("9", "A1"), ours("10", "A1"));

            assertThat(told(ShipmentPlan.twice(order))).containsExactly("8:A1", "10:A1");
        }
    }

    @Nested
    class AShipmentWithoutANumber {

        private final Shipment blank = ours("1", "n/a", TUESDAY, "DHL");

        @Test
        void getsItsNumberAndItsCarrierOnceUnleashedHasThem() {
            ShipmentPlan plan = all(ADD, order(blank), row("S1", "NEW"));

            assertThat(told(plan)).isEqualTo("+[] ~[1:NEW] -[] left[]");
            assertThat(plan.update().get(0).carrierCode()).contains("UPS");
            assertThat(some(ADD, order(blank), row("S1", "NEW")).unsure()).isTrue();
        }

        @Test
        void ofAPersonGetsNone() {
            Order order = order(byHand("1", "n/a"));

            assertThat(told(all(ADD, order, row("S1", "NEW")))).isEqualTo("+[new:NEW] ~[] -[] left[]");
            assertThat(told(some(ADD, order, row("S1", "NEW")))).isEqualTo("+[new:NEW] ~[] -[] left[]");
        }

        @Test
        void staysForTheShipmentThatHasNoneYet() {
            for (IntegrationSettings settings : List.of(ADD, WAIT)) {
                assertThat(told(all(settings, order(blank), row("S1", "NEW"), row("S2", ""))))
                        .isEqualTo("+[new:NEW] ~[] -[] left[]");
            }
        }

        @Test
        void isChosenByDayAndCarrierThenByDayThenAnywhere() {
            Shipment monday = ours("2", "", MONDAY, "UPS");
            Shipment both = ours("3", " ", TUESDAY, "UPS");

            assertThat(told(all(ADD, order(monday, blank, both), row("S1", "NEW"))
                            .update()))
                    .containsExactly("3:NEW");
            assertThat(told(all(ADD, order(monday, blank), row("S1", "NEW")).update()))
                    .containsExactly("1:NEW");
            assertThat(told(all(ADD, order(monday), row("S1", "NEW")).update())).containsExactly("2:NEW");
        }

        @Test
        void isAddedOnceForEachOfItsDay() {
            Order order = order(blank);

            assertThat(told(all(ADD, order, row("S1", ""), row("S2", "", MONDAY), row("S3", ""))))
                    .isEqualTo("+[new:n/a, new:n/a] ~[] -[] left[]");
            assertThat(all(ADD, order, row("S1", ""), row("S2", "", MONDAY)).add())
                    .singleElement()
                    .satisfies(added -> assertThat(added.dateShipped()).contains(MONDAY));
            assertThat(told(all(ADD, order, row("S1", "", null)))).isEqualTo("+[] ~[] -[] left[]");
        }

        @Test
        void mayBeTheOneThatIsThereUnlessAllAreKnownOrTheDayDiffers() {
            assertThat(told(some(ADD, order(blank), row("S1", "")))).isEqualTo("+[] ~[] -[] left[] unsure");
            assertThat(told(some(ADD, order(blank), row("S1", "", MONDAY)))).isEqualTo("+[new:n/a] ~[] -[] left[]");
        }

        @Test
        void isShippedWhereItIsAddedAndOnlyThere() {
            assertThat(all(ADD, order(), row("S1", "")).shipped()).isTrue();
            assertThat(all(ADD, order(), row("S1", "")).waiting()).isZero();
            assertThat(all(WAIT, order(), row("S1", ""), row("S2", "")).shipped())
                    .isFalse();
            assertThat(all(WAIT, order(), row("S1", ""), row("S2", "")).waiting())
                    .isEqualTo(2);
        }

        @Test
        void isCountedWithThoseThatWereBroughtEarlier() {
            List<SalesShipment> rows = List.of(row("S1", ""), row("S2", ""));
            Map<String, String> brought = Map.of("S1", "");

            assertThat(told(ShipmentPlan.ofAll(order(blank), rows, ADD, brought)))
                    .isEqualTo("+[new:n/a] ~[] -[] left[]");
            assertThat(told(ShipmentPlan.ofAll(order(blank, ours("2", "n/a", TUESDAY, "UPS")), rows, ADD, brought)))
                    .isEqualTo("+[] ~[] -[] left[]");
        }
    }

    @Nested
    class TwinsWithoutANumber {

        private final Shipment first = ours("1", "n/a");
        private final Shipment second = ours("2", "n/a");
        private final Shipment third = ours("3", "n/a");

        @Test
        void goDownToAsManyAsUnleashedHas() {
            assertThat(told(all(ADD, order(third, first, second), row("S1", ""))))
                    .isEqualTo("+[] ~[] -[3:n/a, 2:n/a] left[]");
            assertThat(told(all(ADD, order(first, second, third), row("S1", ""), row("S2", ""))))
                    .isEqualTo("+[] ~[] -[3:n/a] left[]");
            assertThat(told(all(ADD, order(first, second), row("S1", ""), row("S2", ""))))
                    .isEqualTo("+[] ~[] -[] left[]");
        }

        @Test
        void goAfterOneOfThemGotItsNumber() {
            assertThat(told(all(ADD, order(first, second, third), row("S1", ""), row("S2", "NEW"))))
                    .isEqualTo("+[] ~[1:NEW] -[3:n/a] left[]");
        }

        @Test
        void stayWhereNotAllIsKnownOrNoneWouldBeAdded() {
            assertThat(some(ADD, order(first, second), row("S1", "")).remove()).isEmpty();
            assertThat(all(WAIT, order(first, second), row("S1", "")).remove()).isEmpty();
        }

        @Test
        void stayWhereTheyAreNotAlike() {
            Shipment otherDay = ours("2", "n/a", MONDAY, "UPS");
            Shipment otherCarrier = ours("2", "n/a", TUESDAY, "DHL");
            Shipment otherMethod = second.toBuilder().shipmentMethod("Ground").build();

            for (Shipment other : List.of(otherDay, otherCarrier, otherMethod, byHand("2", "n/a"))) {
                assertThat(all(ADD, order(first, other), row("S1", "")).remove())
                        .as("%s", other)
                        .isEmpty();
            }
        }
    }
}
