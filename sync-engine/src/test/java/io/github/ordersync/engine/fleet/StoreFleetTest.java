package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fleets of real engines, each with a sandbox of its own. */
@Timeout(60)
class StoreFleetTest {

    /** Nothing is due by itself while a test runs. */
    private static final Pace DAILY = Pace.only(Flow.ORDERS, Duration.ofDays(31));

    private final Heard heard = new Heard();
    private final List<AutoCloseable> open = new ArrayList<>();

    private Shop shop(int orders) {
        return closed(Shop.with(orders));
    }

    private <T extends AutoCloseable> T closed(T resource) {
        open.add(0, resource);
        return resource;
    }

    private StoreFleet fleet(int threads) {
        return closed(StoreFleet.builder().threads(threads).listener(heard).build());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private static StoreStatus status(StoreFleet fleet, String name) {
        return fleet.status().stores().stream()
                .filter(store -> store.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A listener hears of a pass before its store has it behind it. */
    private static void untilEnded(StoreFleet fleet, String name) {
        while (!Thread.currentThread().isInterrupted()
                && status(fleet, name).runningSince().isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eachStoreIsExported() throws InterruptedException {
        StoreFleet fleet = fleet(4);
        List<Shop> shops = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            shops.add(shop(3));
            fleet.add("shop " + i, shops.get(i).engine(), DAILY);
        }
        fleet.start();
        for (int i = 0; i < 12; i++) {
            assertThat(fleet.wake("shop " + i)).isTrue();
        }
        heard.await(12, told -> told.reports().get(0).count(Outcome.Kind.SENT) == 3);

        assertThat(shops).allSatisfy(shop -> {
            assertThat(shop.sent()).isEqualTo(shop.in("Prepared")).hasSize(3);
        });
        assertThat(fleet.wake("no such shop")).isFalse();
    }

    @Test
    void oneOrderIsSentWhenItIsAskedFor() throws InterruptedException {
        StoreFleet fleet = fleet(2);
        Shop shop = shop(3);
        fleet.add("shop", shop.engine(), DAILY);
        fleet.start();
        fleet.submit("shop", shop.orders.get(1));
        Heard.Told told = heard.await(1, "shop").get(0);

        assertThat(told.pass().orders()).containsExactly(shop.orders.get(1));
        assertThat(told.pass().flows()).isEmpty();
        assertThat(shop.sent()).containsExactly(shop.orders.get(1));
    }

    /** As on a machine whose limit of threads is reached. */
    @Test
    void aPassThatGetsNoThreadDoesNotStopTheFleet() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        StoreFleet.Builder builder = StoreFleet.builder().threads(2).listener(heard);
        builder.passThreads = task -> new Thread(task) {
            @Override
            public synchronized void start() {
                if (asked.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                super.start();
            }
        };
        StoreFleet fleet = closed(builder.build());
        Shop first = shop(1);
        Shop second = shop(1);
        fleet.add("first", first.engine(), DAILY);
        fleet.add("second", second.engine(), DAILY);
        fleet.wake("first");
        fleet.wake("second");
        fleet.start();
        heard.await(1, "second");

        assertThat(status(fleet, "first").lastFailure()).get().asString().contains("unable to create native thread");
        assertThat(status(fleet, "first").consecutiveFailures()).isEqualTo(1);
        assertThat(status(fleet, "first").health()).isEqualTo(StoreStatus.Health.FAILING);
        assertThat(fleet.retry("first")).isTrue();
        heard.await(1, "first");
        assertThat(first.sent()).hasSize(1);
        assertThat(second.sent()).hasSize(1);
    }

    @Test
    void brokenStoresDoNotStopTheOthers() throws InterruptedException {
        StoreFleet fleet = fleet(4);
        Shop refused = shop(1);
        Shop failing = shop(1);
        Shop hanging = shop(1);
        failing.sandbox.faults().during(call -> true, Window.always(), Fault.status(500));
        Gate gate = Gate.beforeAll(hanging.sandbox.transport());
        fleet.add("refused", refused.engine(refused.sandbox.transport(), new SimulatedClock(), "not-the-key"), DAILY);
        fleet.add("failing", failing.engine(), DAILY);
        fleet.add("hanging", hanging.engine(transport -> gate), DAILY);
        fleet.start();
        fleet.wake("refused");
        fleet.wake("failing");
        fleet.wake("hanging");
        gate.reached.await();
        for (int i = 0; i < 5; i++) {
            fleet.add("shop " + i, shop(1).engine(), DAILY);
            for (int pass = 1; pass <= 3; pass++) {
                fleet.wake("shop " + i);
                heard.await(pass, "shop " + i);
            }
        }

        assertThat(heard.await(1, "refused").get(0).failure()).isInstanceOf(CredentialsRefusedException.class);
        assertThat(heard.await(1, "failing").get(0).failure()).isNotNull();
        untilEnded(fleet, "refused");
        untilEnded(fleet, "failing");
        fleet.wake("refused");
        fleet.wake("shop 1");
        heard.await(4, "shop 1");
        assertThat(heard.await(1, "refused")).as("left alone").hasSize(1);
        assertThat(status(fleet, "refused").health()).isEqualTo(StoreStatus.Health.CREDENTIALS_REFUSED);
        assertThat(status(fleet, "refused").lastFailure()).get().asString().contains("credentials were refused");
        assertThat(status(fleet, "failing").health()).isEqualTo(StoreStatus.Health.FAILING);
        assertThat(status(fleet, "failing").consecutiveFailures()).isEqualTo(1);
        assertThat(status(fleet, "hanging").runningSince()).isPresent();
        assertThat(status(fleet, "hanging").nextDue()).isEmpty();
        assertThat(status(fleet, "shop 1").health()).isEqualTo(StoreStatus.Health.WELL);
        assertThat(status(fleet, "shop 1").lastEnd()).isPresent();

        failing.sandbox.faults().clear();
        assertThat(fleet.retry("failing")).isTrue();
        heard.await(2, "failing");
        gate.open.countDown();
        heard.await(1, "hanging");
        assertThat(failing.sent()).hasSize(1);
        assertThat(hanging.sent()).hasSize(1);
    }

    @Test
    void closingFinishesTheOrderInHandAndTheNextStartDoesTheRest() throws InterruptedException {
        Shop shop = shop(6);
        Gate gate = Gate.beforeSalesOrder(shop.sandbox.transport(), 3);
        StoreFleet fleet = fleet(2);
        fleet.add("shop", shop.engine(transport -> gate), DAILY);
        fleet.start();
        fleet.wake("shop");
        gate.reached.await();
        Thread closing = new Thread(fleet::close);
        closing.start();
        while (!fleet.status().closed()) {
            Thread.onSpinWait();
        }
        gate.open.countDown();
        closing.join();

        List<SyncReport> reports = heard.await(1, "shop").get(0).reports();
        assertThat(reports.get(0).endedEarly()).isTrue();
        assertThat(shop.sent()).hasSize(3).isEqualTo(shop.in("Prepared"));
        assertThat(shop.in("New")).hasSize(3);
        assertThat(fleet.wake("shop")).isTrue();

        StoreFleet next = fleet(2);
        next.add("shop", shop.engine(), DAILY);
        next.start();
        next.wake("shop");
        heard.await(2, "shop");
        assertThat(shop.sent())
                .doesNotHaveDuplicates()
                .isEqualTo(shop.in("Prepared"))
                .hasSize(6);
    }

    @Test
    void whatHangsIsInterruptedAfterTheGraceAndNothingIsSentTwice() throws InterruptedException {
        Shop shop = shop(4);
        Gate gate = Gate.beforeSalesOrder(shop.sandbox.transport(), 2);
        StoreFleet fleet = StoreFleet.builder()
                .threads(2)
                .listener(heard)
                .grace(Duration.ZERO)
                .build();
        fleet.add("shop", shop.engine(transport -> gate), DAILY);
        fleet.start();
        fleet.wake("shop");
        gate.reached.await();
        fleet.close();

        assertThat(heard.await(1, "shop").get(0).failure()).isInstanceOf(CallInterruptedException.class);
        assertThat(shop.sent()).hasSize(1);
        assertThat(fleet.status().running()).isZero();
        StoreFleet next = fleet(2);
        next.add("shop", shop.engine(), DAILY);
        next.start();
        next.wake("shop");
        heard.await(2, "shop");
        assertThat(shop.sent())
                .doesNotHaveDuplicates()
                .isEqualTo(shop.in("Prepared"))
                .hasSize(4);
    }

    @Test
    void aPassThatIsDueBeginsWhenTheClockSaysSo() throws InterruptedException {
        SimulatedClock clock = new SimulatedClock();
        StoreFleet fleet = closed(
                StoreFleet.builder().threads(2).listener(heard).time(clock).build());
        Shop shop = shop(1);
        fleet.add("shop", shop.engine(), Pace.of(Shop.SETTINGS));
        fleet.start();
        for (int pass = 1; pass <= 6; pass++) {
            while (status(fleet, "shop").nextDue().isEmpty()) {
                Thread.onSpinWait();
            }
            Instant due = status(fleet, "shop").nextDue().get();
            clock.advance(Duration.between(clock.now(), due));
            FleetPass begun = heard.await(pass, "shop").get(pass - 1).pass();
            assertThat(begun.dueAt()).isEqualTo(due);
            assertThat(begun.startedAt()).isEqualTo(due);
        }

        assertThat(heard.await(6, "shop").stream()
                        .filter(told -> told.pass().flows().contains(Flow.CANCELLATIONS)))
                .hasSize(1);
        assertThat(shop.sent()).hasSize(1);
    }

    @Test
    void whatAListenerThrowsIsDropped() throws InterruptedException {
        passesGoOnAfter(() -> {
            throw new IllegalStateException("thrown by the test");
        });
    }

    @Test
    void anErrorOfAListenerIsDroppedToo() throws InterruptedException {
        passesGoOnAfter(() -> {
            throw new StackOverflowError("thrown by the test");
        });
    }

    private void passesGoOnAfter(Runnable listener) throws InterruptedException {
        AtomicInteger passes = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        StoreFleet fleet = closed(StoreFleet.builder()
                .grace(Duration.ZERO)
                .listener((pass, reports) -> {
                    passes.incrementAndGet();
                    two.countDown();
                    listener.run();
                })
                .build());
        fleet.add("shop", shop(1).engine(), DAILY);
        fleet.start();
        fleet.wake("shop");
        while (!Thread.interrupted() && (passes.get() == 0 || fleet.status().running() > 0)) {
            Thread.onSpinWait();
        }
        fleet.wake("shop");
        two.await();

        assertThat(passes).hasValue(2);
    }

    @Test
    void aRemovedStoreEndsItsPassEarlyAndItsNameIsFree() throws InterruptedException {
        Shop shop = shop(4);
        Gate gate = Gate.beforeSalesOrder(shop.sandbox.transport(), 2);
        StoreFleet fleet = fleet(2);
        fleet.add("shop", shop.engine(transport -> gate), DAILY);
        assertThatThrownBy(() -> fleet.add("shop", shop.engine(), DAILY)).isInstanceOf(IllegalArgumentException.class);
        fleet.start();
        fleet.wake("shop");
        gate.reached.await();
        assertThat(fleet.remove("shop")).isTrue();
        assertThat(fleet.remove("shop")).isFalse();
        assertThat(fleet.status().stores()).isEmpty();
        fleet.add("shop", shop.engine(), DAILY);
        fleet.wake("shop");
        gate.open.countDown();
        heard.await(2, "shop");

        assertThat(shop.sent())
                .doesNotHaveDuplicates()
                .isEqualTo(shop.in("Prepared"))
                .hasSize(4);
        assertThat(fleet.status().stores()).hasSize(1);
    }

    @Test
    void aStoreThatAnotherProcessHasIsNotBroken() throws InterruptedException {
        StoreFleet fleet = fleet(2);
        fleet.add(
                "shop",
                new StorePasses() {
                    @Override
                    public SyncReport run(Set<Flow> flows, BooleanSupplier endEarly) {
                        throw new LeaseTakenException("taken", "another process", null);
                    }

                    @Override
                    public SyncReport submit(String orderId) {
                        throw new AssertionError("nobody asked for an order");
                    }
                },
                DAILY);
        fleet.start();
        fleet.wake("shop");

        assertThat(heard.await(1, "shop").get(0).failure()).isInstanceOf(LeaseTakenException.class);
        while (fleet.status().running() > 0) {
            Thread.onSpinWait();
        }
        assertThat(status(fleet, "shop").health()).isEqualTo(StoreStatus.Health.WELL);
        assertThat(status(fleet, "shop").lastFailure()).isEmpty();
    }

    @Test
    void anErrorOfOneStoreIsAFailureOfThatStore() throws InterruptedException {
        StoreFleet fleet = fleet(2);
        Shop shop = shop(1);
        fleet.add(
                "shop",
                shop.engine(transport -> (request, timeout) -> {
                    throw new StackOverflowError("thrown by the test");
                }),
                DAILY);
        fleet.start();
        fleet.wake("shop");

        assertThat(heard.await(1, "shop").get(0).failure()).isInstanceOf(StackOverflowError.class);
        while (fleet.status().running() > 0) {
            Thread.onSpinWait();
        }
        assertThat(status(fleet, "shop").lastFailure()).contains("StackOverflowError: thrown by the test");
    }

    @Test
    void wrongChoicesAreNamed() {
        assertThatThrownBy(() -> StoreFleet.builder().threads(1)).hasMessageContaining("threads is 1; at least 2");
        assertThatThrownBy(() -> StoreFleet.builder().slice(Duration.ZERO)).hasMessageContaining("slice is PT0S");
        assertThatThrownBy(() -> StoreFleet.builder().grace(Duration.ofSeconds(-1)))
                .hasMessageContaining("grace is PT-1S");
        assertThatThrownBy(() -> StoreFleet.builder().retryAfter(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("first is PT2H");
        assertThatThrownBy(() -> Pace.only(Flow.STOCK, Duration.ofMillis(999)))
                .hasMessage("The interval of stock is PT0.999S; it must be from PT1S to PT744H.");
        assertThatThrownBy(() -> DAILY.interval(Flow.STOCK))
                .hasMessage("There is no interval for stock, only for [orders].");
        StoreFleet fleet = fleet(2);
        fleet.start();
        assertThatThrownBy(fleet::start).isInstanceOf(IllegalStateException.class);
    }
}
