package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales orders that are deleted in Unleashed. */
class CancellationTest {

    private final World world = World.inProcess();
    private final IntegrationSettings settings =
            World.settings().orderStatus("Placed").build();

    @AfterEach
    void close() {
        world.close();
    }

    private String sent(SyncEngine engine) {
        String order = world.order().add();
        engine.runOnce();
        return order;
    }

    @Test
    void theOrderIsNotedAndMoved() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        String other = sent(engine);
        world.time.advance(Duration.ofDays(10));
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        SyncReport report = engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
        assertThat(world.notes(order)).containsExactly(CanceledOrders.NOTE);
        assertThat(World.of(report, order, Outcome.Kind.CANCELED)).isPresent();
        assertThat(world.orderDesk.folderOf(other)).isEqualTo("Prepared");
        assertThat(world.notes(other)).isEmpty();
    }

    @Test
    void anOrderThatIsToBeSentAfterAllNeedsANewGuidAsItsNoteSays() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        engine.runOnce();

        world.orderDesk.moveOrder(order, "New");
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
        assertThat(world.notes(order)).singleElement().asString().endsWith("set its field guid to a new id.");

        String guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
        world.orderDesk.editOrder(
                order, edited -> edited.putObject("checkout_data").put("guid", guid));
        world.orderDesk.moveOrder(order, "New");
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        assertThat(world.unleashed.salesOrder(guid)).isPresent();
        assertThat(engine.runOnce().of(Outcome.Kind.CANCELED)).isEmpty();
    }

    @Test
    void aCompletedOneToo() {
        SyncEngine engine = world.engine(World.settings().build());
        String order = sent(engine);
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
    }

    @Test
    void worksWhateverTheTrackingSetting() {
        for (TrackingSync tracking : TrackingSync.values()) {
            SyncEngine engine = world.engine(
                    settings.toBuilder().syncTrackingNumbers(tracking).build());
            String order = sent(engine);
            world.unleashed.deleteSalesOrder(world.guidOf(order));
            engine.pullCancellations();
            assertThat(world.orderDesk.folderOf(order)).as("%s", tracking).isEqualTo("Canceled");
        }
    }

    @Test
    void withoutAFolderItIsNotedOnceAndReportedOnce() {
        IntegrationSettings staying =
                settings.toBuilder().ifCanceledMoveTo(Optional.empty()).build();
        SyncEngine engine = world.engine(staying);
        String order = sent(engine);
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        assertThat(engine.runOnce().of(Outcome.Kind.CANCELED)).hasSize(1);
        assertThat(engine.runOnce().of(Outcome.Kind.CANCELED)).isEmpty();
        assertThat(world.engine(staying).runOnce().of(Outcome.Kind.CANCELED)).isEmpty();
        assertThat(world.notes(order)).containsExactly(CanceledOrders.NOTE);
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
    }

    @Test
    void anOrderThatWasNotMovedYetIsCanceledAndNotSentAgain() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.orderDesk.moveOrder(order, "New");
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        world.engine(settings).runOnce();
        assertThat(world.salesOrdersOf(order)).hasSize(1);
        assertThat(world.salesOrderOf(order).path("OrderStatus").asText()).isEqualTo("Deleted");
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
    }

    @Test
    void aShippedOrderIsNotCanceled() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.orderDesk.addShipment(order, "GONE", "UPS");
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        SyncReport report = engine.runOnce();
        assertThat(World.of(report, order, Outcome.Kind.WARNING).orElseThrow().detail())
                .contains("has been shipped");
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        assertThat(world.notes(order)).isEmpty();
        assertThat(engine.runOnce().of(Outcome.Kind.WARNING)).as("said once").isEmpty();
    }

    @Test
    void aShippedOrderThatWasNotMovedYetIsNeitherCanceledNorSentAgain() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.orderDesk.addShipment(order, "GONE", "UPS");
        world.orderDesk.moveOrder(order, "New");
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        world.engine(settings).runOnce();
        assertThat(world.salesOrdersOf(order)).hasSize(1);
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        assertThat(world.notes(order)).isEmpty();
    }

    @Test
    void anOrderDoesNotLeaveWithoutItsNote() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        world.sandbox.faults().failNext(call -> call.path().endsWith("/order-history"), Fault.status(500));
        SyncReport report = engine.runOnce();
        assertThat(World.of(report, order, Outcome.Kind.FAILED)).isPresent();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        engine.runOnce();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Canceled");
        assertThat(world.notes(order)).containsExactly(CanceledOrders.NOTE);
    }

    @Test
    void aPreviewSaysItAndDoesNothing() {
        SyncEngine engine = world.engine(settings);
        String order = sent(engine);
        world.unleashed.deleteSalesOrder(world.guidOf(order));
        world.sandbox.clearCalls();
        assertThat(World.of(engine.preview(), order, Outcome.Kind.CANCELED)).isPresent();
        assertThat(world.writes()).isEmpty();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
    }
}
