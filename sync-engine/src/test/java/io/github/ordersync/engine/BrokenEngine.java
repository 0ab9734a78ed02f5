package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Engines with a mistake, each made of the real one and something between it and the services or its state. The
 * simulation has to find them all.
 */
enum BrokenEngine {
    /** The engine as it is. */
    NONE("nothing"),

    /** Sends again what may have arrived, whatever it is. */
    SENDS_ONCE_CALLS_AGAIN("times in the history") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            try {
                return calls.pass(request);
            } catch (IOException e) {
                return calls.pass(request);
            }
        }
    },

    /** Believes that all has been read up to now before it has been worked off. */
    ADVANCES_ITS_CURSORS_TOO_EARLY("Unleashed has shipped") {
        @Override
        SyncState state(SyncState real, Simulation simulation) {
            return new WrappedState(real) {
                @Override
                public Optional<String> get(String key) {
                    String later = simulation
                            .world
                            .time
                            .now()
                            .plus(Duration.ofHours(13))
                            .toString();
                    return key.endsWith(".cursor")
                            ? Optional.of(later)
                            : key.endsWith(".covered")
                                    ? Optional.of(String.join(",", simulation.shop.orders.keySet()))
                                    : super.get(key);
                }
            };
        }
    },

    /** Moves an order first and makes its sales order then. */
    MOVES_BEFORE_IT_CREATES("it was moved although nothing was sent") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            if (request.endpoint().equals("salesOrders.create")) {
                String source = BrokenCalls.body(request).path("SourceId").asText();
                calls.move(
                        source.substring(source.lastIndexOf(':') + 1),
                        calls.simulation.shop.settings.afterImportMoveTo().orElse("New"));
            }
            return calls.pass(request);
        }
    },

    /** Gives each attempt to make a sales order a guid of its own. */
    MAKES_UP_GUIDS("two sales orders were made of one order") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            if (!request.endpoint().equals("salesOrders.create")) {
                return calls.pass(request);
            }
            String guid = new UUID(calls.simulation.seed, ++calls.count).toString();
            ObjectNode body = BrokenCalls.body(request).put("Guid", guid);
            return calls.pass(BrokenCalls.with(request, "/SalesOrders/" + guid, body.toString()));
        }
    },

    /** Does not look whether an order was sent, and sends it anew where it thinks that it was not. */
    PROVES_NOTHING("a person's comment on a sales order is gone") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            boolean proves = BrokenCalls.asksFor(request, "modifiedSince")
                    && request.uri().getPath().equals("/SalesOrders")
                    && !BrokenCalls.asksFor(request, "orderStatus");
            return proves ? BrokenCalls.changed(answer, body -> body.putArray("Items")) : answer;
        }
    },

    /** Sends back what it knows of an inventory item and nothing else. */
    DROPS_UNKNOWN_MEMBERS("has lost an unknown member") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            if (!request.method().equals("PUT")) {
                return calls.pass(request);
            }
            String known = BrokenCalls.text(request)
                    .replaceAll("\"" + SimulatedShop.PLANTED + "\":\"[^\"]*\",?", "")
                    .replace(",}", "}");
            return calls.pass(BrokenCalls.with(request, request.uri().getPath(), known));
        }
    },

    /** Sends back inventory items as it read them once. */
    WRITES_STALE_ITEMS("has lost what a person wrote into") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            if (!request.endpoint().equals("inventoryItems.list")) {
                return calls.pass(request);
            }
            TransportResponse answer = calls.pass(request);
            return BrokenCalls.changed(answer, body -> {
                for (JsonNode item : body.path("inventory_items")) {
                    JsonNode first = calls.simulation.memory.computeIfAbsent(
                            item.path("code").asText(), code -> item.deepCopy());
                    JsonNode stock = item.path("stock");
                    ((ObjectNode) item).setAll((ObjectNode) first.deepCopy());
                    ((ObjectNode) item).set("stock", stock);
                }
            });
        }
    },

    /** Writes its note at every pass. */
    NOTES_AT_EVERY_PASS("times in the history") {
        @Override
        SyncState state(SyncState real, Simulation simulation) {
            return new WrappedState(real) {
                @Override
                public Optional<String> get(String key) {
                    return key.startsWith("note.") ? Optional.empty() : super.get(key);
                }
            };
        }

        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            return BrokenCalls.changed(
                    answer,
                    body -> body.findParents("order_history")
                            .forEach(order -> ((ObjectNode) order).putArray("order_history")));
        }
    },

    /** Adds shipments without a look at what the order has. */
    ADDS_SHIPMENTS_WITHOUT_LOOKING("something is still being written") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            return BrokenCalls.changed(
                    answer,
                    body -> body.findParents("order_shipments")
                            .forEach(order -> ((ObjectNode) order).putArray("order_shipments")));
        }
    },

    /** Moves what it has found in a folder, wherever it is by now. */
    UNDOES_MOVES("a person's move was undone") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            return request.uri().getPath().endsWith("/move-orders")
                    ? BrokenCalls.changed(
                            answer,
                            body -> body.findParents("original_folder_id")
                                    .forEach(row -> ((ObjectNode) row).remove("original_folder_id")))
                    : answer;
        }
    },

    /** Makes a sales order again where staff has deleted it. */
    RESURRECTS_WHAT_WAS_DELETED("two sales orders were made of one order") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            if (BrokenCalls.asksFor(request, "orderStatus=Deleted")) {
                return BrokenCalls.changed(answer, body -> body.putArray("Items"));
            }
            boolean refused = request.endpoint().equals("salesOrders.create") && answer.status() == 400;
            return refused ? MAKES_UP_GUIDS.send(calls, request) : answer;
        }
    },

    /** Does not ask for deleted sales orders, which lists hide. */
    NEVER_HEARS_OF_DELETIONS("its sales order was deleted, and it was not canceled") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            return BrokenCalls.asksFor(request, "orderStatus=Deleted")
                    ? BrokenCalls.changed(answer, body -> body.putArray("Items"))
                    : answer;
        }
    },

    /** Moves the whole page, refused orders included. */
    MOVES_WHAT_WAS_REFUSED("it was moved although nothing was sent") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            if (!request.uri().getPath().endsWith("/order-history")) {
                return calls.pass(request);
            }
            TransportResponse answer = calls.pass(request);
            String path = request.uri().getPath().replace("/order-history", "");
            calls.move(path.substring(path.lastIndexOf('/') + 1), "Prepared");
            return answer;
        }
    },

    /** Takes no note for a note that was written. */
    NEVER_NOTES("nothing in its history says why it was refused") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            return request.uri().getPath().endsWith("/order-history")
                    ? new TransportResponse(200, Map.of(), BrokenCalls.bytes("{\"status\":\"success\"}"))
                    : calls.pass(request);
        }
    },

    /** Takes every shipment of Unleashed for one that has left. */
    CONFUSES_SALES_ORDERS("Unleashed") {
        @Override
        TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = calls.pass(request);
            return request.endpoint().startsWith("salesShipments.")
                    ? BrokenCalls.changed(answer, body -> {
                        JsonNode items = body.path("Items");
                        for (int i = 1; i < items.size(); i++) {
                            ((ObjectNode) items.get(i))
                                    .set("OrderGuid", items.get(0).path("OrderGuid"));
                        }
                    })
                    : answer;
        }
    };

    /** What gives it away. */
    final String symptom;

    BrokenEngine(String symptom) {
        this.symptom = symptom;
    }

    /** What lies between this engine and the adversary. */
    Transport transport(Transport between, Simulation simulation) {
        return this == NONE ? between : new BrokenCalls(this, between, simulation);
    }

    /** What this engine takes for its state. */
    SyncState state(SyncState real, Simulation simulation) {
        return real;
    }

    TransportResponse send(BrokenCalls calls, TransportRequest request) throws IOException, InterruptedException {
        return calls.pass(request);
    }

    /** A state that is looked at through the engine's mistake. */
    private static class WrappedState implements SyncState {
        private final SyncState real;

        WrappedState(SyncState real) {
            this.real = real;
        }

        @Override
        public Optional<String> get(String key) {
            return real.get(key);
        }

        @Override
        public void put(String key, String value) {
            real.put(key, value);
        }

        @Override
        public void remove(String key) {
            real.remove(key);
        }
    }
}
