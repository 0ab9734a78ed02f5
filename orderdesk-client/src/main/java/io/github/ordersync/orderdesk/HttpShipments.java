package io.github.ordersync.orderdesk;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.Shipment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

final class HttpShipments implements Shipments {

    private static final String AFTER_CREATE = "List the shipments of the order and look for the tracking number.";
    /** A bare array: that is what working clients send (seen); one description has an object around it (O-BATCH-SHIPMENTS-BODY). */
    private static final Endpoint ADD_ALL = Endpoint.once(
            "shipments.addAll",
            "POST",
            "/batch-shipments",
            "List the shipments of each order and look for the tracking number.");

    private final Connection connection;
    private final Resource<Shipment> shipments;

    HttpShipments(Connection connection) {
        this.connection = connection;
        this.shipments = new Resource<>(
                connection,
                new Resource.Kind<>(
                        Shipment.class,
                        Shipment::id,
                        "shipments",
                        "/orders/{}/shipments",
                        "shipment",
                        "shipments",
                        AFTER_CREATE));
    }

    @Override
    public List<Shipment> list(String orderId) {
        return shipments.all(orderId);
    }

    @Override
    public Optional<Shipment> find(String orderId, String shipmentId) {
        return shipments.find(orderId, shipmentId);
    }

    @Override
    public Shipment get(String orderId, String shipmentId) {
        return shipments.get(orderId, shipmentId);
    }

    @Override
    public AddedShipment add(String orderId, Shipment shipment) {
        shipment.orderId().filter(own -> !own.isBlank() && !own.equals(orderId)).ifPresent(own -> {
            throw new IllegalArgumentException("shipments.add: the shipment is one of order " + own
                    + " and was to be added to order " + orderId + ".");
        });
        try {
            shipments.create(shipment, orderId).done();
            return AddedShipment.ADDED;
        } catch (RequestRefusedException refusal) {
            if (saysNotAdded(refusal) && isThere(orderId, shipment, refusal)) {
                return AddedShipment.ALREADY_THERE;
            }
            throw refusal;
        }
    }

    /** {@code Shipment Not Added} stands for "there already" (documented) and perhaps for more (O-SHIPMENT-KEY). */
    private static boolean saysNotAdded(RequestRefusedException refusal) {
        return refusal.problems().stream()
                .anyMatch(problem -> problem.toLowerCase(Locale.ROOT).contains("not added"));
    }

    private boolean isThere(String orderId, Shipment wanted, RequestRefusedException refusal) {
        try {
            return list(orderId).stream().anyMatch(existing -> isSame(existing, wanted));
        } catch (ApiException e) {
            refusal.addSuppressed(e);
            return false;
        }
    }

    private static boolean isSame(Shipment one, Shipment other) {
        // A number names a shipment. Without one, carrier and method tell two of them apart (O-SHIPMENT-NA-COLLIDES).
        return agree(one, other, Shipment::trackingNumber)
                && (hasNumber(one)
                        || agree(one, other, Shipment::carrierCode) && agree(one, other, Shipment::shipmentMethod));
    }

    private static boolean hasNumber(Shipment shipment) {
        String number = plain(shipment, Shipment::trackingNumber);
        return !number.isEmpty() && !number.equals("n/a");
    }

    private static boolean agree(Shipment one, Shipment other, Function<Shipment, Optional<String>> part) {
        return plain(one, part).equals(plain(other, part));
    }

    private static String plain(Shipment shipment, Function<Shipment, Optional<String>> part) {
        return part.apply(shipment).orElse("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void update(Shipment shipment) {
        shipments.update(shipment, shipments.demand(shipment, "order_id", Shipment::orderId, "shipments.update"));
    }

    @Override
    public void delete(String orderId, String shipmentId) {
        shipments.delete(orderId, shipmentId);
    }

    @Override
    public List<BatchResult> addAll(List<Shipment> batch) {
        for (int i = 0; i < batch.size(); i++) {
            shipments.demand(batch.get(i), "order_id", Shipment::orderId, "shipments.addAll, entry " + i);
        }
        return batch.isEmpty() ? List.of() : connection.write(ADD_ALL, batch).results(BatchResult.class);
    }
}
