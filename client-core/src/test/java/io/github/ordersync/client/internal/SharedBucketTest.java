package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fifty callers of one store, in simulated time, before a model of the service's bucket. */
@Timeout(120)
class SharedBucketTest {

    private static final int CALLERS = 50;
    private static final Endpoint CREATE = Endpoint.once("orders.create", "POST", "/orders", "Search for it.");

    private final LockStep time = new LockStep();
    private final List<Duration> waits = new ArrayList<>();
    private int callersLeft = CALLERS;

    /** 20 tokens, 3 a second, one for each request, the rest in a header, 429 and a wait in seconds when it is empty (documented). */
    private final class Service implements Transport {
        private final Random random = new Random(42);
        private final int slowest;
        private double tokens = 20;
        private Duration at = Duration.ZERO;
        private int served;
        private int refused;

        Service(int slowest) {
            this.slowest = slowest;
        }

        double tokens() {
            tokens = Math.min(20, tokens + time.passed().minus(at).toNanos() / 1e9 * 3);
            at = time.passed();
            return tokens;
        }

        private boolean take() {
            boolean taken = tokens() >= 1;
            tokens -= taken ? 1 : 0;
            return taken;
        }

        @Override
        public TransportResponse send(TransportRequest request, Duration timeout) throws InterruptedException {
            time.sleep(Duration.ofMillis(10 + random.nextInt(slowest) / 2));
            boolean taken = take();
            int left = (int) tokens;
            served += taken ? 1 : 0;
            refused += taken ? 0 : 1;
            time.sleep(Duration.ofMillis(10 + random.nextInt(slowest) / 2));
            return taken
                    ? new TransportResponse(200, Map.of("X-Tokens-Remaining", List.of("" + left)), new byte[0])
                    : new TransportResponse(
                            429,
                            Map.of("X-Tokens-Remaining", List.of("0"), "X-Retry-After", List.of("1")),
                            new byte[0]);
        }
    }

    private List<LockStep.Caller> callers(Service service, int callsEach) {
        ClientOptions options = ClientOptions.builder()
                .transport(service)
                .time(time)
                .random(() -> 0.5)
                .deadline(Duration.ofHours(1))
                .build();
        TestDialect dialect = new TestDialect();
        Pipeline pipeline = new Pipeline(new Pipeline.Parts(
                URI.create("https://api.example.com"),
                JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new SimpleModule("none")),
                dialect,
                new TokenBucket(time, 18, 3, dialect),
                options));
        List<LockStep.Caller> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(() -> {
                for (int call = 0; call < callsEach; call++) {
                    Duration start = time.passed();
                    pipeline.call(CREATE, Query.none(), Map.of());
                    waits.add(time.passed().minus(start));
                }
                callersLeft--;
            });
        }
        return callers;
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 800, 3_000})
    void tenThousandCallsMeetNoRefusalAndWasteNoToken(int slowestAnswer) throws Exception {
        Service service = new Service(slowestAnswer);

        time.run(callers(service, 200));

        assertThat(service.refused).isZero();
        assertThat(service.served).isEqualTo(10_000);
        double allowed = 20 + 3 * (time.passed().toMillis() / 1e3);
        assertThat(service.served).isGreaterThan((int) (0.98 * allowed));
    }

    @Test
    void callersAreServedInOrderOfArrival() throws Exception {
        time.run(callers(new Service(800), 40));

        // Fifty in a queue that moves three times a second: nobody waits much longer than anybody else.
        List<Duration> queued = waits.subList(CALLERS, waits.size());
        assertThat(queued)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(20)));
    }

    /** Another program takes {@code each} tokens every so often, as many as there are. */
    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "5, 2000", "20, 10000", "20, 30000"})
    void whoeverElseDrainsTheBucketIsMadeRoomFor(int each, int everyMillis) throws Exception {
        Service service = new Service(800);
        List<LockStep.Caller> all = new ArrayList<>(callers(service, 20));
        int[] drained = {0};
        all.add(() -> {
            while (callersLeft > 0) {
                for (int i = 0; i < each && service.take(); i++) {
                    drained[0]++;
                }
                time.sleep(Duration.ofMillis(everyMillis));
            }
        });

        time.run(all);

        assertThat(service.served).isEqualTo(1_000);
        assertThat(service.refused).isLessThan(service.served / 10);
        double allowed = 20 + 3 * (time.passed().toMillis() / 1e3);
        assertThat(service.served + drained[0]).isGreaterThan((int) (0.9 * allowed));
    }
}
