package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Unleashed without its API: what people do there, and what is in it. Orders are named by guid or order number. JSON
 * that is handed out is a copy. Dates in it look as they do on the wire, {@code /Date(ms)/}.
 *
 * <p>Methods that name something unknown throw {@link NoSuchElementException}.
 */
public final class UnleashedSide extends CatalogSide {

    private final SalesOrderResource salesOrders;
    private final Shipments shipments;

    UnleashedSide(Lock lock, UnleashedAccount account, UnleashedApi api) {
        super(lock, account, api.resources());
        this.salesOrders = api.salesOrders();
        this.shipments = api.shipments();
    }

    /**
     * An event as Unleashed sends it to a subscription's address, signed with {@link Sandbox#unleashedSignatureKey()}, with
     * an id of its own and the sandbox's time. Nothing is sent until it is posted; whether there is such a thing is not
     * looked at, since an event can come before what it tells of can be read (seen).
     *
     * @param eventType such as {@code salesorder.updated}
     * @param guid of what it is about
     * @return the event, to be posted
     */
    public WebhookDelivery webhook(String eventType, String guid) {
        return locked(() -> WebhookSender.event(eventType, guid, account.stamps.newGuid(), account.stamps.now()));
    }

    /**
     * All sales orders, deleted ones included, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> salesOrders() {
        return locked(() -> copies(account.orders.rows().stream().toList()));
    }

    /**
     * One sales order, also a deleted one.
     *
     * @param guidOrNumber its guid or order number
     * @return a copy, or empty when there is none
     */
    public Optional<JsonNode> salesOrder(String guidOrNumber) {
        return locked(() -> Optional.ofNullable(account.orders.byGuidOrKey(guidOrNumber))
                .map(row -> row.json().deepCopy()));
    }

    /**
     * All sales shipments, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> salesShipments() {
        return locked(() -> copies(account.shipments.rows().stream().toList()));
    }

    /**
     * The shipments of one sales order.
     *
     * @param guidOrNumber the order's guid or number
     * @return copies
     */
    public List<JsonNode> shipmentsOf(String guidOrNumber) {
        return locked(() -> copies(shipments.of(order(guidOrNumber))));
    }

    /**
     * Ships what is left of a sales order; the order becomes Completed.
     *
     * @param guidOrNumber the order
     * @param trackingNumber the tracking number, empty for none
     * @param shippingCompany the company's name, which is made known if it is not yet; empty for none
     * @return the shipment's guid
     * @throws IllegalStateException if nothing is left to ship, or the order is deleted
     */
    public String ship(String guidOrNumber, String trackingNumber, String shippingCompany) {
        return locked(() -> {
            Row order = order(guidOrNumber);
            return ship(order, trackingNumber, shippingCompany, shipments.remaining(order));
        });
    }

    /**
     * Ships some of a sales order. The order stays open until everything has been shipped.
     *
     * @param guidOrNumber the order
     * @param trackingNumber the tracking number, empty for none
     * @param shippingCompany the company's name, which is made known if it is not yet; empty for none
     * @param quantityByLineNumber how much of which line
     * @return the shipment's guid
     * @throws IllegalStateException if more is to be shipped than is left, or the order is deleted
     */
    public String shipPart(
            String guidOrNumber,
            String trackingNumber,
            String shippingCompany,
            Map<Integer, BigDecimal> quantityByLineNumber) {
        return locked(() -> ship(order(guidOrNumber), trackingNumber, shippingCompany, quantityByLineNumber));
    }

    private String ship(Row order, String trackingNumber, String company, Map<Integer, BigDecimal> quantities) {
        ObjectNode header = Trees.object().put("ShipmentStatus", Shipments.DISPATCHED);
        putTracking(header, trackingNumber, company);
        return ship(order, header, quantities);
    }

    private String ship(Row order, ObjectNode header, Map<Integer, BigDecimal> quantities) {
        String status = order.text("OrderStatus");
        Map<Integer, BigDecimal> remaining = shipments.remaining(order);
        boolean tooMuch = quantities.entrySet().stream()
                .anyMatch(
                        line -> line.getValue().compareTo(remaining.getOrDefault(line.getKey(), BigDecimal.ZERO)) > 0);
        if (status.equals("Deleted") || quantities.isEmpty() || tooMuch) {
            throw new IllegalStateException("Of sales order " + order.text("OrderNumber") + " (" + status + "), "
                    + remaining + " can be shipped by line number, not " + quantities);
        }
        return shipments.create(order, quantities, header).guid();
    }

    /** For a builder: no quantities mean all that is left. */
    String ship(String guidOrNumber, ObjectNode header, String company, Map<Integer, BigDecimal> quantities) {
        return locked(() -> {
            Row order = order(guidOrNumber);
            putTracking(header, Trees.text(header, "TrackingNumber"), company);
            return ship(order, header, quantities.isEmpty() ? shipments.remaining(order) : quantities);
        });
    }

    /**
     * A shipment of a sales order to be described step by step: in parts, in several parcels, packed only.
     *
     * @param guidOrNumber the order
     * @return a builder
     */
    public ShipmentBuilder newShipment(String guidOrNumber) {
        return new ShipmentBuilder(this, guidOrNumber);
    }

