package io.github.ordersync.sync.tracking;

import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether everything of a sales order has been dispatched. */
public final class ShippedQuantities {

    private ShippedQuantities() {}

    /**
     * Compares per product: two lines of an order may have the same product, and a shipment line need not name its
     * order line (documented as optional).
     *
     * @param salesOrder the sales order with its lines
     * @param shipments all its shipments, in any status
     * @return true when no product has less dispatched than ordered
     */
    public static boolean isFullyShipped(SalesOrder salesOrder, List<SalesShipment> shipments) {
        Map<String, BigDecimal> open = new HashMap<>();
        for (SalesOrderLine line : salesOrder.salesOrderLines()) {
            if (line.lineType().filter("Charge"::equalsIgnoreCase).isEmpty()) {
                open.merge(key(line.product()), line.orderQuantity().orElse(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        for (SalesShipment shipment : shipments) {
            if (shipment.shipmentStatus()
                    .filter(ShipmentStatus.DISPATCHED::equals)
                    .isPresent()) {
                for (SalesShipmentLine line : shipment.salesShipmentLines()) {
                    open.merge(
                            key(line.product()),
                            line.shipmentQty().orElse(BigDecimal.ZERO).negate(),
                            BigDecimal::add);
                }
            }
        }
        return open.values().stream().noneMatch(quantity -> quantity.signum() > 0);
    }

    private static String key(Optional<ProductReference> product) {
        return product.flatMap(ProductReference::productCode).orElse("").toLowerCase(Locale.ROOT);
    }
}
