package io.github.ordersync.sync.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutgoingTrackingTest {

    private static final IntegrationSettings SETTINGS = IntegrationSettings.builder()
            .syncTrackingNumbers(TrackingSync.TO_UNLEASHED)
            .putCarriersToShippingCompanies("UPS", "United Parcel")
            .build();

    private static OutgoingTracking tracking(Shipment... shipments) {
        return OutgoingTracking.of(
                        Order.builder().orderShipments(List.of(shipments)).build(), SETTINGS)
                .orElseThrow();
    }

    private static Shipment shipment(String number, String carrier) {
        return Shipment.builder()
                .trackingNumber(number)
                .carrierCode(carrier)
                .dateShipped(LocalDate.of(2026, 3, 31))
                .build();
    }

    @Test
    void severalNumbersAreJoinedOnce() {
        OutgoingTracking tracking = tracking(shipment("A1", "ups"), shipment("n/a", ""), shipment("B2,A1", "UPS"));

        assertThat(tracking.trackingNumber()).isEqualTo("A1,B2");
        assertThat(tracking.shippingCompany()).contains("United Parcel");
        assertThat(tracking.warnings()).isEmpty();
    }

    @Test
    void aCarrierThatTheSettingsDoNotKnowIsToldWithWhatIsSentInstead() {
        Shipment unknown = shipment("A1", "Courier");
        OutgoingTracking tracking = tracking(unknown, unknown, shipment("B2", "UPS"));

        assertThat(tracking.shippingCompany()).contains("United Parcel");
        assertThat(tracking.warnings())
                .containsExactly("The carrier 'Courier' has no shipping company in carriersToShippingCompanies;"
                        + " the shipment is sent with United Parcel.");
        assertThat(tracking(unknown).warnings().get(0)).endsWith("the shipment is sent without one.");
    }

    @Test
    void anOrderWithoutANumberHasNoTracking() {
        assertThat(OutgoingTracking.of(
                        Order.builder()
                                .orderShipments(List.of(shipment("n/a", "UPS"), shipment(" ", "UPS")))
                                .build(),
                        SETTINGS))
                .isEmpty();
    }

    @Test
    void wholeNumbersOnlyAreSentUpTo100Characters() {
        String forty = "X".repeat(40);
        OutgoingTracking tracking =
                tracking(shipment(forty + "1", "UPS"), shipment(forty + "2", "UPS"), shipment(forty + "3", "UPS"));

        assertThat(tracking.trackingNumber()).isEqualTo(forty + "1," + forty + "2");
        assertThat(tracking.warnings()).singleElement().asString().contains(forty + "3");
    }

    @Test
    void anUnknownCarrierIsLeftOutWithAWarning() {
        OutgoingTracking tracking = tracking(shipment("A1", "Pigeon"));

        assertThat(tracking.shippingCompany()).isEmpty();
        assertThat(tracking.warnings()).singleElement().asString().contains("'Pigeon'");
    }

    @Test
    void theWholeShipmentGoesBackAndOnlyWhenItDiffers() {
        SalesShipment existing = SalesShipment.builder()
                .shipmentNumber("SS-1")
                .comments("keep")
                .shippingCompany(ShippingCompany.builder().name("Other").build())
                .build();

        SalesShipment changed =
                tracking(shipment("A1", "UPS")).applyTo(existing).orElseThrow();

        assertThat(changed.comments()).contains("keep");
        assertThat(changed.trackingNumber()).contains("A1");
        assertThat(changed.shippingCompany().flatMap(ShippingCompany::name)).contains("United Parcel");
        assertThat(tracking(shipment("a1 ", "UPS")).applyTo(changed)).isEmpty();
    }

    @Test
    void aNewShipmentHasEveryProductLineAndNoCharge() {
        SalesOrder salesOrder = SalesOrder.builder()
                .guid(UUID.nameUUIDFromBytes(new byte[] {1}))
                .orderNumber("SO-1")
                .addSalesOrderLines(line(1, null, "2"), line(0, "Charge", "1"), line(2, null, "1.5"))
                .build();

        SalesShipment shipment =
                tracking(shipment("A1", "UPS")).newShipmentFor(salesOrder).orElseThrow();

        assertThat(shipment.salesShipmentLines())
                .extracting(line -> line.salesOrderLineNumber().orElseThrow())
                .containsExactly(1, 2);
        assertThat(shipment.shipmentStatus()).contains(ShipmentStatus.DISPATCHED);
        assertThat(shipment.dispatchDate()).contains(Instant.parse("2026-03-31T00:00:00Z"));
        assertThat(shipment.guid())
                .isPresent()
                .isEqualTo(tracking(shipment("A1", "UPS"))
                        .newShipmentFor(salesOrder)
                        .orElseThrow()
                        .guid());
    }

    /** The parcel that has a number holds a part; a shipment of everything would book out goods that are not there. */
    @Test
    void aBackorderedSalesOrderGetsNoShipmentOfEverything() {
        SalesOrder.Builder salesOrder = SalesOrder.builder().orderNumber("SO-1").addSalesOrderLines(line(1, null, "2"));

        OutgoingTracking tracking = tracking(shipment("A1", "UPS"));
        assertThat(tracking.newShipmentFor(
                        salesOrder.orderStatus(OrderStatus.BACKORDERED).build()))
                .isEmpty();
        assertThat(tracking.newShipmentFor(
                        salesOrder.orderStatus(OrderStatus.PLACED).build()))
                .isPresent();
    }

    @Test
    void aShorterNumberStillFitsAfterOneThatDoesNot() {
        String fits = "X".repeat(90);
        OutgoingTracking tracking =
                tracking(shipment(fits, "UPS"), shipment("Y".repeat(10), "UPS"), shipment("Z".repeat(9), "UPS"));

        assertThat(tracking.trackingNumber()).hasSize(100).isEqualTo(fits + "," + "Z".repeat(9));
        assertThat(tracking.warnings()).singleElement().asString().endsWith("left out: " + "Y".repeat(10));
    }

    @Test
    void theFirstCarrierWithACompanyIsTaken() {
        OutgoingTracking tracking =
                tracking(shipment("A1", ""), shipment("A2", "Pigeon"), shipment("A3", " ups "), shipment("A4", "Owl"));

        assertThat(tracking.shippingCompany()).contains("United Parcel");
        assertThat(tracking.warnings()).singleElement().asString().contains("'Pigeon'");
        assertThat(tracking.dispatched().trackingNumber()).contains("A1");
    }

    @Test
    void aShipmentGoesBackWhereOneOfTheTwoDiffers() {
        SalesShipment existing = SalesShipment.builder()
                .trackingNumber("A1")
                .shippingCompany(ShippingCompany.builder().name("united parcel").build())
                .build();

        assertThat(tracking(shipment("A1", "UPS")).applyTo(existing)).isEmpty();
        assertThat(tracking(shipment("B2", "UPS")).applyTo(existing).flatMap(SalesShipment::trackingNumber))
                .contains("B2");
        SalesShipment elsewhere = existing.toBuilder()
                .shippingCompany(ShippingCompany.builder().name("Other").build())
                .build();
        assertThat(tracking(shipment("A1", "UPS"))
                        .applyTo(elsewhere)
                        .flatMap(SalesShipment::shippingCompany)
                        .flatMap(ShippingCompany::name))
                .contains("United Parcel");
        assertThat(tracking(shipment("A1", "UPS"))
                        .applyTo(SalesShipment.builder().trackingNumber("A1").build()))
                .isPresent();
        assertThat(tracking(shipment("A1", "UPS"))
                        .applyTo(SalesShipment.builder()
                                .shippingCompany(existing.shippingCompany())
                                .build())
                        .flatMap(SalesShipment::trackingNumber))
                .contains("A1");
        assertThat(tracking(shipment("A1", "")).applyTo(elsewhere))
                .as("a carrier that is not known changes no company")
                .isEmpty();
    }

    @Test
    void aNewShipmentSaysWhoseItIsAndHowItWent() {
        UUID guid = UUID.nameUUIDFromBytes(new byte[] {1});
        SalesOrder salesOrder = SalesOrder.builder()
                .guid(guid)
                .orderNumber("SO-1")
                .addSalesOrderLines(line(0, "charge", "1"), line(4, null, "2"))
                .build();

        SalesShipment shipment =
                tracking(shipment("A1", "UPS")).newShipmentFor(salesOrder).orElseThrow();

        assertThat(shipment.guid()).isPresent().isNotEqualTo(salesOrder.guid());
        assertThat(shipment.orderNumber()).contains("SO-1");
        assertThat(shipment.trackingNumber()).contains("A1");
        assertThat(shipment.shippingCompany().flatMap(ShippingCompany::name)).contains("United Parcel");
        assertThat(shipment.salesShipmentLines()).singleElement().satisfies(line -> {
            assertThat(line.lineNumber()).contains(1);
            assertThat(line.salesOrderLineNumber()).contains(4);
            assertThat(line.shipmentQty().orElseThrow()).isEqualByComparingTo("2");
            assertThat(line.product().flatMap(ProductReference::productCode)).contains("P4");
        });
    }

    @Test
    void thereIsNoNewShipmentOfNothingOrOfAnOrderWithoutANumber() {
        OutgoingTracking tracking = tracking(shipment("A1", "UPS"));
        SalesOrder.Builder numbered = SalesOrder.builder().orderNumber("SO-1");
        SalesOrderLine noProduct =
                SalesOrderLine.builder().orderQuantity(BigDecimal.ONE).build();

        assertThat(tracking.newShipmentFor(
                        numbered.addSalesOrderLines(line(0, "Charge", "1"), line(1, null, "0"), line(2, null, "-1"))
                                .addSalesOrderLines(noProduct)
                                .build()))
                .isEmpty();
        assertThat(tracking.newShipmentFor(SalesOrder.builder()
                        .addSalesOrderLines(line(1, null, "1"))
                        .build()))
                .isEmpty();
    }

    private static SalesOrderLine line(int number, String type, String quantity) {
        SalesOrderLine.Builder line = SalesOrderLine.builder()
                .lineNumber(number)
                .product(ProductReference.builder().productCode("P" + number).build())
                .orderQuantity(new BigDecimal(quantity));
        if (type != null) {
            line.lineType(type);
        }
        return line.build();
    }
}
