package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pass that is asked to end finishes the step in hand; the next one does the rest. */
class EndEarlyTest {

    private static final Set<Flow> ALL = EnumSet.allOf(Flow.class);

    private final IntegrationSettings settings = World.settings()
            .orderStatus("Placed")
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .build();
    private final World world = World.inProcess();

    @AfterEach
    void close() {
        world.close();
    }

    private static BooleanSupplier afterAsked(int times) {
        int[] left = {times};
        return () -> left[0]-- <= 0;
    }

    private List<String> waiting() {
        return world.orderDesk.orders().stream()
                .map(order -> order.path("id").asText())
                .filter(order -> world.orderDesk.folderOf(order).equals("New"))
                .toList();
    }

    private long callsTo(String path) {
        return world.sandbox.calls().stream()
                .filter(call -> call.path().contains(path))
                .count();
    }

    @Test
    void whatWasSentIsMovedWhereverThePassEnds() {
        for (int i = 0; i < 6; i++) {
            world.order().add();
        }
        int passes = 0;
        List<String> waiting = waiting();
        assertThat(waiting).hasSize(6);
        // Asked once before the flow, once before the page, then once for each order: two orders a pass.
        while (!waiting().isEmpty()) {
            SyncReport report =
                    world.builder(settings).parallelism(1).build().run(EnumSet.of(Flow.ORDERS), afterAsked(4));
            passes++;
            assertThat(report.count(Outcome.Kind.SENT)).isEqualTo(2);
            assertThat(report.endedEarly()).isEqualTo(passes < 3);
            assertThat(report.hasProblems()).isFalse();
        }
        assertThat(passes).isEqualTo(3);
        assertThat(waiting).allSatisfy(order -> {
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
            assertThat(world.salesOrdersOf(order)).hasSize(1);
        });
    }

    @Test
    void aPassThatMayNotEvenBeginMakesNoCallForItsFlows() {
        world.order().add();
        SyncEngine engine = world.engine(settings);
        engine.runOnce();
        world.order().add();
        world.sandbox.clearCalls();
        SyncReport report = engine.run(ALL, () -> true);
        assertThat(world.sandbox.calls()).isEmpty();
        assertThat(report.of(Outcome.Kind.ENDED_EARLY).stream().map(Outcome::flow))
                .containsExactly(Flow.ORDERS, Flow.SHIPMENTS, Flow.CANCELLATIONS, Flow.STOCK);
    }

    @Test
    void shipmentsThatWereNotBroughtComeWithTheNextPass() {
        List<String> orders =
                List.of(world.order().add(), world.order().add(), world.order().add());
        SyncEngine engine = world.engine(settings);
        engine.runOnce();
        for (String order : orders) {
            world.unleashed.ship(world.guidOf(order), "T" + order, "UPS");
        }
        world.time.advance(Duration.ofMinutes(15));
        // Before the flow, for each of the three waiting orders that are listed, and for one shipment.
        SyncReport first = engine.run(EnumSet.of(Flow.SHIPMENTS), afterAsked(1 + 3 + 1));
        assertThat(first.count(Outcome.Kind.SHIPMENT_ADDED)).isEqualTo(1);
        assertThat(first.count(Outcome.Kind.MOVED)).isEqualTo(1);
        assertThat(first.endedEarly()).isTrue();
        SyncReport second = engine.run(EnumSet.of(Flow.SHIPMENTS));
        assertThat(second.count(Outcome.Kind.SHIPMENT_ADDED)).isEqualTo(2);
        for (String order : orders) {
            assertThat(world.trackingNumbers(order)).containsExactly("T" + order);
        }
    }

    @Test
    void stockThatWasNotPulledToItsEndIsStillDue() {
        IntegrationSettings pulling = settings.toBuilder().syncInventory(true).build();
        world.unleashed.addProduct("CUP", "Cup", "1.00");
        world.unleashed.setStock("CUP", "MAIN", new BigDecimal("7"));
        world.orderDesk.addInventoryItem("CUP", "Cup", 1, "");
        SyncEngine engine = world.engine(pulling);
        SyncReport first = engine.runDue(() -> callsTo("StockOnHand") > 0);
        assertThat(first.endedEarly()).isTrue();
        assertThat(world.stock("CUP")).isEqualByComparingTo("1");
        assertThat(engine.runDue().count(Outcome.Kind.STOCK_UPDATED)).isPositive();
        assertThat(world.stock("CUP")).isEqualByComparingTo("7");
    }

    @Test
    void aRefusedOrderThatWasNotNotedIsNotedOnceByTheNextPass() {
        String order = world.order().checkoutData("RequiredDate", "31/02/2026").add();
        SyncReport first = world.engine(settings).run(EnumSet.of(Flow.ORDERS), afterAsked(2));
        assertThat(first.count(Outcome.Kind.REFUSED)).isEqualTo(1);
        assertThat(world.notes(order)).isEmpty();
        world.engine(settings).run(EnumSet.of(Flow.ORDERS));
        world.engine(settings).run(EnumSet.of(Flow.ORDERS));
        assertThat(world.notes(order)).hasSize(1);
    }

    @Test
    void flowsThatShareAPassShareWhatTheyRead() {
        world.order().add();
        SyncEngine engine = world.engine(settings);
        engine.runOnce();
        world.sandbox.clearCalls();
        engine.run(EnumSet.of(Flow.SHIPMENTS, Flow.CANCELLATIONS));
        long together = world.sandbox.calls().size();
        world.sandbox.clearCalls();
        engine.pullShipments();
        engine.pullCancellations();
        assertThat(world.sandbox.calls()).hasSize((int) together + 1);
    }
}
