package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.error.ApiException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A pipeline over a scripted transport in manual time, called in both modes. */
@ParameterizedClass
@EnumSource(Mode.class)
abstract class PipelineFixture {

    private static final JsonMapper JSON =
            JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new SimpleModule("no dates"));
    static final Endpoint READ = Endpoint.read("orders.get", "/orders/{}");
    static final Endpoint REPLACE = Endpoint.repeatable("orders.replace", "PUT", "/orders/{}", "Read the order.");
    static final Endpoint CREATE = Endpoint.once("orders.create", "POST", "/orders", "Search for it.");

    @Parameter
    Mode mode;

    final ManualTime time = new ManualTime();
    final ScriptedTransport transport = new ScriptedTransport();
    final List<CallListener.Attempt> attempts = new ArrayList<>();
    ClientOptions.Builder options = options();
    RateLimiter limiter = RateLimiter.unlimited();

    ClientOptions.Builder options() {
        ClientOptions.Builder builder = ClientOptions.builder();
        builder.transport(transport)
                .time(time)
                .listener(attempts::add)
                .random(() -> 0.5)
                .deadline(Duration.ofSeconds(30));
        return builder;
    }

    @AfterEach
    void noInterruptLeaksIntoTheNextTest() {
        assertThat(Thread.interrupted()).isFalse();
    }

    Answer call(RepeatSafety safety) {
        Pipeline pipeline = pipeline();
        return mode.run(() -> switch (safety) {
            case SAFE -> pipeline.call(READ, Query.none().with("q", "a b"), null, 7);
            case REPEATABLE -> pipeline.call(REPLACE, Query.none(), Map.of("a", 1), 7);
            case ONCE -> pipeline.call(CREATE, Query.none(), Map.of("a", 1));
        });
    }

    Pipeline pipeline() {
        return new Pipeline(new Pipeline.Parts(
                URI.create("https://api.example.com/v2"), JSON, new TestDialect(), limiter, options.build()));
    }

    <E extends ApiException> E failure(RepeatSafety safety, Class<E> type) {
        E failure = catchThrowableOfType(type, () -> call(safety));
        assertThat(failure).as("failure of a %s call", safety).isExactlyInstanceOf(type);
        assertThat(failure.service()).isEqualTo("Test Service");
        assertThat(failure.endpoint()).startsWith("orders.");
        return failure;
    }
}
