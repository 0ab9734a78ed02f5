package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Service;
import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller learns when something does not work, and what is done all the same. */
class FailureTest {

    private final World world = World.inProcess();
    private final IntegrationSettings settings = World.settings()
            .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
            .orderStatus("Placed")
            .syncInventory(true)
            .build();

    @AfterEach
    void close() {
        world.close();
    }

    private SyncEngine through(Transport transport) {
        return world.engine(
                settings, SyncState.inMemory(), transport, RetryPolicy.standard(), world.sandbox.unleashedApiKey());
    }

    @Test
    void refusedCredentialsAreThrown() {
        String order = world.order().add();
        SyncEngine engine = world.engine(
                settings,
                SyncState.inMemory(),
                world.sandbox.transport(),
                RetryPolicy.standard(),
                "NotTheRealKeyOfThisSandbox0000000000000=");
        assertThatThrownBy(engine::runOnce).isInstanceOf(CredentialsRefusedException.class);
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("New");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void credentialsThatAreRefusedHalfWayAreThrownAndWhatWasSentIsMoved() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            orders.add(world.order().add());
        }
        AtomicInteger creates = new AtomicInteger();
        SyncEngine engine = through(
                (request, timeout) -> request.endpoint().equals("salesOrders.create") && creates.incrementAndGet() > 10
                        ? new TransportResponse(403, Map.of(), new byte[0])
                        : world.sandbox.transport().send(request, timeout));
        assertThatThrownBy(engine::runOnce).isInstanceOf(CredentialsRefusedException.class);
        assertThat(world.unleashed.salesOrders()).hasSize(10);
        assertThat(in("Prepared", orders)).isEqualTo(10);
    }

    private long in(String folder, List<String> orders) {
        return orders.stream()
                .filter(order -> world.orderDesk.folderOf(order).equals(folder))
                .count();
    }

    @Test
    void aFolderThatIsMissingIsNamedWithItsSettingAndTheStoresFolders() {
        world.order().add();
        assertThatThrownBy(() -> world.engine(
                                settings.toBuilder().afterImportMoveTo("Shiped").build())
                        .runOnce())
                .isInstanceOf(SyncSetupException.class)
                .hasMessageContaining("afterImportMoveTo")
                .hasMessageContaining("'Shiped'")
                .hasMessageContaining("New, Prepared, Closed, Canceled");
        assertThat(world.unleashed.salesOrders()).isEmpty();
    }

    @Test
    void aFolderThatTwoSettingsNameInDifferentWordsIsRefused() {
        String idOfNew = world.order().add();
        String folderId =
                world.orderDesk.order(idOfNew).orElseThrow().path("folder_id").asText();
        assertThatThrownBy(() -> world.engine(
                                settings.toBuilder().afterImportMoveTo(folderId).build())
                        .runOnce())
                .isInstanceOf(SyncSetupException.class)
                .hasMessageContaining("afterImportMoveTo")
                .hasMessageContaining("'New'")
                .hasMessageContaining("exportFrom");
    }

    @Test
    void whenUnleashedGoesDownTheExportStopsAndWhatWasSentIsMoved() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            orders.add(world.order().add());
        }
        String odd = world.order().checkoutData("RequiredDate", "31/02/2026").add();
        AtomicInteger creates = new AtomicInteger();
        SyncReport report = through((request, timeout) -> {
                    boolean unleashed = request.uri().getHost().startsWith("unleashed");
                    if (unleashed
                            && (creates.get() >= 12
                                    || request.endpoint().equals("salesOrders.create")
                                            && creates.incrementAndGet() > 12)) {
                        throw new ConnectException("down");
                    }
                    return world.sandbox.transport().send(request, timeout);
                })
                .runOnce();
        assertThat(report.of(Outcome.Kind.STOPPED).stream().map(Outcome::flow))
                .contains(Flow.ORDERS, Flow.STOCK)
                .doesNotHaveDuplicates();
        assertThat(report.of(Outcome.Kind.STOPPED).get(0).detail())
                .contains("Unleashed")
                .contains("The rest is done on the next run.");
        assertThat(report.of(Outcome.Kind.SENT))
                .hasSize(world.unleashed.salesOrders().size());
        assertThat(in("Prepared", orders))
                .isEqualTo(world.unleashed.salesOrders().size());
        assertThat(world.notes(odd)).hasSize(1);
        assertThat(report.hasProblems()).isTrue();

        world.engine(settings).runOnce();
        assertThat(in("Prepared", orders)).isEqualTo(40);
        assertThat(world.unleashed.salesOrders()).hasSize(40);
    }

    @Test
    void oneOrderThatFailsDoesNotStopTheOthers() {
        String unlucky = world.order().add();
        String lucky = world.order().add();
        world.sandbox
                .faults()
                .failNext(
                        call -> call.service() == Service.UNLEASHED
                                && call.method().equals("POST"),
                        Fault.status(500));
        SyncReport report = world.engine(settings).runOnce();
        assertThat(World.of(report, unlucky, Outcome.Kind.FAILED).orElseThrow().detail())
                .contains("It is tried again on the next run.");
        assertThat(world.orderDesk.folderOf(unlucky)).isEqualTo("New");
        assertThat(world.orderDesk.folderOf(lucky)).isEqualTo("Prepared");
        assertThat(world.notes(unlucky)).isEmpty();
        world.engine(settings).runOnce();
        assertThat(world.orderDesk.folderOf(unlucky)).isEqualTo("Prepared");
    }

    @Test
    void aRefusalThatDoesNotSayWhyIsWrittenDownTheSecondTime() {
        String order = world.order().add();
        SyncEngine engine = through((request, timeout) -> request.endpoint().equals("salesOrders.create")
                ? new TransportResponse(400, Map.of(), "<html>Bad".getBytes(StandardCharsets.UTF_8))
                : world.sandbox.transport().send(request, timeout));
        assertThat(World.of(engine.runOnce(), order, Outcome.Kind.FAILED)).isPresent();
        assertThat(world.notes(order)).isEmpty();
        assertThat(World.of(engine.runOnce(), order, Outcome.Kind.REFUSED)).isPresent();
        assertThat(world.notes(order)).hasSize(1);
        assertThat(World.of(engine.runOnce(), order, Outcome.Kind.REFUSED)).isPresent();
        assertThat(world.notes(order)).hasSize(1);
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("New");
    }

    /** 22 fail before the first result of another is looked at: 16 are ahead, and 5 failures stop a pass. */
    @Test
    void ordersThatFailEveryTimeDoNotKeepTheOthersForEver() {
        for (int i = 0; i < 22; i++) {
            world.order().sourceId("POISON-" + i).add();
        }
        String good = world.order().add();
        SyncEngine engine = through((request, timeout) -> {
            boolean poison = request.endpoint().equals("salesOrders.create")
                    && new String(request.body(), StandardCharsets.UTF_8).contains("POISON");
            return poison
                    ? new TransportResponse(500, Map.of(), new byte[0])
                    : world.sandbox.transport().send(request, timeout);
        });
        for (int pass = 0; pass < 3; pass++) {
            assertThat(engine.exportOrders().of(Outcome.Kind.STOPPED)).hasSize(1);
        }
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Prepared");
    }

    @Test
    void customersThatCannotBeLookedUpDoNotKeepOtherOrdersForEver() {
        for (int i = 0; i < 6; i++) {
            world.order().email("poison" + i + "@example.com").add();
        }
        String good = world.order().email("good@example.com").add();
        String named = world.order().checkoutData("customer_code", "GUEST").add();
        SyncEngine engine = world.engine(
                settings.toBuilder().customers(CustomerPolicy.MATCH).build(),
                SyncState.inMemory(),
                (request, timeout) -> request.uri().toString().contains("poison")
                        ? new TransportResponse(500, Map.of(), new byte[0])
                        : world.sandbox.transport().send(request, timeout),
                RetryPolicy.none(),
                world.sandbox.unleashedApiKey());
        for (int pass = 0; pass < 2; pass++) {
            engine.exportOrders();
        }
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Prepared");
        assertThat(world.orderDesk.folderOf(named)).isEqualTo("Prepared");
    }

    @Test
    void shipmentsThatOrderDeskRefusesDoNotKeepTheOthersForEver() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            orders.add(world.order().add());
        }
        world.engine(settings).exportOrders();
        for (String order : orders) {
            world.unleashed.ship(world.guidOf(order), "T" + order, "UPS");
        }
        String good = orders.get(6);
        SyncReport report = through((request, timeout) -> {
                    boolean refused = request.method().equals("POST")
                            && request.uri().getPath().endsWith("/shipments")
                            && !request.uri().getPath().contains("/" + good + "/");
                    byte[] answer =
                            "{\"status\":\"error\",\"message\":\"Unknown carrier\"}".getBytes(StandardCharsets.UTF_8);
                    return refused
                            ? new TransportResponse(200, Map.of(), answer)
                            : world.sandbox.transport().send(request, timeout);
                })
                .pullShipments();
        assertThat(report.of(Outcome.Kind.FAILED)).hasSize(6);
        assertThat(report.of(Outcome.Kind.STOPPED)).isEmpty();
        assertThat(world.orderDesk.folderOf(good)).isEqualTo("Closed");
    }

    /** Somebody between us and Unleashed answers, and the sales order was never made: the order must not leave its folder. */
    @Test
    void anAnswerToACreateThatIsNotTheSalesOrderProvesNothing() {
        for (String answer : List.of("{}", "{\"Message\":\"An error has occurred.\"}", "{\"Items\":[]}")) {
            String order = world.order().add();
            SyncReport report = through((request, timeout) -> request.endpoint().equals("salesOrders.create")
                            ? new TransportResponse(200, Map.of(), answer.getBytes(StandardCharsets.UTF_8))
                            : world.sandbox.transport().send(request, timeout))
                    .exportOrders();
            assertThat(World.of(report, order, Outcome.Kind.FAILED)).as(answer).isPresent();
            assertThat(report.of(Outcome.Kind.SENT)).isEmpty();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("New");
            world.engine(settings).exportOrders();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
            assertThat(world.salesOrdersOf(order)).hasSize(1);
        }
    }

    @Test
    void anOrderDeskThatCannotBeReachedIsThrown() {
        SyncEngine engine = through((request, timeout) -> {
            throw new ConnectException("down");
        });
        assertThatThrownBy(engine::runOnce)
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContaining("Order Desk");
    }

    @Test
    void aMoveThatFailsIsReportedForItsOrdersAndMadeUpForOnTheNextRun() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(world.order().add());
        }
        world.sandbox.faults().failNext(call -> call.path().endsWith("/move-orders"), Fault.status(500), 4);
        SyncReport report = world.engine(settings).runOnce();
        assertThat(report.of(Outcome.Kind.FAILED)).hasSize(8);
        assertThat(report.of(Outcome.Kind.STOPPED)).isEmpty();
        assertThat(in("New", orders)).isEqualTo(8);
        SyncReport next = world.engine(settings).runOnce();
        assertThat(next.of(Outcome.Kind.ALREADY_SENT)).hasSize(8);
        assertThat(in("Prepared", orders)).isEqualTo(8);
        assertThat(world.unleashed.salesOrders()).hasSize(8);
    }

    @Test
    void anInterruptEndsThePassAndIsKept() {
        String order = world.order().add();
        SyncEngine engine = through((request, timeout) -> {
            if (request.endpoint().equals("salesOrders.list")) {
                Thread.currentThread().interrupt();
            }
            return world.sandbox.transport().send(request, timeout);
        });
        assertThatThrownBy(engine::runOnce).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.orderDesk.folderOf(order)).isEqualTo("New");
    }

    @Test
    void aBuilderWithoutAPartSaysWhichIsMissing() {
        assertThatThrownBy(() -> SyncEngine.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unleashed");
        assertThatThrownBy(() -> SyncEngine.builder().parallelism(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
