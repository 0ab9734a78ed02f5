package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls are the scarce good of both services. */
class CallCountTest {

    private final World world = World.inProcess();
    private final IntegrationSettings settings = World.settings()
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .orderStatus("Placed")
            .build();

    @AfterEach
    void close() {
        world.close();
    }

    private void refusedByUnleashed(String code) {
        world.orderDesk.newOrder().item(code, "Unknown there", "1.00", 1).add();
    }

    @Test
    void aThousandOrdersCostAtMostFifteenCallsMoreThanAThousand() {
        for (int i = 0; i < 1000; i++) {
            world.order().add();
            world.time.advance(Duration.ofMinutes(1));
        }
        SyncReport report = world.engine(settings).exportOrders();
        assertThat(report.of(Outcome.Kind.SENT)).hasSize(1000);
        assertThat(world.orderDesk.orders())
                .allSatisfy(order -> assertThat(
                                world.orderDesk.folderOf(order.path("id").asText()))
                        .isEqualTo("Prepared"));
        assertThat(report.totalCalls())
                .isLessThanOrEqualTo(1015)
                .isEqualTo(world.sandbox.calls().size());
    }

    @Test
    void aPassWithNothingToDoCostsAtMostFive() {
        assertThat(world.engine(settings).runOnce().totalCalls())
                .as("an empty store")
                .isLessThanOrEqualTo(5);
        SyncState state = SyncState.inMemory();
        String shipped = world.order().add();
        world.order().add();
        refusedByUnleashed("NOPE");
        world.order().checkoutData("RequiredDate", "31/02/2026").add();
        SyncEngine engine = world.engine(settings, state);
        engine.runOnce();
        world.unleashed.ship(world.guidOf(shipped), "T1", "UPS");
        engine.runOnce();
        world.time.advance(Duration.ofMinutes(15));
        assertThat(engine.runOnce().totalCalls())
                .as("waiting and refused orders")
                .isLessThanOrEqualTo(5);
        assertThat(world.engine(settings, state).runOnce().totalCalls())
                .as("a new process has to read store, tax codes and warehouses")
                .isLessThanOrEqualTo(5 + 2);
    }

    @Test
    void aStockPassCostsThePagesOfBothSidesAndOneBatchPerChangedHundred() {
        for (int i = 0; i < 1200; i++) {
            String code = "P" + i;
            world.unleashed.addProduct(code, "Product " + i, "1.00");
            world.unleashed.setStock(code, "MAIN", new BigDecimal("10"));
            // Of each page of 500 items 250 differ.
            world.orderDesk.addInventoryItem(code, "Product " + i, i % 2 == 0 ? 10 : 9, "");
        }
        SyncEngine engine = world.engine(settings);
        world.sandbox.clearCalls();
        SyncReport report = engine.pullStock();
        int pages = 3 + 3;
        int batches = 3 + 3 + 1;
        assertThat(report.of(Outcome.Kind.STOCK_UPDATED)).hasSize(600);
        int store = 1;
        // The last page has 200 items: a round number, so that it may have been cut by the service.
        int mayBeCut = 1;
        assertThat(report.totalCalls()).isEqualTo(store + pages + mayBeCut + batches);
        assertThat(engine.pullStock().totalCalls()).as("equal").isEqualTo(pages + mayBeCut);
    }

    @Test
    void ordersThatUnleashedRefusedArePostedAgainWhenTheyChangeOrAfterSixHours() {
        SyncState state = SyncState.inMemory();
        refusedByUnleashed("NOPE");
        String id = world.orderDesk.orders().get(0).path("id").asText();
        assertThat(posts(world.engine(settings, state))).isEqualTo(1);
        assertThat(world.notes(id)).hasSize(1);
        assertThat(posts(world.engine(settings, state))).as("remembered").isZero();

        world.orderDesk.editOrder(id, order -> order.put("email", "somebody@mail.example"));
        assertThat(posts(world.engine(settings, state)))
                .as("a change that is not sent")
                .isZero();
        world.orderDesk.editOrder(id, order -> order.putObject("checkout_data").put("DeliveryInstruction", "Ring"));
        assertThat(posts(world.engine(settings, state)))
                .as("a change that is sent")
                .isEqualTo(1);
        world.time.advance(Duration.ofHours(6).minusMinutes(5));
        assertThat(posts(world.engine(settings, state))).as("not yet").isZero();
        world.time.advance(Duration.ofMinutes(10));
        assertThat(posts(world.engine(settings, state))).as("after six hours").isEqualTo(1);
        assertThat(world.notes(id)).as("the reason is the same").hasSize(1);

        world.unleashed.addProduct("NOPE", "Known now", "1.00");
        assertThat(posts(world.engine(settings, state))).as("still remembered").isZero();
        world.engine(settings, state).submit(id);
        assertThat(world.orderDesk.folderOf(id)).as("somebody asked").isEqualTo("Prepared");
        assertThat(state.get("refused." + id)).isEmpty();
    }

    @Test
    void theRememberedReasonIsReported() {
        SyncState state = SyncState.inMemory();
        refusedByUnleashed("NOPE");
        world.engine(settings, state).exportOrders();
        SyncReport report = world.engine(settings, state).exportOrders();
        assertThat(report.of(Outcome.Kind.REFUSED)).hasSize(1);
        assertThat(report.of(Outcome.Kind.REFUSED).get(0).detail()).contains("'NOPE'");
    }

    private long posts(SyncEngine engine) {
        world.sandbox.clearCalls();
        engine.runOnce();
        return world.writes().stream()
                .filter(call -> call.path().startsWith("/SalesOrders"))
                .count();
    }

    @Test
    void fiveHundredRefusedOrdersAreReportedAndCostNothingTheNextTime() {
        for (int i = 0; i < 500; i++) {
            world.order().checkoutData("RequiredDate", "31/02/2026").add();
        }
        String good = world.order().dateAdded(world.time.now().plusSeconds(60)).add();
        SyncState state = SyncState.inMemory();
        SyncReport first = world.engine(settings, state).runOnce();
        assertThat(first.of(Outcome.Kind.REFUSED)).hasSize(500);
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Prepared");
        SyncReport again = world.engine(settings, state).runOnce();
        assertThat(again.of(Outcome.Kind.REFUSED)).hasSize(500);
        assertThat(again.totalCalls()).isLessThanOrEqualTo(9);
        SyncReport forgotten = world.engine(settings).runOnce();
        assertThat(forgotten.of(Outcome.Kind.REFUSED)).hasSize(500);
        assertThat(world.orderDesk.orders())
                .allSatisfy(order -> assertThat(
                                world.notes(order.path("id").asText()).size())
                        .isLessThanOrEqualTo(1));
    }
}
