package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.engine.BrokenTransport.Death;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stands between one engine and the services: breaks calls, kills the engine, lets people and other engines in between. */
final class SimulatedAdversary implements Transport {

    /** What becomes of a call. */
    enum Fault {
        NONE,
        NOT_CONNECTED,
        REQUEST_LOST,
        ANSWER_LOST,
        ANSWER_TOO_LATE,
        ARRIVES_AFTER_THE_NEXT_CALL,
        DELAYED,
        DELIVERED_TWICE,
        TRUNCATED,
        GARBAGE,
        LOGIN_PAGE,
        TOO_MANY,
        TOO_MANY_WAIT,
        TOO_MANY_WAIT_LONG,
        SERVER_ERROR,
        SERVER_ERROR_AFTER,
        DATA_ERROR,
        BAD_GATEWAY,
        KILLED_BEFORE,
        KILLED_AFTER,
        KILLED_AFTER_THE_ANSWER
    }

    private static final Fault[] FAULTS = Fault.values();
    private static final Set<Fault> KILLS =
            EnumSet.of(Fault.KILLED_BEFORE, Fault.KILLED_AFTER, Fault.KILLED_AFTER_THE_ANSWER);

    private final Simulation simulation;
    private final Transport real;
    private final Random random;
    private final String name;
    private boolean dead;
    /** From here on to the end of the pass calls go through: see {@link #meanwhile}. */
    private boolean undisturbed;

    private boolean itemsRead;
    private boolean again;
    private @Nullable TransportRequest late;
    /** The orders that this engine has done something to in this pass. */
    private final Set<String> touched = new TreeSet<>();

    private int historyReadAt;

    SimulatedAdversary(Simulation simulation, Transport real, Random random, String name) {
        this.simulation = simulation;
        this.real = real;
        this.random = random;
        this.name = name;
    }

    boolean isDead() {
        return dead;
    }

    void passBegins() {
        undisturbed = false;
        itemsRead = false;
        touched.clear();
    }

    /** What arrives late arrives now, and says which orders were touched. */
    Set<String> passEnds() {
        arrive();
        return touched;
    }

