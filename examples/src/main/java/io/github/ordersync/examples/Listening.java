package io.github.ordersync.examples;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.examples.webhook.StoreWebhooks;
import io.github.ordersync.examples.webhook.WebhookServer;
import io.github.ordersync.examples.worker.PassResult;
import io.github.ordersync.examples.worker.WebhookRows;
import io.github.ordersync.examples.worker.WorkerTimes;
import io.github.ordersync.micrometer.SyncMetrics;
import io.github.ordersync.orderdesk.webhook.OrderDeskWebhook;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a worker does with {@code --listen}: webhooks, the page of Prometheus, and whether all stores are well. */
final class Listening implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?:(.+):)?(\\d{1,5})");

    private final InetSocketAddress address;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private @Nullable WebhookRows rows;
    private @Nullable WebhookServer server;

    private Listening(InetSocketAddress address) {
        this.address = address;
    }

    /** {@code 8080} is on the loopback interface only, {@code 0.0.0.0:8080} everywhere. */
    static Listening on(String option) {
        Matcher parts = ADDRESS.matcher(option.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new CannotRunException(
                    "--listen is " + option + "; a port such as 8080, or an address such as 0.0.0.0:8080, is needed.");
        }
        int port = Integer.parseInt(parts.group(2));
        try {
            InetAddress host =
                    parts.group(1) == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(parts.group(1));
            return new Listening(new InetSocketAddress(host, port));
        } catch (UnknownHostException e) {
            throw new CannotRunException("--listen is " + option + "; there is no host " + parts.group(1) + ".");
        }
    }

    /** The meters of a store. */
    SyncMetrics metrics(String store) {
        return SyncMetrics.of(registry, store);
    }

    /** Passes on what it hears, and remembers the failures. */
    Consumer<PassResult> watching(Consumer<PassResult> next) {
        return result -> {
            RuntimeException failure = result.failure();
            if (failure == null || failure instanceof LeaseTakenException) {
                failures.remove(result.store());
            } else {
                failures.put(result.store(), failure.getClass().getSimpleName());
            }
            next.accept(result);
        };
    }

    /** Listens until it is closed; gives the port. */
    int start(List<StoresFile.Store> stores, OpenStores open, DataSource database, WorkerTimes times)
            throws SQLException {
        WebhookRows tasks = new WebhookRows(open.webhookWork(), database, times);
        rows = tasks;
        tasks.start();
        List<StoreWebhooks> webhooks = stores.stream()
                .map(store -> StoreWebhooks.of(
                        store.name(),
                        OrderDeskWebhook.of(store.storeId(), store.storeKey()),
                        store.signatureKey() == null ? List.of() : List.of(store.signatureKey()),
                        tasks,
                        TimeSource.system()))
                .toList();
        WebhookServer.Choices standard = WebhookServer.Choices.standard();
        try {
            WebhookServer started = WebhookServer.start(
                    address, webhooks, new WebhookServer.Choices(standard.slowest(), registry::scrape, this::health));
            server = started;
            return started.port();
        } catch (IOException e) {
            throw new CannotRunException("--listen " + address.getHostString() + ":" + address.getPort()
                    + " cannot be used: " + e.getMessage());
        }
    }

    private WebhookServer.Health health() {
        Map<String, String> now = new TreeMap<>(failures);
        return new WebhookServer.Health(
                now.isEmpty(),
                now.entrySet().stream()
                        .map(store -> store.getKey() + ": " + store.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (rows != null) {
            rows.close();
        }
    }
}
