package io.github.ordersync.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application on the sandbox, and the same classes without Spring. */
class OrderSyncApplicationTest {

    private final Sandbox sandbox = Sandbox.start();
    private final CompletableFuture<SyncReport> firstPass = new CompletableFuture<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        sandbox.close();
    }

    private final SyncListener hearing = new SyncListener() {
        @Override
        public void onPass(SyncReport report) {
            firstPass.complete(report);
        }

        @Override
        public void onPassFailed(RuntimeException failure) {
            firstPass.completeExceptionally(failure);
        }
    };

    private ConfigurableApplicationContext start(String orderDeskKey) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("settings.json"),
                "{\"exportFrom\": [\"New\"], \"afterImportMoveTo\": \"Prepared\", \"customerCode\": \"GUEST\"}");
        String store = "--ordersync.stores.shop-nz.";
        return new SpringApplicationBuilder(OrderSyncApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("hearing", SyncListener.class, () -> hearing))
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--management.endpoint.health.show-details=always",
                        store + "unleashed-api-id=" + sandbox.unleashedApiId(),
                        store + "unleashed-api-key=" + sandbox.unleashedApiKey(),
                        store + "order-desk-store-id=" + sandbox.orderDeskStoreId(),
                        store + "order-desk-api-key=" + orderDeskKey,
                        store + "unleashed-url=" + sandbox.unleashedUrl(),
                        store + "order-desk-url=" + sandbox.orderDeskUrl(),
                        store + "settings=" + settings);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application, String path) throws Exception {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anOrderArrivesAndHealthAndMetricsTellOfIt() throws Exception {
        String id =
                sandbox.orderDesk().newOrder().item("MUG", "Mug", "18.50", 1).add();

        try (ConfigurableApplicationContext application = start(sandbox.orderDeskApiKey())) {
            SyncReport report = firstPass.get(60, TimeUnit.SECONDS);

            assertThat(report.of(Outcome.Kind.SENT))
                    .anyMatch(outcome -> outcome.id().equals(id));
            assertThat(sandbox.orderDesk().folderOf(id)).isEqualTo("Prepared");
            assertThat(get(application, "/actuator/prometheus").body())
                    .containsPattern(
                            "ordersync_outcomes_total\\{flow=\"orders\",kind=\"sent\",store=\"shop-nz\"\\} \\d");
            HttpResponse<String> health = get(application, "/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"orderSync\":{\"status\":\"UP\"", "shop-nz");
            assertThat(application.getBean("shop-nz", SyncEngine.class))
                    .isSameAs(application.getBean(Stores.class).named("shop-nz").engine());
        }
    }

    @Test
    void refusedCredentialsShowInHealthAndNowhereElse() throws Exception {
        try (ConfigurableApplicationContext application = start("planted-wrong-key")) {
            assertThat(firstPass.handle((report, failure) -> failure).get(60, TimeUnit.SECONDS))
                    .isNotNull();

            HttpResponse<String> health = get(application, "/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("CredentialsRefusedException").doesNotContain("planted");
            assertThat(application.getBean(OrderSyncProperties.class).toString())
                    .doesNotContain("planted");
        }
    }

    @Test
    void theSameStoresNeedNoSpring() throws Exception {
        StoreAccount account = new StoreAccount(
                "shop-nz",
                Secret.of(sandbox.unleashedApiId()),
                Secret.of(sandbox.unleashedApiKey()),
                sandbox.orderDeskStoreId(),
                Secret.of(sandbox.orderDeskApiKey()),
                sandbox.unleashedUrl(),
                sandbox.orderDeskUrl(),
                IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .afterImportMoveTo("Prepared")
                        .build());
        try (Stores stores =
                new Stores(List.of(account), SyncState.inMemory(), new SimpleMeterRegistry(), List.of(hearing))) {
            SyncReport report = stores.named("shop-nz").engine().runOnce();

            assertThat(firstPass).isCompletedWithValue(report);
            Store.LastPass last = stores.named("shop-nz").lastPass();
            assertThat(last).isNotNull();
            assertThat(last.ran()).isTrue();
        }
    }

    @Test
    void tooShortAnIntervalIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderSyncProperties(Duration.ZERO, Map.of()))
                .withMessageContaining("ordersync.every");
    }
}
