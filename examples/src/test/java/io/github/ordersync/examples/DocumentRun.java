package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.examples.Document.Block;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs a piece of Java from a page against a sandbox of its own: as a test where it is one; else its static method whose
 * parameters are clients, an engine, settings, the sandbox, a folder or a database; else its main method, unless that
 * reads credentials from the environment.
 */
final class DocumentRun {

    private static final String MAIN = "main";

    /** What a piece may ask for. */
    private static final List<Class<?>> KNOWN = List.of(
            Sandbox.class,
            UnleashedClient.class,
            OrderDeskClient.class,
            IntegrationSettings.class,
            SyncEngine.class,
            Path.class,
            DataSource.class);

    private DocumentRun() {}

    /** What it printed; empty where there is nothing to run. */
    static Optional<String> of(Block block, Class<?> type, Path folder) throws Exception {
        if (Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(Test.class))) {
            return Optional.of(printing(() -> asTest(type)));
        }
        Optional<Method> entry = entry(block, type);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (Sandbox sandbox = Sandbox.start()) {
            return Optional.of(printing(() -> call(entry.get(), sandbox, folder)));
        }
    }

    private static Optional<Method> entry(Block block, Class<?> type) {
        List<Method> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .toList();
        List<Method> asking = methods.stream()
                .filter(method ->
                        method.getParameterCount() > 0 && KNOWN.containsAll(List.of(method.getParameterTypes())))
                .toList();
        assertThat(asking).as("methods to run at %s", block.place()).hasSizeLessThan(2);
        return asking.stream()
                .findFirst()
                .or(() -> methods.stream()
                        .filter(method -> method.getName().equals(MAIN)
                                && !block.code().contains("fromEnvironment(")
                                && !block.code().contains("getenv("))
                        .findFirst());
    }

    private static void call(Method method, Sandbox sandbox, Path folder) throws Exception {
        method.setAccessible(true);
        if (method.getName().equals(MAIN)) {
            method.invoke(null, (Object) new String[0]);
            return;
        }
        CallCounter calls = new CallCounter();
        ClientOptions options = ClientOptions.builder().listener(calls).build();
        try (UnleashedClient unleashed = UnleashedClient.builder()
                        .baseUrl(sandbox.unleashedUrl())
                        .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                        .options(options)
                        .build();
                OrderDeskClient orderDesk = OrderDeskClient.builder()
                        .baseUrl(sandbox.orderDeskUrl())
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .options(options)
                        .build()) {
            IntegrationSettings settings = CommonOptions.sandboxSettings();
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:" + folder.resolve("state").toAbsolutePath());
            Map<Class<?>, Object> values = new LinkedHashMap<>();
            values.put(Sandbox.class, sandbox);
            values.put(UnleashedClient.class, unleashed);
            values.put(OrderDeskClient.class, orderDesk);
            values.put(IntegrationSettings.class, settings);
            values.put(Path.class, folder);
            values.put(DataSource.class, database);
            // One order after the other: the numbers that Unleashed draws then follow the orders, run after run.
            values.put(
                    SyncEngine.class,
                    SyncEngine.builder()
                            .unleashed(unleashed)
                            .orderDesk(orderDesk)
                            .settings(settings)
                            .calls(calls)
                            .parallelism(1)
                            .build());
            method.invoke(
                    null, Stream.of(method.getParameterTypes()).map(values::get).toArray());
        }
    }

    private static void asTest(Class<?> type) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .build(),
                        summary);
        summary.getSummary().getFailures().forEach(failure -> {
            throw new AssertionError(failure.getTestIdentifier().getDisplayName(), failure.getException());
        });
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String printing(Action action) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } catch (InvocationTargetException e) {
            throw new AssertionError("It throws " + e.getCause(), e.getCause());
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
