package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.Outcome.Kind;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.ReceivedCall;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What listeners hear, what the log says, and what a report knows of orders that are left. */
class WatchingTest {

    private final World world = World.inProcess();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<SyncReport> reports = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final SyncListener hearing = new SyncListener() {
        @Override
        public void onOutcome(Outcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void onPass(SyncReport report) {
            reports.add(report);
        }

        @Override
        public void onPassFailed(RuntimeException failure) {
            failures.add(failure);
        }
    };

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SyncLog.class);
    }

    private void listen() {
        logger().addAppender(log);
        logger().setLevel(Level.DEBUG);
        log.start();
    }

    @AfterEach
    void close() {
        logger().detachAppender(log);
        logger().setLevel(null);
        world.close();
    }

    private Instant now() {
        return world.time.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aReportKnowsTheOrdersThatAreLeft() {
        Instant anHourAgo = now().minus(Duration.ofHours(1));
        world.order().add();
        world.order().dateAdded(anHourAgo).checkoutData("RequiredDate", "32/13").add();
        world.orderDesk.newOrder().item("NONE", "unknown", "1.00", 1).add();

        SyncReport report = world.engine(World.settings().build()).exportOrders();

        assertThat(report.ordersLeft()).isPresent();
        OrdersLeft left = report.ordersLeft().get();
        assertThat(left.waiting()).isEqualTo(2);
        assertThat(left.refused()).isEqualTo(2);
        assertThat(left.oldest()).contains(anHourAgo);
        assertThat(left.complete()).isTrue();
    }

    @Test
    void whatWasSentOrSkippedOnPurposeIsNotLeft() {
        world.order().add();
        IntegrationSettings.Builder stays = IntegrationSettings.builder().customerCode("GUEST");
        SyncEngine engine = world.engine(stays.build());

        assertThat(engine.exportOrders().ordersLeft()).contains(new OrdersLeft(0, 0, Optional.empty(), true));
        assertThat(engine.exportOrders().ordersLeft()).contains(new OrdersLeft(0, 0, Optional.empty(), true));
    }

    @Test
    void nothingIsKnownWhereTheFoldersWereNotListed() {
        String id = world.order().add();
        SyncEngine engine = world.engine(World.settings().build());

        assertThat(engine.preview().ordersLeft()).isEmpty();
        assertThat(engine.submit(id).ordersLeft()).isEmpty();
        assertThat(engine.pullCancellations().ordersLeft()).isEmpty();
    }

    @Test
    void aFlowThatStopsLeavesItsOrders() {
        for (int i = 0; i < 8; i++) {
            world.order().add();
        }
        world.sandbox.faults().failNext(ReceivedCall.with("POST", "/SalesOrders/*"), Fault.status(500), 1000);

        SyncReport report = world.engine(World.settings().build()).exportOrders();

        assertThat(report.count(Kind.STOPPED)).isEqualTo(1);
        assertThat(report.ordersLeft().orElseThrow().waiting()).isEqualTo(8);
        assertThat(report.ordersLeft().orElseThrow().refused()).isZero();
        assertThat(report.ordersLeft().orElseThrow().complete()).isFalse();
    }

    @Test
    void aListenerHearsPassesAndOutcomesButNoPreview() {
        world.order().add();
        SyncEngine engine =
                world.builder(World.settings().build()).listener(hearing).build();

        engine.preview();
        assertThat(outcomes).isEmpty();
        assertThat(reports).isEmpty();

        SyncReport report = engine.runOnce();
        assertThat(reports).containsExactly(report);
        assertThat(outcomes).isEqualTo(report.outcomes()).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void aListenerHearsOfAPassThatCannotRun() {
        world.sandbox.faults().failNext(ReceivedCall.any(), Fault.status(401), 1000);
        SyncEngine engine =
                world.builder(World.settings().build()).listener(hearing).build();

        assertThatThrownBy(engine::runOnce).isInstanceOf(CredentialsRefusedException.class);

        assertThat(failures).hasSize(1).hasOnlyElementsOfType(CredentialsRefusedException.class);
        assertThat(reports).isEmpty();
    }

    @Test
    void aListenerThatThrowsDisturbsNobody() {
        world.order().add();
        SyncListener broken = new SyncListener() {
            @Override
            public void onOutcome(Outcome outcome) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void onPass(SyncReport report) {
                throw new IllegalStateException("broken");
            }
        };
        SyncEngine engine = world.builder(World.settings().build())
                .listener(broken)
                .listener(hearing)
                .build();

        assertThat(engine.runOnce().count(Kind.SENT)).isEqualTo(1);
        assertThat(reports).hasSize(1);
    }

    private Map<String, Object> lastLine(String message) {
        ILoggingEvent line = log.list.stream()
                .filter(event -> event.getMessage().equals(message))
                .reduce((first, second) -> second)
                .orElseThrow();
        return line.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }

    @Test
    void theLogHoldsCodesAndNumbersButNoValues() {
        listen();
        String id = world.order()
                .shipping("Ada", "Planted")
                .checkoutData("RequiredDate", "planted-value")
                .add();
        SyncEngine engine = world.builder(World.settings().build())
                .listener(SyncLog.of("shop"))
                .build();

        engine.runOnce();

        assertThat(lastLine("outcome"))
                .containsEntry("store", "shop")
                .containsEntry("kind", "refused")
                .containsEntry("id", id)
                .containsKey("problems");
        assertThat(lastLine("pass"))
                .containsEntry("refused", 1L)
                .containsEntry("orders_waiting", 1L)
                .containsEntry("orders_refused", 1L);
        assertThat(log.list)
                .noneMatch(event -> String.valueOf(event.getKeyValuePairs())
                        .toLowerCase(Locale.ROOT)
                        .contains("planted"));
        assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
    }

    @Test
    void withDetailsTheLogSaysWhy() {
        listen();
        world.order().checkoutData("RequiredDate", "never").add();

        world.builder(World.settings().build())
                .listener(SyncLog.of("shop").withDetails())
                .build()
                .runOnce();

        assertThat(String.valueOf(lastLine("outcome").get("detail"))).contains("never");
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        listen();
        SyncLog all = SyncLog.of("shop").withDetails();
        world.order().checkoutData("RequiredDate", "never").add();
        world.builder(World.settings().build()).listener(all).build().runOnce();
        all.onAttempt(new CallListener.Attempt(
                "Unleashed", "taxes.list", 1, OptionalInt.of(200), Duration.ZERO, OptionalInt.empty()));
        all.onWait(new CallListener.Wait("Unleashed", "taxes.list", Duration.ofSeconds(1)));
        all.onPassFailed(new SyncSetupException("no such folder"));
        String page = Files.readString(Path.of("..", "docs", "watching.md"));

        List<String> kinds = List.of(Kind.values()).stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(log.list).isNotEmpty().allSatisfy(event -> {
            assertThat(page).contains("`" + event.getMessage() + "`");
            event.getKeyValuePairs().stream()
                    .map(pair -> pair.key)
                    .filter(key -> !kinds.contains(key))
                    .forEach(key -> assertThat(page).contains("`" + key + "`"));
        });
    }
}
