package io.github.ordersync.sandbox.junit;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.sandbox.Faults;
import io.github.ordersync.sandbox.OrderDeskSide;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.UnleashedSide;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a sandbox of its own and closes it. Parameters of test and lifecycle methods, and of the constructor,
 * may be a {@link Sandbox}, {@link UnleashedSide}, {@link OrderDeskSide}, {@link Faults}, {@link SimulatedClock},
 * {@link TimeSource} or {@link Transport}. When the test fails, the calls that it made are printed.
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class MyIntegrationTest {
 *     @Test
 *     void sends(Sandbox sandbox, SimulatedClock clock) { ... }
 * }
 * }</pre>
 *
 * <p>With choices:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension SANDBOX = SandboxExtension.overHttp(builder -> builder.empty());
 * }</pre>
 */
public final class SandboxExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    /** The sandbox of one test, with its time. */
    private record Running(Sandbox sandbox, TimeSource time) {}

    private final UnaryOperator<Sandbox.Builder> choices;
    private final boolean http;
    private final Consumer<String> printer;

    /** In-process, with the small shop, in simulated time. */
    public SandboxExtension() {
        this(builder -> builder, false, SandboxExtension::print);
    }

    SandboxExtension(UnaryOperator<Sandbox.Builder> choices, boolean http, Consumer<String> printer) {
        this.choices = choices;
        this.http = http;
        this.printer = printer;
    }

    private static void print(String story) {
        System.err.print(story);
    }

    /**
     * In-process: only {@link Sandbox#transport()} reaches the services. Time is a {@link SimulatedClock}, which the
     * clients must be given too, since Order Desk's rate limit follows it.
     *
     * @param choices makes further choices, for each test anew
     * @return the extension
     */
    public static SandboxExtension inProcess(UnaryOperator<Sandbox.Builder> choices) {
        return new SandboxExtension(choices, false, SandboxExtension::print);
    }

    /**
     * Over HTTP, on free ports of the loopback interface, in the system's time.
     *
     * @param choices makes further choices, for each test anew
     * @return the extension
     */
    public static SandboxExtension overHttp(UnaryOperator<Sandbox.Builder> choices) {
        return new SandboxExtension(choices, true, SandboxExtension::print);
    }

    /** Constructors get the sandbox of their test, not one of the class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isKnown(parameter.getParameter().getType());
    }

    private static boolean isKnown(Class<?> type) {
        return type == Sandbox.class
                || type == UnleashedSide.class
                || type == OrderDeskSide.class
                || type == Faults.class
                || type == SimulatedClock.class
                || type == TimeSource.class
                || type == Transport.class;
    }

    /**
     * Makes the sandbox if it is the first parameter of the test.
     *
     * @throws ParameterResolutionException if there is no simulated clock, since the test runs in the system's time
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getStore(NAMESPACE).getOrComputeIfAbsent(Running.class, key -> run(), Running.class);
        Class<?> type = parameter.getParameter().getType();
        Map<Class<?>, Object> values = Map.of(
                Sandbox.class, running.sandbox(),
                UnleashedSide.class, running.sandbox().unleashed(),
                OrderDeskSide.class, running.sandbox().orderDesk(),
                Faults.class, running.sandbox().faults(),
                SimulatedClock.class, running.time(),
                TimeSource.class, running.time(),
                Transport.class, running.sandbox().transport());
        Object value = values.get(type);
        if (!type.isInstance(value)) {
            throw new ParameterResolutionException("The sandbox runs in the system's time: ask for a TimeSource, or for"
                    + " SandboxExtension.inProcess(...), in place of a " + type.getSimpleName());
        }
        return value;
    }

    private Running run() {
        TimeSource time = http ? TimeSource.system() : new SimulatedClock();
        Sandbox.Builder builder = choices.apply(Sandbox.builder().time(time));
        return new Running(http ? builder.start() : builder.inProcess(), builder.time());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable Running running = context.getStore(NAMESPACE).remove(Running.class, Running.class);
        if (running == null) {
            return;
        }
        running.sandbox().close();
        if (context.getExecutionException().isPresent()) {
            String story = running.sandbox().attempts().story();
            printer.accept("Calls of " + context.getDisplayName() + " to the sandbox:\n"
                    + (story.isEmpty() ? "  none\n" : story));
        }
    }
}
