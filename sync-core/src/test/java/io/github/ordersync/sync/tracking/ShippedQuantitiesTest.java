package io.github.ordersync.sync.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedQuantitiesTest {

    private static final SalesOrder ORDER = SalesOrder.builder()
            .addSalesOrderLines(
                    ordered("A", "2"),
                    ordered("A", "1"),
                    ordered("B", "1.5"),
                    SalesOrderLine.builder()
                            .lineType("Charge")
                            .orderQuantity(BigDecimal.ONE)
                            .build())
            .build();

    @Test
    void twoLinesOfOneProductAddUpAndChargesAreNotShipped() {
        assertThat(ShippedQuantities.isFullyShipped(
                        ORDER, List.of(shipment(ShipmentStatus.DISPATCHED, shipped("A", "3"), shipped("b", "1.50")))))
                .isTrue();
    }

    @Test
    void severalShipmentsAddUp() {
        SalesShipment first = shipment(ShipmentStatus.DISPATCHED, shipped("A", "3"));
        SalesShipment second = shipment(ShipmentStatus.DISPATCHED, shipped("B", "1.5"));

        assertThat(ShippedQuantities.isFullyShipped(ORDER, List.of(first))).isFalse();
        assertThat(ShippedQuantities.isFullyShipped(ORDER, List.of(first, second)))
                .isTrue();
    }

    @Test
    void whatIsNotDispatchedDoesNotCount() {
        assertThat(ShippedQuantities.isFullyShipped(
                        ORDER, List.of(shipment(ShipmentStatus.of("Parked"), shipped("A", "3"), shipped("B", "1.5")))))
                .isFalse();
    }

    @Test
    void everyProductCountsForItself() {
        SalesShipment tooManyOfOne = shipment(ShipmentStatus.DISPATCHED, shipped("A", "9"), shipped("B", "1.4999"));

        assertThat(ShippedQuantities.isFullyShipped(ORDER, List.of(tooManyOfOne)))
                .isFalse();
        assertThat(ShippedQuantities.isFullyShipped(ORDER, List.of())).isFalse();
    }

    private static SalesOrderLine ordered(String code, String quantity) {
        return SalesOrderLine.builder()
                .product(ProductReference.builder().productCode(code).build())
                .orderQuantity(new BigDecimal(quantity))
                .build();
    }

    private static SalesShipmentLine shipped(String code, String quantity) {
        return SalesShipmentLine.builder()
                .product(ProductReference.builder().productCode(code).build())
                .shipmentQty(new BigDecimal(quantity))
                .build();
    }

    private static SalesShipment shipment(ShipmentStatus status, SalesShipmentLine... lines) {
        return SalesShipment.builder()
                .shipmentStatus(status)
                .salesShipmentLines(List.of(lines))
                .build();
    }
}