    private void arrive() {
        TransportRequest request = late;
        late = null;
        if (request != null) {
            try {
                tell(
                        request,
                        Fault.NONE,
                        "arrives only now: "
                                + deliver(request, Duration.ofMinutes(1)).status());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    void kill() {
        dead = true;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        if (dead) {
            throw new Death();
        }
        boolean moves = request.uri().getPath().endsWith("/move-orders");
        boolean batch = request.uri().getPath().endsWith("/batch-inventory-items");
        meanwhile(moves, batch || itemsRead);
        Fault fault = late == null ? fault() : Fault.NONE;
        TransportRequest before = late;
        TransportResponse answer;
        try {
            answer = broken(fault, request, timeout);
            tell(request, fault, String.valueOf(answer.status()));
        } catch (IOException | Death e) {
            tell(request, fault, e.getClass().getSimpleName());
            throw e;
        }
        if (before != null) {
            arrive();
        }
        if (request.uri().getPath().endsWith("/inventory-items")) {
            itemsRead = true;
        } else if (batch || request.endpoint().startsWith("products")) {
            itemsRead = false;
        }
        meanwhile(request.endpoint().startsWith("orders.") && request.method().equals("GET"), itemsRead);
        return answer;
    }

    private void tell(TransportRequest request, Fault fault, String end) {
        String query = request.uri().getQuery();
        simulation.story.add(name + " " + request.method() + " " + request.uri().getPath()
                + (query == null ? "" : "?" + query) + (request.body().length == 0 ? "" : " " + text(request.body()))
                + " -> " + end + (fault == Fault.NONE ? "" : "   *** " + fault));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private Fault fault() {
        if (simulation.isCalm() || undisturbed || random.nextInt(1000) >= simulation.faultsInThousand) {
            return Fault.NONE;
        }
        Fault fault = FAULTS[random.nextInt(FAULTS.length)];
        boolean kill = KILLS.contains(fault);
        return kill && random.nextBoolean() ? Fault.NONE : fault;
    }

    /**
     * People and other engines, between two calls.
     *
     * <p>Neither service has conditional writes. What somebody changes in the moment between the engine's last look and
     * its write cannot be seen before the write: an order that was moved meanwhile is put back after it, which needs that
     * the next calls go through, and an inventory item is overwritten. So in these moments ({@code nearMove},
     * {@code nearItems}) nothing else breaks, or people leave the items alone.
     */
    private void meanwhile(boolean nearMove, boolean nearItems) {
        if (simulation.isCalm() || late != null) {
            return;
        }
        if (random.nextInt(1000) < simulation.peopleInThousand) {
            SimulatedPeople.Action action = simulation.people.anything();
            if (!((nearItems || simulation.itemsAreRead) && action.editsItems())) {
                simulation.act(action);
                undisturbed |= nearMove && action.takesOrdersAway();
            }
        }
        if (nearMove && random.nextInt(300) < simulation.peopleInThousand) {
            simulation.act(SimulatedPeople.Action.MOVE_ORDER);
            undisturbed = true;
        }
        if (random.nextInt(1000) < simulation.secondEngineInThousand && simulation.secondEngine(this, nearItems)) {
            undisturbed = true;
        }
    }

    private TransportResponse broken(Fault fault, TransportRequest request, Duration timeout)
            throws IOException, InterruptedException {
        switch (fault) {
            case NOT_CONNECTED -> throw new ConnectException("simulated");
            case REQUEST_LOST -> throw new IOException("simulated");
            case ANSWER_LOST -> {
                deliver(request, timeout);
                throw new IOException("simulated");
            }
            case ANSWER_TOO_LATE -> {
                deliver(request, timeout);
                simulation.world.time.advance(timeout);
                throw new HttpTimeoutException("simulated");
            }
            case ARRIVES_AFTER_THE_NEXT_CALL -> {
                late = request;
                throw new HttpTimeoutException("simulated");
            }
            case DELAYED -> simulation.world.time.advance(timeout.dividedBy(2 + random.nextInt(100)));
            case DELIVERED_TWICE -> {
                TransportResponse first = deliver(request, timeout);
                again = true;
                TransportResponse second = deliver(request, timeout);
                again = false;
                return random.nextBoolean() ? first : second;
            }
            case TRUNCATED -> {
                TransportResponse whole = deliver(request, timeout);
                int length = whole.body().length;
                return new TransportResponse(
                        whole.status(),
                        whole.headers(),
                        Arrays.copyOf(whole.body(), length == 0 ? 0 : random.nextInt(length)));
            }
            case GARBAGE -> {
                deliver(request, timeout);
                return answer(200, "application/json", "{\"Pagination\":}", "");
            }
            case LOGIN_PAGE -> {
                return answer(200, "text/html", "<html>Please log in</html>", "");
            }
            case TOO_MANY -> {
                return answer(429, "text/plain", "Too many", "");
            }
            case TOO_MANY_WAIT -> {
                return answer(429, "text/plain", "Too many", "3");
            }
            case TOO_MANY_WAIT_LONG -> {
                return answer(429, "text/plain", "Too many", "7200");
            }
            case SERVER_ERROR -> {
                return answer(500, "application/json", "{\"message\":\"simulated\"}", "");
            }
            case SERVER_ERROR_AFTER -> {
                deliver(request, timeout);
                return answer(500, "text/plain", "simulated", "");
            }
            case DATA_ERROR -> {
                return answer(599, "application/json", "{\"Description\":\"simulated\"}", "");
            }
            case BAD_GATEWAY -> {
                return answer(502, "text/html", "<html>Bad gateway</html>", "");
            }
            case KILLED_BEFORE -> {
                dead = true;
                throw new Death();
            }
            case KILLED_AFTER -> {
                deliver(request, timeout);
                dead = true;
                throw new Death();
            }
            case KILLED_AFTER_THE_ANSWER -> dead = true;
            case NONE -> {}
        }
        return deliver(request, timeout);
    }

    private TransportResponse deliver(TransportRequest request, Duration timeout)
            throws IOException, InterruptedException {
        String path = request.uri().getPath();
        if (path.endsWith("/move-orders")) {
            simulation.engineMoves(Json.object(text(request.body())));
        }
        TransportResponse answer = real.send(request, timeout);
        if (path.endsWith("/order-history") && answer.status() == 200) {
            JsonNode body = Json.object(text(request.body()));
            String order = path.substring(0, path.lastIndexOf('/'));
            String orderId = order.substring(order.lastIndexOf('/') + 1);
            touched.add(orderId);
            simulation.engineNotes(name, orderId, body.path("note").asText(), historyReadAt, again);
        }
        if (!request.method().equals("GET") && answer.status() < 300) {
            simulation.writes++;
        }
        @Nullable String query = request.uri().getQuery();
        if (query != null && query.contains("get_order_history=1")) {
            historyReadAt = simulation.noteCount();
        }
        if (path.endsWith("/move-orders")) {
            touched.addAll(simulation.engineMoved());
        }
        if (request.endpoint().equals("salesOrders.create") && answer.status() == 201) {
            String source = Json.object(text(request.body())).path("SourceId").asText();
            touched.add(source.substring(source.lastIndexOf(':') + 1));
        }
        return answer;
    }

    private static TransportResponse answer(int status, String type, String text, String retryAfter) {
        Map<String, List<String>> headers = new HashMap<>(Map.of("content-type", List.of(type)));
        if (!retryAfter.isEmpty()) {
            headers.put("retry-after", List.of(retryAfter));
        }
        return new TransportResponse(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
