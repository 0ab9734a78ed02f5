package io.github.ordersync.examples.probe;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.Shipment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Orders of the probe in Order Desk: nobody's, without an e-mail address, where no integration looks for new ones. */
final class OrderDrafts {

    private static final String SOURCE = "ordersync probe";

    private final OrderDeskClient orderDesk;
    private final CleanUp cleanUp;
    private final String run;
    private final Once<Optional<String>> folderId;

    OrderDrafts(OrderDeskClient orderDesk, CleanUp cleanUp, String run) {
        this.orderDesk = orderDesk;
        this.cleanUp = cleanUp;
        this.run = run;
        this.folderId =
                new Once<>(() -> orderDesk.store().folderNamed("Canceled").map(Folder::id));
    }

    /** An order with two items, in the folder Canceled where the store has it. */
    Order order(String label) {
        return Order.builder()
                .sourceId("ordersync-probe-" + run + "-" + label)
                .sourceName(SOURCE)
                .shippingMethod("Probe")
                .folderId(folderId.get())
                .shipping(Address.builder()
                        .firstName("Ordersync")
                        .lastName("Probe")
                        .build())
                .orderItems(List.of(item("ORDERSYNC-PROBE-A"), item("ORDERSYNC-PROBE-B")))
                .build();
    }

    static OrderItem item(String code) {
        return OrderItem.builder()
                .name("Item of ordersync probe")
                .code(code)
                .price(BigDecimal.ONE)
                .quantity(BigDecimal.ONE)
                .build();
    }

    /** Creates it and reads it again; whatever has its source id will be deleted, also when the answer is lost. */
    Order create(Order order) {
        announce(order);
        return read(orderDesk.orders().create(order));
    }

    void announce(Order order) {
        String sourceId = order.sourceId().orElseThrow();
        cleanUp.later("order with the source id " + sourceId, () -> remove(sourceId));
    }

    private void remove(String sourceId) {
        for (Order order : withSourceId(sourceId)) {
            String id = id(order);
            for (Shipment shipment : orderDesk.shipments().list(id)) {
                orderDesk.shipments().delete(id, shipment.id().orElseThrow());
            }
            orderDesk.orders().delete(id);
        }
    }

    /** The probe's own orders only: that the filter compares the whole id is one of the assumptions. */
    List<Order> withSourceId(String sourceId) {
        OrderFilter filter = OrderFilter.builder().sourceId(sourceId).build();
        return orderDesk.orders().list(filter).stream()
                .filter(order -> order.sourceId().equals(Optional.of(sourceId))
                        && order.sourceName().equals(Optional.of(SOURCE)))
                .toList();
    }

    Order read(Order order) {
        return orderDesk.orders().get(id(order));
    }

    static String id(Order order) {
        return order.id().orElseThrow(() -> new IllegalStateException("the order has no id"));
    }
}
