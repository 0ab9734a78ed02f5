package io.github.ordersync.examples.probe;

import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.SalesShipmentFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Sales orders of the probe: small, parked, marked as its own, and each in the hands of the clean-up before it is made. */
final class SalesOrderDrafts {

    private final UnleashedClient unleashed;
    private final Ground ground;
    private final CleanUp cleanUp;
    private final String run;

    SalesOrderDrafts(UnleashedClient unleashed, Ground ground, CleanUp cleanUp, String run) {
        this.unleashed = unleashed;
        this.ground = ground;
        this.cleanUp = cleanUp;
        this.run = run;
    }

    /** A parked order, ready to be sent; its totals follow from the lines. */
    SalesOrder.Builder order(String label, SalesOrderLine... lines) {
        BigDecimal subTotal = sum(List.of(lines), SalesOrderLine::lineTotal);
        BigDecimal taxTotal = sum(List.of(lines), SalesOrderLine::lineTax);
        return SalesOrder.builder()
                .guid(UUID.randomUUID())
                .sourceId("ordersync-probe:" + run + ":" + label)
                .orderStatus(OrderStatus.PARKED)
                .customer(CustomerReference.builder()
                        .customerCode(ground.customerCode())
                        .build())
                .warehouse(Warehouse.builder()
                        .warehouseCode(ground.warehouseCode())
                        .build())
                .exchangeRate(BigDecimal.ONE)
                .tax(tax())
                .taxRate(rate())
                .comments("Made by ordersync probe, may be deleted")
                .salesOrderLines(List.of(lines))
                .subTotal(subTotal)
                .taxTotal(taxTotal)
                .total(subTotal.add(taxTotal));
    }

    private static BigDecimal sum(List<SalesOrderLine> lines, Function<SalesOrderLine, Optional<BigDecimal>> part) {
        return lines.stream().flatMap(line -> part.apply(line).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Tax tax() {
        Tax known = ground.tax();
        return known == null
                ? Tax.builder().taxRate(BigDecimal.ZERO).build()
                : Tax.builder().taxCode(known.taxCode()).build();
    }

    private BigDecimal rate() {
        Tax known = ground.tax();
        return known == null ? BigDecimal.ZERO : known.taxRate().orElse(BigDecimal.ZERO);
    }

    /** A line at the order's tax rate. */
    SalesOrderLine line(int number, String quantity, String price, String discount, String total) {
        return taxed(bare(number, quantity, price, discount, total), total, rate());
    }

    /** A line at a tax rate of its own. */
    SalesOrderLine lineAt(String taxRate, int number, String quantity, String price, String total) {
        return taxed(bare(number, quantity, price, "0", total), total, new BigDecimal(taxRate));
    }

    /** One unit at 1.00. */
    SalesOrderLine unit() {
        return line(1, "1", "1.00", "0", "1.00");
    }

    /** A charge of 2.50. */
    SalesOrderLine charge() {
        SalesOrderLine.Builder charge = bare(0, "1", "2.50", "0", "2.50")
                .lineType("Charge")
                .product(ProductReference.builder()
                        .productDescription("ordersync probe")
                        .build());
        return taxed(charge, "2.50", rate());
    }

    private SalesOrderLine.Builder bare(int number, String quantity, String price, String discount, String total) {
        return SalesOrderLine.builder()
                .lineNumber(number)
                .product(ProductReference.builder()
                        .productCode(ground.productCode())
                        .build())
                .orderQuantity(new BigDecimal(quantity))
                .unitPrice(new BigDecimal(price))
                .discountRate(new BigDecimal(discount))
                .lineTotal(new BigDecimal(total));
    }

    private static SalesOrderLine taxed(SalesOrderLine.Builder line, String total, BigDecimal rate) {
        return line.taxRate(rate)
                .lineTax(new BigDecimal(total).multiply(rate).setScale(2, RoundingMode.HALF_UP))
                .build();
    }

    /** Creates it; it will be deleted even when the answer is lost. */
    SalesOrder create(SalesOrder order) {
        announce(order);
        return unleashed.salesOrders().create(order);
    }

    /** Whether the service takes it. */
    Attempt attempt(SalesOrder order) {
        return Attempt.of(() -> create(order));
    }

    void announce(SalesOrder order) {
        UUID guid = order.guid().orElseThrow();
        cleanUp.later("sales order " + guid, () -> remove(guid));
    }

    private boolean remove(UUID guid) {
        Optional<SalesOrder> order = unleashed.salesOrders().find(guid);
        if (order.isEmpty() || hasStatus(order.get(), OrderStatus.DELETED)) {
            return true;
        }
        if (hasStatus(order.get(), OrderStatus.PARKED)) {
            unleashed.salesOrders().delete(guid);
            return true;
        }
        for (SalesShipment shipment : shipments(order.get())) {
            unleashed.salesShipments().delete(shipment.guid().orElseThrow());
        }
        try {
            unleashed.salesOrders().delete(guid);
            return true;
        } catch (RequestRefusedException e) {
            if (hasStatus(order.get(), OrderStatus.COMPLETED)) {
                return false;
            }
            throw e;
        }
    }

    List<SalesShipment> shipments(SalesOrder order) {
        SalesShipmentFilter filter = SalesShipmentFilter.builder()
                .orderNumber(order.orderNumber().orElseThrow())
                .build();
        return unleashed.salesShipments().list(filter).stream()
                .filter(shipment -> shipment.orderNumber().equals(order.orderNumber()))
                .toList();
    }

    static boolean hasStatus(SalesOrder order, OrderStatus status) {
        return order.orderStatus().filter(status::equals).isPresent();
    }
}
