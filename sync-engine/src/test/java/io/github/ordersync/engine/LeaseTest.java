package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.NeverTwiceTest.Shop;
import io.github.ordersync.engine.StateKind.InDatabase;
import io.github.ordersync.engine.StateKind.OnDisk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine makes of its state: who may run, what happens when it is lost, old, out of reach or full. */
@Timeout(120)
class LeaseTest {

    private static final Shop SHOP = Shop.FROM_UNLEASHED;

    static Stream<StateKind> kinds() {
        return StateKind.all().stream();
    }

    static Stream<InDatabase> databases() {
        return StateKind.databases().stream();
    }

    private static SyncEngine engine(World world, SyncState state, Transport through) {
        return world.engine(SHOP.settings(), state, through, RetryPolicy.none(), world.sandbox.unleashedApiKey());
    }

    /** The end of a shop in which nothing went wrong. */
    private static String expected() {
        try (World world = SHOP.open(SyncState.inMemory())) {
            return settled(world, SyncState.inMemory());
        }
    }

    private static String settled(World world, SyncState state) {
        String before = Snapshot.of(world);
        for (int pass = 1; pass <= 3; pass++) {
            SyncReport report = world.engine(SHOP.settings(), state).runOnce();
            assertThat(report.of(Outcome.Kind.STOPPED)).isEmpty();
            String after = Snapshot.of(world);
            if (after.equals(before)) {
                return after;
            }
            before = after;
            world.time.advance(Duration.ofMinutes(1));
        }
        throw new AssertionError("Something still changes in the third pass:\n" + before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileOnePassRunsAnotherIsRefusedWithoutACallAndAPreviewIsNot(StateKind kind) {
        String expected = expected();
        try (World world = SHOP.open(SyncState.inMemory())) {
            AtomicInteger refused = new AtomicInteger();
            Transport real = world.sandbox.transport();
            SyncEngine second = world.engine(SHOP.settings(), kind.openUnbound());
            SyncEngine first = engine(world, kind.openUnbound(), (request, timeout) -> {
                if (request.endpoint().equals("salesOrders.create")) {
                    int calls = world.sandbox.calls().size();
                    assertThatThrownBy(second::runOnce)
                            .isInstanceOf(LeaseTakenException.class)
                            .hasMessageContaining(world.sandbox.orderDeskStoreId());
                    assertThat(world.sandbox.calls()).hasSize(calls);
                    refused.incrementAndGet();
                    assertThat(second.preview().preview()).isTrue();
                }
                return real.send(request, timeout);
            });
            first.runOnce();
            assertThat(refused).hasPositiveValue();
            assertThat(Snapshot.of(world)).isEqualTo(expected);
            assertThat(second.runOnce().of(Outcome.Kind.SENT)).isEmpty();
        }
    }

    /** A lease that is lost at a chosen call. */
    private record LostAt(int call, AtomicInteger checks) implements SyncState {
        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, String value) {}

        @Override
        public void remove(String key) {}

        @Override
        public Lease acquire(Duration length, TimeSource time) {
            return new Lease() {
                @Override
                public void check() {
                    if (checks.getAndIncrement() >= call) {
                        throw new LeaseLostException("lost, says the test");
                    }
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void aPassThatHasLostItsLeaseMakesNoFurtherCall() {
        String expected = expected();
        boolean lost = true;
        int call = 0;
        for (; lost; call++) {
            try (World world = SHOP.open(SyncState.inMemory())) {
                SyncEngine engine = engine(world, new LostAt(call, new AtomicInteger()), world.sandbox.transport());
                // Folders and such are read once an hour, and not by right of the lease.
                engine.preview();
                world.sandbox.clearCalls();
                SyncReport report = engine.runOnce();
                lost = !report.of(Outcome.Kind.STOPPED).isEmpty();
                if (lost) {
                    assertThat(report.of(Outcome.Kind.STOPPED))
                            .singleElement()
                            .extracting(Outcome::detail)
                            .isEqualTo("lost, says the test");
                    assertThat(world.sandbox.calls()).hasSize(call);
                }
                assertThat(settled(world, SyncState.inMemory()))
                        .as("call %s", call)
                        .isEqualTo(expected);
            }
        }
        assertThat(call).isGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneThatWasTakenOverWhileItSleptStopsAndTheOtherDoesTheRest(InDatabase database) {
        String expected = expected();
        try (World world = SHOP.open(SyncState.inMemory())) {
            Transport real = world.sandbox.transport();
            SyncEngine second = world.engine(SHOP.settings(), database.openUnbound());
            AtomicInteger calls = new AtomicInteger();
            SyncReport report = engine(world, database.openUnbound(), (request, timeout) -> {
                        if (calls.incrementAndGet() == 12) {
                            world.time.advance(Duration.ofHours(1));
                            database.leaseRunsOut();
                            second.runOnce();
                            world.sandbox.clearCalls();
                        }
                        return real.send(request, timeout);
                    })
                    .runOnce();
            assertThat(report.of(Outcome.Kind.STOPPED))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.detail()).contains("another pass has taken over"));
            // The one call that was on its way already.
            assertThat(world.sandbox.calls()).hasSizeLessThanOrEqualTo(1);
            assertThat(settled(world, database.openUnbound())).isEqualTo(expected);
        }
    }

    @Test
    void aFullDiskIsReportedOnceAndEverythingElseIsDone() throws IOException {
        String expected = expected();
        try (OnDisk disk = new OnDisk();
                World world = SHOP.open(disk.openUnbound())) {
            byte[] before = Files.readAllBytes(disk.file());
            Path obstacle = Files.createDirectories(disk.file()
                    .resolveSibling(disk.file().getFileName() + ".tmp")
                    .resolve("full"));
            SyncReport report =
                    world.engine(SHOP.settings(), disk.openUnbound()).runOnce();
            assertThat(report.of(Outcome.Kind.FAILED)).singleElement().satisfies(outcome -> {
                assertThat(outcome.name()).isEqualTo("state");
                assertThat(outcome.detail()).contains("cannot be written").contains("stays done");
            });
            assertThat(report.of(Outcome.Kind.SENT)).isNotEmpty();
            assertThat(Snapshot.of(world)).isEqualTo(expected);
            assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);
            Files.delete(obstacle);
            Files.delete(obstacle.getParent());
            assertThat(settled(world, disk.openUnbound())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatGoesAwayInTheMiddleIsReportedAndEverythingElseIsDone(InDatabase database) {
        String expected = expected();
        for (int call = 1; call < 30; call += 4) {
            int from = call;
            try (World world = SHOP.open(SyncState.inMemory())) {
                Transport real = world.sandbox.transport();
                AtomicInteger calls = new AtomicInteger();
                SyncReport report = engine(world, database.openUnbound(), (request, timeout) -> {
                            database.dataSource().down(calls.incrementAndGet() >= from);
                            return real.send(request, timeout);
                        })
                        .runOnce();
                assertThat(report.of(Outcome.Kind.FAILED))
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.detail()).contains("could not write the state"));
                assertThat(Snapshot.of(world)).as("call %s", call).isEqualTo(expected);
                database.dataSource().down(false);
                database.leaseRunsOut();
                assertThat(settled(world, database.openUnbound()))
                        .as("call %s", call)
                        .isEqualTo(expected);
                // The next shop has the same ids and another past.
                database.execute("DELETE FROM ordersync_state");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatStaysAwayStopsThePassBeforeAnotherCanBegin(InDatabase database) {
        try (World world = SHOP.open(SyncState.inMemory())) {
            Transport real = world.sandbox.transport();
            SyncReport report = engine(world, database.openUnbound(), (request, timeout) -> {
                        database.dataSource().down(true);
                        world.time.advance(Duration.ofMinutes(1));
                        return real.send(request, timeout);
                    })
                    .runOnce();
            assertThat(report.of(Outcome.Kind.STOPPED))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.detail()).contains("could not be extended in time"));
            database.dataSource().down(false);
            database.leaseRunsOut();
            assertThat(settled(world, database.openUnbound())).isEqualTo(expected());
        }
    }

    /** People and parcels go on; then the state is that of an earlier moment. */
    private static void news(World world, int orders) {
        world.time.advance(Duration.ofHours(2));
        for (int i = 0; i < orders; i++) {
            world.order().add();
        }
        List<String> prepared = world.orderDesk.orders().stream()
                .map(order -> order.path("id").asText())
                .filter(id -> world.orderDesk.folderOf(id).equals("Prepared"))
                .filter(id ->
                        world.salesOrderOf(id).path("OrderStatus").asText().equals("Placed"))
                .toList();
        world.unleashed.ship(world.guidOf(prepared.get(0)), "C-1", "UPS");
        world.unleashed.deleteSalesOrder(world.guidOf(prepared.get(1)));
        world.unleashed.setStock("TEA", "MAIN", new BigDecimal("12"));
        world.time.advance(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(
            value = Shop.class,
            names = {"FROM_UNLEASHED", "TO_UNLEASHED"})
    void aStateThatIsRolledBackToAnyEarlierMomentCostsCallsOnly(Shop shop) {
        List<Map<String, String>> moments;
        String quiet;
        String afterNews;
        RememberedState kept = new RememberedState(Map.of());
        try (World world = shop.open(kept)) {
            world.engine(shop.settings(), kept).runOnce();
            quiet = Snapshot.of(world);
            moments = List.copyOf(kept.snapshots());
            assertThat(moments).hasSizeGreaterThan(8);
            for (Map<String, String> moment : moments) {
                world.engine(shop.settings(), new RememberedState(moment)).runOnce();
                assertThat(Snapshot.of(world)).as("state %s", moment).isEqualTo(quiet);
            }
            news(world, 2);
            world.engine(shop.settings(), kept).runOnce();
            world.engine(shop.settings(), kept).runOnce();
            afterNews = Snapshot.of(world);
            assertThat(afterNews).isNotEqualTo(quiet);
        }
        for (Map<String, String> moment : moments) {
            RememberedState first = new RememberedState(Map.of());
            try (World world = shop.open(first)) {
                world.engine(shop.settings(), first).runOnce();
                news(world, 2);
                SyncState old = new RememberedState(moment);
                world.engine(shop.settings(), old).runOnce();
                world.engine(shop.settings(), old).runOnce();
                assertThat(Snapshot.of(world)).as("state %s", moment).isEqualTo(afterNews);
            }
        }
    }

    @Test
    void aLeaseIsLongerThanACall() {
        assertThatThrownBy(() -> SyncEngine.builder().lease(Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT59S")
                .hasMessageContaining("at least a minute");
    }
}