    /**
     * Lets a packed shipment go: its goods leave the shelves, and an order of which nothing is left becomes Completed.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     * @throws IllegalStateException if it is gone already
     */
    public void dispatch(String shipment) {
        locked(() -> {
            Row row = shipment(shipment);
            if (Shipments.isDispatched(row.json())) {
                throw new IllegalStateException(
                        "Sales shipment " + row.text("ShipmentNumber") + " is dispatched already");
            }
            row.json().put("ShipmentStatus", Shipments.DISPATCHED);
            row.json().set("DispatchDate", WireDates.write(account.stamps.now()));
            account.shipments.touch(row);
            shipments.dispatched(order(row.text("OrderGuid")), row);
            return row;
        });
    }

    /**
     * Deletes a shipment; the goods of a dispatched one come back to the shelves.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     */
    public void deleteShipment(String shipment) {
        locked(() -> {
            Row row = shipment(shipment);
            shipments.remove(row);
            return row;
        });
    }

    private void putTracking(ObjectNode shipment, String trackingNumber, String company) {
        shipment.put("TrackingNumber", trackingNumber.isEmpty() ? null : trackingNumber);
        if (!company.isEmpty()) {
            Row known = account.shippingCompanies.byKey(company);
            Row row =
                    known == null ? account.shippingCompanies.add(Trees.object().put("Name", company)) : known;
            shipment.set("ShippingCompany", row.json().deepCopy());
        }
    }

    /**
     * Corrects the tracking number of a shipment.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     * @param trackingNumber the new number, empty for none
     */
    public void changeTracking(String shipment, String trackingNumber) {
        changeTracking(shipment, trackingNumber, "");
    }

    /**
     * Corrects tracking number and shipping company of a shipment.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     * @param trackingNumber the new number, empty for none
     * @param shippingCompany the company's name, empty to leave it
     */
    public void changeTracking(String shipment, String trackingNumber, String shippingCompany) {
        locked(() -> edit(
                account.shipments, shipment(shipment), json -> putTracking(json, trackingNumber, shippingCompany)));
    }

    private Row shipment(String name) {
        Row shipment = account.shipments.byGuidOrKey(name);
        if (shipment != null) {
            return shipment;
        }
        List<Row> all = shipments.of(order(name));
        if (all.size() != 1) {
            throw new NoSuchElementException("Sales order " + name + " has " + all.size() + " shipments: name one");
        }
        return all.get(0);
    }

    /**
     * A sales order to be described step by step and then added, as a person types it in.
     *
     * @return a builder
     */
    public SalesOrderBuilder newSalesOrder() {
        return new SalesOrderBuilder(this);
    }

    /** For a builder: computes line taxes and totals and adds the order under the API's rules. */
    String addSalesOrder(ObjectNode order) {
        return locked(() -> {
            try {
                return salesOrders.add(order).guid();
            } catch (Refused refused) {
                throw new IllegalArgumentException(
                        "SalesOrders refused " + order + ": " + refused.answer().text(), refused);
            }
        });
    }

    /**
     * Changes the status of an open sales order.
     *
     * @param guidOrNumber the order
     * @param status Parked, Placed or Backordered; any other text becomes a custom status of a parked order
     * @throws IllegalStateException if the order is completed or deleted
     */
    public void changeStatus(String guidOrNumber, String status) {
        locked(() -> {
            Row order = order(guidOrNumber);
            if (order.text("OrderStatus").matches("Completed|Deleted")) {
                throw new IllegalStateException(
                        "Sales order " + guidOrNumber + " is " + order.text("OrderStatus") + " already");
            }
            boolean custom = !status.matches("Parked|Placed|Backordered");
            order.json().put("OrderStatus", custom ? "Parked" : status);
            order.json().put("CustomOrderStatus", custom ? status : null);
            account.orders.touch(order);
            return order;
        });
    }

    /**
     * Completes a sales order: what is left is dispatched without a tracking number.
     *
     * @param guidOrNumber the order
     * @throws IllegalStateException if the order is completed or deleted
     */
    public void completeSalesOrder(String guidOrNumber) {
        locked(() -> {
            Row order = order(guidOrNumber);
            if (order.text("OrderStatus").matches("Completed|Deleted")) {
                throw new IllegalStateException(
                        "Sales order " + guidOrNumber + " is " + order.text("OrderStatus") + " already");
            }
            shipments.complete(order);
            return order;
        });
    }

    /**
     * Deletes a sales order, whatever its status: it stays with the status Deleted, and so do its shipments.
     *
     * @param guidOrNumber the order
     */
    public void deleteSalesOrder(String guidOrNumber) {
        locked(() -> {
            Row order = order(guidOrNumber);
            salesOrders.markDeleted(order);
            return order;
        });
    }

    /**
     * Changes a sales order as a person would; nothing is checked or recomputed but the time of the change.
     *
     * @param guidOrNumber the order
     * @param edit changes the order's JSON in place
     */
    public void editSalesOrder(String guidOrNumber, Consumer<ObjectNode> edit) {
        locked(() -> edit(account.orders, order(guidOrNumber), edit));
    }

    private Row order(String guidOrNumber) {
        return named(account.orders, guidOrNumber);
    }
}
