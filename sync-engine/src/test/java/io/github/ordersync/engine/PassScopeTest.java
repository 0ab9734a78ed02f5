package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passes of a part of the integration, and that they change nothing of the rest. */
class PassScopeTest {

    private final IntegrationSettings settings = World.settings()
            .orderStatus("Placed")
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .build();
    private final World world = World.inProcess();

    @AfterEach
    void close() {
        world.close();
    }

    private SyncReport run(PassScope scope) {
        return world.engine(settings).run(scope, () -> false);
    }

    @Test
    void ordersThatCameInEarlierWaitForAWiderPass() {
        Instant noon = world.time.now().minus(Duration.ofDays(2));
        String older = world.order().dateAdded(noon.minusSeconds(1)).add();
        String muchOlder =
                world.order().dateAdded(noon.minus(Duration.ofDays(30))).add();
        String exactly = world.order().dateAdded(noon).add();
        String newer = world.order().dateAdded(noon.plusSeconds(1)).add();
        SyncReport report = run(PassScope.everything().ordersAddedSince(noon));
        assertThat(report.of(Outcome.Kind.SENT).stream().map(Outcome::id)).containsExactlyInAnyOrder(exactly, newer);
        // The list was of a part of the folder, so how many wait there is not known.
        assertThat(report.ordersLeft()).isEmpty();
        assertThat(run(PassScope.everything()).of(Outcome.Kind.SENT).stream().map(Outcome::id))
                .containsExactlyInAnyOrder(older, muchOlder);
    }

    @Test
    void shipmentsOfOlderOrdersComeAllTheSame() {
        String order = world.order().add();
        run(PassScope.everything());
        world.unleashed.ship(world.guidOf(order), "T-1", "UPS");
        world.time.advance(Duration.ofMinutes(15));
        run(PassScope.everything().ordersAddedSince(world.time.now()));
        assertThat(world.trackingNumbers(order)).containsExactly("T-1");
    }

    @Test
    void aPreviewOfSomeFlowsIsOfThese() {
        world.unleashed.addProduct("CUP", "Cup", "1.00");
        world.unleashed.setStock("CUP", "MAIN", new BigDecimal("7"));
        world.orderDesk.addInventoryItem("CUP", "Cup", 1, "");
        world.order().add();
        SyncEngine engine = world.engine(settings);
        assertThat(engine.preview(PassScope.everything().only(EnumSet.of(Flow.STOCK)))
                        .counts())
                .containsOnlyKeys(Outcome.Kind.STOCK_UPDATED);
        assertThat(engine.preview(PassScope.everything().only(EnumSet.of(Flow.ORDERS)))
                        .counts())
                .containsOnlyKeys(Outcome.Kind.SENT);
        assertThat(world.sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void stockWhenDueIsNotBroughtTwice() {
        world.unleashed.addProduct("CUP", "Cup", "1.00");
        world.unleashed.setStock("CUP", "MAIN", new BigDecimal("7"));
        world.orderDesk.addInventoryItem("CUP", "Cup", 1, "");
        SyncEngine engine = world.engine(settings);
        PassScope stock = PassScope.due().only(EnumSet.of(Flow.STOCK));
        assertThat(engine.run(stock, () -> false).flows()).hasSize(1);
        assertThat(engine.run(stock, () -> false).flows()).isEmpty();
    }

    @Test
    void oneOrderIsPreviewedByItself() {
        String order = world.order().add();
        world.order().add();
        SyncReport report = world.engine(settings).previewSubmit(order);
        assertThat(report.preview()).isTrue();
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.id()).isEqualTo(order);
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.SENT);
            assertThat(outcome.mapping()).isPresent();
        });
        assertThat(world.sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void howManyOrdersAreLeftIsToldBeforeEachPage() {
        for (int i = 0; i < 502; i++) {
            // These stay in their folder.
            world.order().checkoutData("RequiredDate", "31/02/2026").add();
        }
        List<Long> waiting = new ArrayList<>();
        world.builder(settings).onWaiting(waiting::add).build().preview();
        assertThat(waiting).containsExactly(502L, 2L);
    }
}
