package io.github.ordersync.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ordersync.client.Async;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RawResponse;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Makes every call of a client, found by reflection, so that a new resource is covered without a word here, and looks for
 * what was planted in everything that is logged, thrown, or printed of what a user holds.
 *
 * @param <C> the client's interface
 */
public final class LeakWalk<C> {

    /** Personal data: in arguments and in answers. Never logged, never in an exception. */
    public static final String PERSONAL = "planted.person@example.com";

    private final Class<C> type;
    private final Function<ClientOptions, C> connect;
    private final StringBuilder shown = new StringBuilder();
    /** The calls that sent nothing, with what they threw. */
    private final Map<String, String> unsent = new TreeMap<>();

    private int calls;
    private int requests;

    /**
     * A walk.
     *
     * @param type the client's interface
     * @param connect makes a client
     */
    public LeakWalk(Class<C> type, Function<ClientOptions, C> connect) {
        this.type = type;
        this.connect = connect;
    }

    /** Calls everything before a service that answers like this. Returns what was logged. */
    public String logged(Transport service) throws ReflectiveOperationException {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            walk(service);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : log.list) {
            all.append(event.getFormattedMessage()).append(event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return all.toString();
    }

    /** What was thrown, with causes and suppressed, and what a user can print of what a user holds. */
    public String shown() {
        return shown.toString();
    }

    /** Whether the walk did what it promises. */
    public void everyCallWasSent(int atLeast) {
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
        assertThat(unsent).as("calls that sent nothing").isEmpty();
    }

    private void walk(Transport service) throws ReflectiveOperationException {
        ClientOptions options = ClientOptions.builder()
                .transport((request, timeout) -> {
                    requests++;
                    return service.send(request, timeout);
                })
                .listener(attempt -> show(attempt))
                .time(new Jumping())
                .build();
        C client = connect.apply(options);
        show(options);
        show(client);
        JavaType bound = TypeFactory.defaultInstance().constructType(type);
        for (Method method : methods(type)) {
            Class<?> result = method.getReturnType();
            boolean view = Set.of(type, Async.class, RawResponse.class, ClientOptions.class, String.class, void.class)
                    .contains(result);
            if (!view && result.isInterface() && !result.isSealed()) {
                Object resource = method.invoke(client);
                show(resource);
                JavaType resourceType = TypeFactory.defaultInstance()
                        .resolveMemberType(method.getGenericReturnType(), bound.getBindings());
                for (Method call : methods(result)) {
                    make(method.getName() + "." + name(call), resource, call, resourceType);
                }
            } else if (!view) {
                make(name(method), client, method, bound);
            }
        }
    }

    private static List<Method> methods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private static String name(Method call) {
        return call.getName()
                + Stream.of(call.getParameterTypes()).map(Class::getSimpleName).toList();
    }

    private void make(String name, Object target, Method call, JavaType type) throws ReflectiveOperationException {
        calls++;
        Throwable thrown = null;
        for (Arguments.Fill fill : Arguments.Fill.values()) {
            int before = requests;
            thrown = attempt(target, call, type, new Arguments(fill));
            show(thrown);
            if (requests > before) {
                return;
            }
        }
        unsent.put(name, String.valueOf(thrown));
    }

    private @Nullable Throwable attempt(Object target, Method call, JavaType type, Arguments values)
            throws ReflectiveOperationException {
        TypeBindings bindings = type.findSuperType(call.getDeclaringClass()).getBindings();
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : call.getParameters()) {
            JavaType resolved =
                    TypeFactory.defaultInstance().resolveMemberType(parameter.getParameterizedType(), bindings);
            arguments.add(values.make(resolved, parameter.getName(), 0));
        }
        try {
            call.setAccessible(true);
            read(call.invoke(target, arguments.toArray()));
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Reads a lazy list to its end. What a call returns is the user's, secrets and all, and is not printed. */
    private void read(Object value) throws ReflectiveOperationException {
        if (value instanceof Iterable<?> rows) {
            rows.forEach(row -> {});
        } else if (value != null && value.getClass().getSimpleName().equals("ChangeScan")) {
            Arguments.call(value, "read");
        }
    }

    private void show(@Nullable Object thing) {
        shown.append(thing).append('\n');
        if (thing instanceof Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            shown.append(trace);
        }
    }

    /** Time in which a sleep costs nothing but its length. */
    private static final class Jumping implements TimeSource {
        private long nanos;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void sleep(Duration duration) {
            nanos += Math.max(0, duration.toNanos());
        }
    }
}
