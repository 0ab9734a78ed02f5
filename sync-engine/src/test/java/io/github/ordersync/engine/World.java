package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.sandbox.Doubt;
import io.github.ordersync.sandbox.ExistingGuid;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sandbox.OrderDeskSide;
import io.github.ordersync.sandbox.RecordedCall;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.UnleashedSide;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Both services with a few products, in simulated time, and engines on them. */
final class World implements AutoCloseable {

    /**
     * What the engine relies on although a live account has not confirmed it. Of all else that is doubtful it needs nothing: the
     * sandbox refuses it in every test of this module.
     */
    static final Set<Doubt> RELIED_ON = EnumSet.of(
            Doubt.U_STATUS_ON_CREATE_PLACED,
            Doubt.U_STATUS_ON_CREATE_COMPLETED,
            Doubt.U_ROUNDING_HALF_UP,
            Doubt.U_SHIPMENT_GUID,
            Doubt.U_PAGE_SIZE,
            Doubt.O_FILTER_ZONE,
            Doubt.O_SHIPMENT_PUT,
            Doubt.O_SHIPMENT_SOURCE,
            Doubt.O_INVENTORY_LIMIT);

    final SimulatedClock time = new SimulatedClock();
    final Sandbox sandbox;
    final UnleashedSide unleashed;
    final OrderDeskSide orderDesk;
    private final Transport transport;

    private World(UnaryOperator<Sandbox.Builder> choices, boolean http) {
        Sandbox.Builder builder =
                choices.apply(Sandbox.builder().time(time).empty().strict().trust(RELIED_ON.toArray(Doubt[]::new)));
        sandbox = http ? builder.start() : builder.inProcess();
        unleashed = sandbox.unleashed();
        orderDesk = sandbox.orderDesk();
        transport = http ? Transport.http() : sandbox.transport();
        product("MUG", "Stoneware mug", "18.50");
        product("TEA", "Kawakawa tea", "12.00");
        product("SOAP", "Harakeke soap", "9.80");
    }

    static World overHttp() {
        return new World(builder -> builder, true);
    }

    static World inProcess() {
        return inProcess(builder -> builder);
    }

    /** Whether the service takes a second POST of a sales order is chosen, so it is in no doubt. */
    static World inProcess(ExistingGuid existingGuid) {
        return inProcess(builder -> builder.existingGuid(existingGuid).trust(Doubt.U_POST_SAME_GUID));
    }

    static World inProcess(UnaryOperator<Sandbox.Builder> choices) {
        return new World(choices, false);
    }

    private void product(String code, String name, String price) {
        unleashed.addProduct(code, name, price);
        unleashed.setStock(code, "MAIN", BigDecimal.valueOf(1000));
    }

    /** The usual four folders, and a customer for everybody. */
    static IntegrationSettings.Builder settings() {
        return IntegrationSettings.builder()
                .customerCode("GUEST")
                .afterImportMoveTo("Prepared")
                .afterShipmentMoveTo("Closed")
                .ifCanceledMoveTo("Canceled");
    }

    SyncEngine engine(IntegrationSettings settings) {
        return engine(settings, SyncState.inMemory());
    }

    SyncEngine engine(IntegrationSettings settings, SyncState state) {
        return engine(settings, state, transport, RetryPolicy.standard(), sandbox.unleashedApiKey());
    }

    SyncEngine.Builder builder(IntegrationSettings settings) {
        return builder(settings, SyncState.inMemory(), transport, RetryPolicy.standard(), sandbox.unleashedApiKey());
    }

    SyncEngine engine(
            IntegrationSettings settings,
            SyncState state,
            Transport through,
            RetryPolicy policy,
            String unleashedApiKey) {
        return builder(settings, state, through, policy, unleashedApiKey).build();
    }

    private SyncEngine.Builder builder(
            IntegrationSettings settings,
            SyncState state,
            Transport through,
            RetryPolicy policy,
            String unleashedApiKey) {
        return OnSandbox.engine(
                        sandbox,
                        unleashedApiKey,
                        time,
                        ClientOptions.builder()
                                .transport(through)
                                .retryPolicy(policy)
                                .random(() -> 0.5))
                .settings(settings)
                .state(state);
    }

    /** A client for looking at the account, with something between. */
    UnleashedClient unleashedClient(Transport through) {
        return OnSandbox.unleashed(
                sandbox,
                sandbox.unleashedApiKey(),
                ClientOptions.builder().transport(through).time(time).build());
    }

    /** An order of two mugs, 37.00 in all. */
    OrderBuilder order() {
        return orderDesk.newOrder().item("MUG", "Stoneware mug", "18.50", 2);
    }

    String sourceId(String orderId) {
        return "orderdesk:" + sandbox.orderDeskStoreId() + ":" + orderId;
    }

    List<JsonNode> salesOrdersOf(String orderId) {
        return unleashed.salesOrders().stream()
                .filter(order -> order.path("SourceId").asText().equals(sourceId(orderId)))
                .toList();
    }

    JsonNode salesOrderOf(String orderId) {
        List<JsonNode> found = salesOrdersOf(orderId);
        if (found.size() != 1) {
            throw new AssertionError("Order " + orderId + " has " + found.size() + " sales orders; its history is "
                    + orderDesk.history(orderId));
        }
        return found.get(0);
    }

    String guidOf(String orderId) {
        return salesOrderOf(orderId).path("Guid").asText();
    }

    List<String> trackingNumbers(String orderId) {
        return orderDesk.shipments(orderId).stream()
                .map(shipment -> shipment.path("tracking_number").asText())
                .toList();
    }

    /** What the engine wrote into the history; the service itself writes of moves. */
    List<String> notes(String orderId) {
        return orderDesk.history(orderId).stream()
                .map(note -> note.path("note").asText())
                .filter(note -> !note.startsWith("Order Moved"))
                .toList();
    }

    BigDecimal stock(String code) {
        return orderDesk.inventoryItem(code).orElseThrow().path("stock").decimalValue();
    }

    List<RecordedCall> writes() {
        return sandbox.calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .toList();
    }

    static Optional<Outcome> of(SyncReport report, String orderId, Outcome.Kind kind) {
        return report.of(kind).stream()
                .filter(outcome -> outcome.id().equals(orderId))
                .findFirst();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
