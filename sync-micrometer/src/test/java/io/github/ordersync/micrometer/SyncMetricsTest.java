package io.github.ordersync.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.ReceivedCall;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the meters say of passes over the sandbox, in simulated time. */
class SyncMetricsTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final Sandbox sandbox = Sandbox.builder().time(clock).empty().inProcess();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final SyncMetrics metrics = SyncMetrics.of(registry, "shop", clock);
    private final SyncEngine engine = engine(metrics);

    private SyncEngine engine(SyncMetrics watching) {
        CallCounter calls = new CallCounter();
        ClientOptions options = ClientOptions.builder()
                .transport(sandbox.transport())
                .time(clock)
                .random(() -> 0.5)
                .listener(CallListener.all(calls, watching))
                .build();
        return SyncEngine.builder()
                .unleashed(UnleashedClient.builder()
                        .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                        .baseUrl(sandbox.unleashedUrl())
                        .monthlyCallLimit(1000)
                        .options(options)
                        .build())
                .orderDesk(OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options)
                        .build())
                .settings(IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .afterImportMoveTo("Prepared")
                        .build())
                .time(clock)
                .calls(calls)
                .parallelism(1)
                .listener(watching)
                .build();
    }

    @BeforeEach
    void product() {
        sandbox.unleashed().addProduct("MUG", "Mug", "18.50");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private String order() {
        return sandbox.orderDesk().newOrder().item("MUG", "Mug", "18.50", 2).add();
    }

    private void refused(Instant added) {
        sandbox.orderDesk()
                .newOrder()
                .item("MUG", "Mug", "18.50", 2)
                .dateAdded(added)
                .checkoutData("RequiredDate", "never")
                .add();
    }

    private double gauge(MeterName name, String... tags) {
        return registry.get(name.text()).tags(tags).gauge().value();
    }

    private double count(MeterName name, String... tags) {
        return registry.get(name.text()).tags(tags).counter().count();
    }

    private long timed(MeterName name, String... tags) {
        return registry.get(name.text()).tags(tags).timer().count();
    }

    @Test
    void anOrderThatIsSentIsCounted() {
        order();

        engine.runOnce();

        assertThat(count(MeterName.OUTCOMES, "store", "shop", "flow", "orders", "kind", "sent"))
                .isEqualTo(1);
        assertThat(timed(MeterName.PASSES, "result", "ok")).isEqualTo(1);
        assertThat(timed(MeterName.FLOWS, "flow", "orders")).isEqualTo(1);
        assertThat(timed(MeterName.CALLS, "endpoint", "salesOrders.create", "outcome", "ok"))
                .isEqualTo(1);
        assertThat(gauge(MeterName.ORDERS_WAITING)).isZero();
        assertThat(gauge(MeterName.ORDERS_OLDEST)).isZero();
        assertThat(gauge(MeterName.FLOW_LAST_GOOD, "flow", "orders"))
                .isEqualTo(clock.now().toEpochMilli() / 1000.0);
        assertThat(gauge(MeterName.TOKENS, "service", "Order Desk")).isBetween(0.0, 30.0);
    }

    @Test
    void whatIsLeftOfTheMonthFollowsTheCalls() {
        order();
        engine.runOnce();

        double calls = gauge(MeterName.QUOTA_CALLS, "service", "Unleashed");
        assertThat(calls).isPositive();
        assertThat(gauge(MeterName.QUOTA_LEFT, "service", "Unleashed")).isEqualTo(1000 - calls);
    }

    @Test
    void theOldestWaitingOrderGrowsOldBetweenPasses() {
        refused(clock.now().minus(Duration.ofHours(2)));
        assertThat(gauge(MeterName.ORDERS_OLDEST)).isNaN();

        engine.runOnce();
        assertThat(gauge(MeterName.ORDERS_REFUSED)).isEqualTo(1);
        assertThat(gauge(MeterName.ORDERS_WAITING)).isEqualTo(1);
        double age = gauge(MeterName.ORDERS_OLDEST);
        assertThat(age).isBetween(7200.0, 7300.0);

        clock.advance(Duration.ofHours(1));
        assertThat(gauge(MeterName.ORDERS_OLDEST)).isEqualTo(age + 3600);
    }

    @Test
    void aFailingServiceShowsAsRetries() {
        order();
        sandbox.faults().failNext(ReceivedCall.with("GET", "/api/v2/orders"), Fault.status(503), 2);

        engine.runOnce();

        assertThat(count(MeterName.CALL_RETRIES, "service", "Order Desk", "endpoint", "orders.list"))
                .isEqualTo(2);
        assertThat(timed(MeterName.CALLS, "endpoint", "orders.list", "outcome", "server_failed"))
                .isEqualTo(2);
    }

    @Test
    void aFlowThatStopsWasNotGood() {
        for (int i = 0; i < 8; i++) {
            order();
        }
        sandbox.faults().failNext(ReceivedCall.with("POST", "/SalesOrders/*"), Fault.status(500), 1000);

        engine.exportOrders();

        assertThat(registry.find("ordersync.flow.last.good").meters()).isEmpty();
        assertThat(timed(MeterName.PASSES, "result", "problems")).isEqualTo(1);
        assertThat(gauge(MeterName.ORDERS_WAITING)).isEqualTo(8);
        // A create may have happened, whatever the service answers.
        assertThat(count(MeterName.CALL_FAILURES, "service", "Unleashed", "kind", "outcome_unknown"))
                .isPositive();

        sandbox.faults().clear();
        clock.advance(Duration.ofMinutes(10));
        engine.exportOrders();
        assertThat(gauge(MeterName.FLOW_LAST_GOOD, "flow", "orders")).isPositive();
    }

    @Test
    void oneOrderByIdIsNoGoodPassOfAll() {
        engine.submit(order());
        assertThat(registry.find("ordersync.flow.last.good").meters()).isEmpty();
    }

    @Test
    void aPassThatThrowsIsCounted() {
        sandbox.faults().failNext(ReceivedCall.any(), Fault.status(401), 1000);

        assertThatThrownBy(engine::runOnce).isInstanceOf(CredentialsRefusedException.class);

        assertThat(timed(MeterName.PASSES, "result", "failed")).isEqualTo(1);
        assertThat(count(MeterName.CALL_FAILURES, "kind", "credentials_refused"))
                .isEqualTo(1);
    }

    @Test
    void noTagHoldsAnythingOfAnOrderOrACredential() {
        refused(clock.now());
        String id = order();
        engine.runOnce();

        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .map(meter -> meter.getName() + meter.getTags())
                        .collect(Collectors.joining("\n")))
                .doesNotContain(
                        sandbox.unleashedApiId(),
                        sandbox.unleashedApiKey(),
                        sandbox.orderDeskApiKey(),
                        sandbox.orderDeskStoreId(),
                        id,
                        "never",
                        "http");
    }

    @Test
    void twoStoresInOneRegistryAreToldApart() {
        SyncMetrics other = SyncMetrics.of(registry, "other", clock);
        refused(clock.now());
        engine.runOnce();

        assertThat(gauge(MeterName.ORDERS_REFUSED, "store", "shop")).isEqualTo(1);
        assertThat(gauge(MeterName.ORDERS_REFUSED, "store", "other")).isNaN();

        engine(other).runOnce();
        assertThat(gauge(MeterName.ORDERS_REFUSED, "store", "other")).isEqualTo(1);
    }

    @Test
    void aStoreNeedsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncMetrics.of(registry, " "))
                .withMessageContaining("'store'");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "watching.md"));
    }

    @Test
    void theTableOfMetersIsTheCode() throws IOException {
        assertThat(page().lines()
                        .filter(line -> line.startsWith("| `ordersync."))
                        .map(line -> line.replaceFirst("\\| (counter|timer|gauge|time gauge) \\|", "|")))
                .containsExactlyElementsOf(Arrays.stream(MeterName.values())
                        .map(SyncMetricsTest::row)
                        .toList());
    }

    private static String row(MeterName name) {
        String tags = name.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", "));
        return "| `" + name.text() + "` | " + tags + (tags.isEmpty() ? "" : " ") + "| " + name.description() + " |";
    }

    @Test
    void everyMeterIsMadeAndHasTheKindInTheTable() throws IOException {
        order();
        refused(clock.now());
        sandbox.faults().failNext(ReceivedCall.with("GET", "/api/v2/orders"), Fault.status(503), 1);
        engine.runOnce();
        metrics.onWait(new CallListener.Wait("Unleashed", "taxes.list", Duration.ofSeconds(1)));
        sandbox.faults().failNext(ReceivedCall.any(), Fault.status(401), 1000);
        assertThatThrownBy(engine::runOnce).isInstanceOf(CredentialsRefusedException.class);

        String page = page();
        for (Meter meter : registry.getMeters()) {
            Meter.Id id = meter.getId();
            String kind = id.getBaseUnit() != null && id.getType() == Meter.Type.GAUGE
                    ? "time gauge"
                    : id.getType().name().toLowerCase(Locale.ROOT);
            assertThat(page).contains("| `" + id.getName() + "` | " + kind + " |");
        }
        assertThat(registry.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MeterName.values()).map(MeterName::text).toList());
    }
}
